import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import type { SearchLimits } from '../address.ts';
import { arrivals, employmentTypes, workingTimes } from '../conditions.ts';
import { words } from '../words/words.ts';
import { OccupationPicker } from './occupation-picker.tsx';
import { PlacePicker } from './place-picker.tsx';
import type { Told } from './trouble.ts';

export type SearchFormProps = {
  language: Language;
  /** What the boxes hold (form-raw.ts). */
  params: URLSearchParams;
  told: readonly Told[];
  limits: SearchLimits;
  /** The part that was sent back to be chosen from: `place` or `work`. */
  choosing: string | undefined;
  occupationWord: string;
};

/** The whole search form: a GET, so that the address of the list is the search. */
export function SearchForm({ language, params, told, limits, choosing, occupationWord }: SearchFormProps): JSX.Element {
  const w = words(language);
  const f = fields(language);
  const raw = rawOf(params);
  const problemOf = (...names: string[]) => told.find(({ field }) => names.includes(field))?.text;
  const offered = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <form class="search-form search-conditions" method="get" action={urls.jobs(language)}>
      {/* What Enter presses: the first button of a form, which would else be the one that chooses municipalities. */}
      <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
        {w.form.search}
      </button>
      {f
        .text({ label: w.form.words, hint: w.form.wordsHint, max: limits.wordCharacters })
        .ask({ name: 'q', raw, problem: problemOf('q', 'in') })}
      {f
        .choices({ label: w.form.anyGroup, options: [{ value: '1', label: w.form.any }] })
        .ask({ name: 'or', raw, problem: problemOf('or') })}
      {f
        .text({ label: w.form.without, max: limits.wordCharacters })
        .ask({ name: 'not', raw, problem: problemOf('not') })}
      <PlacePicker language={language} params={params} most={limits.prefectures} open={choosing === 'place'} />
      <OccupationPicker language={language} params={params} word={occupationWord} />
      {f
        .choices({ label: w.form.times, options: offered(workingTimes, w.value.times) })
        .ask({ name: 'time', raw, problem: problemOf('time') })}
      {f
        .choices({ label: w.form.employment, options: offered(employmentTypes, w.value.employmentTypes) })
        .ask({ name: 'as', raw, problem: problemOf('as') })}
      {f.money({ label: `${w.form.wage}：${w.form.monthly}` }).ask({ name: 'month', raw, problem: problemOf('month') })}
      {f.money({ label: `${w.form.wage}：${w.form.hourly}` }).ask({ name: 'hour', raw, problem: problemOf('hour') })}
      {f
        .choices({ label: w.form.wageDetails, options: [{ value: '1', label: w.form.all }] })
        .ask({ name: 'all', raw, problem: problemOf('all') })}
      {f
        .choice({ label: w.form.arrived, options: offered(arrivals, w.value.arrived) })
        .ask({ name: 'new', raw, problem: problemOf('new') })}
      {f
        .choices({ label: w.form.other, options: [{ value: '1', label: w.condition.selfApplication }] })
        .ask({ name: 'self', raw, problem: problemOf('self') })}
      <Kept params={params} />
      <ButtonRow>
        <Button icon="search">{w.form.search}</Button>
        <ButtonLink kind="text" href={urls.jobs(language)}>
          {w.form.clear}
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}

/** Names that have a box in the form above, and those of the number search, which stands alone. */
const asked = new Set([
  'q',
  'or',
  'not',
  'pref',
  'city',
  'work',
  'class',
  'time',
  'as',
  'month',
  'hour',
  'all',
  'new',
  'self',
  'no',
  'est',
]);

/** Conditions of the address that this form has no box for stay in the search; their chips take them away. */
function Kept({ params }: { params: URLSearchParams }): JSX.Element {
  return (
    <>
      {[...params]
        .filter(([name]) => !asked.has(name))
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

/** 番号検索: a search of its own, beside the conditions. */
export function NumberForm({
  language,
  params,
  told,
}: Pick<SearchFormProps, 'language' | 'params' | 'told'>): JSX.Element {
  const w = words(language).form;
  const f = fields(language);
  const raw = rawOf(params);
  const problemOf = (name: string) => told.find(({ field }) => field === name)?.text;
  return (
    <form class="search-form" method="get" action={urls.jobs(language)}>
      {f
        .text({ label: w.jobNumbers, hint: w.jobNumbersHint, max: 500 })
        .ask({ name: 'no', raw, problem: problemOf('no') })}
      {f
        .text({ label: w.establishment, hint: w.establishmentHint, max: 50, width: 'half' })
        .ask({ name: 'est', raw, problem: problemOf('est') })}
      <ButtonRow>
        <Button kind="secondary">{w.searchNumbers}</Button>
      </ButtonRow>
    </form>
  );
}
