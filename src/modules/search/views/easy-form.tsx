import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { prefectures, wishGroups } from '#modules/reference/reference.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import type { SearchLimits } from '../address.ts';
import { textFields, workingTimes } from '../conditions.ts';
import { abroad } from '../searches.ts';
import { words } from '../words/words.ts';
import { Boxes, type Boxing, type Choice, choicesFrom } from './box.tsx';
import { Counted, SubmitBar } from './counted.tsx';
import { classLabel, municipalityName, prefectureName } from './describe.ts';
import { Kept } from './kept.tsx';
import { SuggestBox } from './suggest-box.tsx';
import type { Told } from './trouble.ts';

export type SearchFormProps = {
  language: Language;
  /** What the boxes hold (form-raw.ts). */
  params: URLSearchParams;
  told: readonly Told[];
  limits: SearchLimits;
  /** How many jobs the search found; undefined where it was not asked. */
  total: number | undefined;
};

/**
 * かんたん検索 (system-reference §3.3): place, occupation, the conditions people ask first, free words. A GET, so that the
 * address of the list is the search; other buttons take everything chosen along to the pages with more to choose.
 */
export function EasyForm(props: SearchFormProps): JSX.Element {
  const { language, params, told, total } = props;
  const w = words(language);
  const boxing: Boxing = { language, params, numbers: undefined };
  const occupations = groupChoices(params, language);
  const times = choicesFrom('time', workingTimes, w.value.times);
  const conditions = conditionChoices(params, language);
  const offered = new Set([...occupations, ...times, ...conditions].map(({ name, value }) => `${name}=${value}`));
  const problemOf = (...names: string[]) => told.find(({ field }) => names.includes(field))?.text;
  return (
    <Counted language={language} form="easy">
      <form class="search-form search-conditions" method="get" action={urls.jobs(language)}>
        {/* What Enter presses: the first button of a form, which would else be the one that chooses municipalities. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {w.form.search}
        </button>
        <PlacePart {...props} problem={problemOf('place', 'pref', 'city', 'near', 'km')} />
        <fieldset class="search-part">
          <legend class="field-label">{w.form.occupation}</legend>
          <SuggestBox language={language} kind="work" name="ow" label={w.form.byWord} hint={w.form.byWordHint} />
          <ClassBoxes boxing={boxing} />
          <Disclosure summary={<Summary label={w.form.byGroup} count={params.getAll('work').length} {...props} />}>
            <Boxes legend={w.form.byGroup} quiet choices={occupations} boxing={boxing} problem={problemOf('work')} />
            <Button kind="secondary" size="small" formAction={urls.jobConditions(language)} name="part" value="work">
              {w.form.toDetails}
            </Button>
          </Disclosure>
        </fieldset>
        <Boxes legend={w.form.times} choices={times} boxing={boxing} problem={problemOf('time')} />
        <Boxes
          legend={w.form.conditions}
          choices={conditions}
          boxing={boxing}
          problem={problemOf('with', 'as', 'new')}
        />
        <PayPart {...props} />
        <WordsPart {...props} boxing={boxing} />
        <Kept params={params} asked={askedIn(params)} offered={offered} />
        <SubmitBar language={language} total={total} />
        <p class="search-step">
          <Button kind="secondary" size="small" formAction={urls.jobConditions(language)}>
            {w.form.toDetailed}
          </Button>
        </p>
        <p class="search-step">
          <Link href={urls.jobs(language)}>{w.form.clear}</Link>
        </p>
      </form>
    </Counted>
  );
}

/** Names that are asked by more than boxes of the sets above. */
const askedIn = (params: URLSearchParams): ReadonlySet<string> =>
  new Set([
    'q',
    'in',
    'or',
    'not',
    'month',
    'hour',
    'all',
    'class',
    'no',
    'est',
    ...(params.has('pref') ? [] : ['pref']),
  ]);

function Summary({ label, count, language }: { label: string; count: number; language: Language }): JSX.Element {
  return (
    <>
      {label}
      {count > 0 && <span class="search-count"> {words(language).form.chosen(String(count))}</span>}
    </>
  );
}

/** One prefecture here; further ones and municipalities stay in the search and are changed on the page of all conditions. */
function PlacePart({ language, params, problem }: SearchFormProps & { problem: string | undefined }): JSX.Element {
  const w = words(language);
  const [first, ...more] = params.getAll('pref');
  const cities = params.getAll('city').map((code) => municipalityName(code, language));
  const named = [...cities, ...more.map((code) => prefectureName(code, language))];
  return (
    <div class={problem === undefined ? 'search-part' : 'search-part field-invalid'}>
      <label class="field-label" for="place">
        {w.pair(w.form.place, w.form.prefecture)}
      </label>
      {problem !== undefined && <p class="field-problem">{problem}</p>}
      <div class="field-select">
        <select class="field-input" id="place" name="pref">
          <option value="">{w.form.notSet}</option>
          {[...prefectures().map(({ code }) => code), abroad].map((code) => (
            <option key={code} value={code} selected={code === first}>
              {prefectureName(code, language)}
            </option>
          ))}
        </select>
      </div>
      {named.length > 0 && <p class="search-chosen">{named.join(w.separator)}</p>}
      {more.map((code) => (
        <input key={code} type="hidden" name="pref" value={code} />
      ))}
      <p class="search-step">
        <Button kind="secondary" size="small" formAction={urls.jobConditions(language)} name="part" value="place">
          {w.form.toPlaces}
        </Button>
      </p>
    </div>
  );
}

/** A group that is chosen in parts keeps its parts: its box stands for what is chosen. */
const groupChoices = (params: URLSearchParams, language: Language): readonly Choice[] =>
  wishGroups().map(({ code, name }) => {
    const value = params.getAll('work').find((one) => one.startsWith(code)) ?? code;
    const parts = value.split('.').length - 1;
    const label = parts > 0 ? `${name}（${words(language).form.chosen(String(parts))}）` : name;
    return { name: 'work', value, label, lang: 'ja' };
  });

/** Classes chosen by a word; taken away by their boxes. */
export function ClassBoxes({ boxing }: { boxing: Boxing }): JSX.Element {
  const choices = boxing.params
    .getAll('class')
    .map((value) => ({ name: 'class', value, label: classLabel(value), lang: 'ja' }));
  return (
    <div class="search-added search-boxes">
      {choices.length > 0 && (
        <Boxes legend={words(boxing.language).condition.classes} quiet choices={choices} boxing={boxing} />
      )}
    </div>
  );
}

/** The conditions that the simple search of 2026 offers as buttons, and those that people ask for most besides. */
const conditionChoices = (params: URLSearchParams, language: Language): readonly Choice[] => {
  const { condition, value } = words(language);
  const arrived = params.get('new') ?? 'three-days';
  const twoDays = params.get('twodays') ?? 'every';
  const pair = words(language).pair;
  return [
    {
      name: 'new',
      value: arrived,
      label: pair(condition.arrived, value.arrived[arrived as 'week'] ?? arrived),
    },
    { name: 'as', value: 'regular', label: value.employmentTypes.regular },
    { name: 'as', value: 'non-regular', label: value.employmentTypes['non-regular'] },
    { name: 'noexp', value: '1', label: condition.experienceOpen },
    { name: 'noedu', value: '1', label: condition.educationOpen },
    { name: 'nolic', value: '1', label: condition.licenceOpen },
    {
      name: 'twodays',
      value: twoDays,
      label: pair(condition.weekends, value.weekends[twoDays as 'every'] ?? twoDays),
    },
    { name: 'bonus', value: '1', label: condition.bonus },
    { name: 'with', value: 'no-transfer', label: value.features['no-transfer'] },
    { name: 'with', value: 'near-station', label: value.features['near-station'] },
    { name: 'with', value: 'own-car', label: value.features['own-car'] },
    { name: 'with', value: 'home', label: value.features.home },
    { name: 'self', value: '1', label: condition.selfApplication },
  ];
};

export function PayPart({ language, params, told, bonus = false }: SearchFormProps & { bonus?: boolean }): JSX.Element {
  const w = words(language);
  const f = fields(language);
  const raw = rawOf(params);
  const problemOf = (name: string) => told.find(({ field }) => field === name)?.text;
  return (
    <div class="search-part search-pay">
      {f
        .number({ label: w.form.monthly, hint: w.form.monthlyHint, unit: w.form.atLeast })
        .ask({ name: 'month', raw, problem: problemOf('month') })}
      {f
        .number({ label: w.form.hourly, hint: w.form.hourlyHint, unit: w.form.atLeast })
        .ask({ name: 'hour', raw, problem: problemOf('hour') })}
      <Boxes
        legend={w.form.wageDetails}
        quiet
        choices={[
          { name: 'all', value: '1', label: w.form.all },
          ...(bonus ? [{ name: 'bonus', value: '1', label: w.condition.bonus }] : []),
        ]}
        boxing={{ language, params, numbers: undefined }}
        problem={problemOf('all') ?? problemOf('bonus')}
      />
    </div>
  );
}

export function WordsPart({
  language,
  params,
  told,
  limits,
  boxing,
  whole = false,
}: SearchFormProps & { boxing: Boxing; whole?: boolean }): JSX.Element {
  const w = words(language);
  const f = fields(language);
  const raw = rawOf(params);
  const problemOf = (...names: string[]) => told.find(({ field }) => names.includes(field))?.text;
  const set = ['in', 'or', 'not'].some((name) => params.has(name));
  // Where to look for a word is asked where there is one, or where nothing is asked yet: a list has its bytes counted.
  const fieldsOffered = whole || params.size === 0 || params.has('q') || params.has('in');
  return (
    <div class="search-part">
      {f
        .text({ label: w.form.words, hint: w.form.wordsHint, max: limits.wordCharacters })
        .ask({ name: 'q', raw, problem: problemOf('q') })}
      <Disclosure summary={w.form.wordSettings} open={set}>
        {f
          .text({ label: w.form.without, max: limits.wordCharacters })
          .ask({ name: 'not', raw, problem: problemOf('not') })}
        <Boxes
          legend={w.form.anyGroup}
          choices={[{ name: 'or', value: '1', label: w.form.any }]}
          boxing={boxing}
          problem={problemOf('or')}
        />
        {fieldsOffered && (
          <Boxes
            legend={w.form.wordFields}
            hint={w.form.wordFieldsHint}
            choices={choicesFrom('in', textFields, w.value.fields)}
            boxing={boxing}
            problem={problemOf('in')}
          />
        )}
      </Disclosure>
    </div>
  );
}
