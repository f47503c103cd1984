import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { WishGroup } from '#modules/reference/code-list.ts';
import { occupationLabel } from '#modules/reference/occupation.ts';
import { occupation, occupationsByWord, wishGroups } from '#modules/reference/reference.ts';
import { Button } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { words } from '../words/words.ts';
import { Tick } from './tick.tsx';

/** 希望する職種 by the 14 groups of the form, and any class of 職業分類 by a word people use for it. */
export function OccupationPicker({
  language,
  params,
  word,
}: {
  language: Language;
  params: URLSearchParams;
  word: string;
}): JSX.Element {
  const w = words(language).form;
  const chosen = params.getAll('work');
  return (
    <fieldset class="field">
      <legend class="field-label" id="work">
        {w.occupation}
      </legend>
      <Disclosure summary={w.byGroup} open={chosen.length > 0}>
        {wishGroups().map((group) => (
          <Group key={group.code} language={language} group={group} chosen={chosen} />
        ))}
      </Disclosure>
      <ByWord language={language} params={params} word={word} />
    </fieldset>
  );
}

/** Values chosen in a group: `05`, `05.1.3`. */
const detailsOf = (group: string, chosen: readonly string[]): ReadonlySet<string> =>
  new Set(chosen.map((value) => value.split('.')).flatMap(([head, ...details]) => (head === group ? details : [])));

function Group({
  language,
  group,
  chosen,
}: {
  language: Language;
  group: WishGroup;
  chosen: readonly string[];
}): JSX.Element {
  const w = words(language).form;
  const details = detailsOf(group.code, chosen);
  const whole = chosen.includes(group.code);
  const count = whole ? group.occupations.length : details.size;
  return (
    <Disclosure
      summary={
        <>
          <span lang="ja">{group.name}</span>
          {count > 0 && <span class="search-count"> {w.chosen(String(count))}</span>}
        </>
      }
    >
      <fieldset class="search-options">
        <legend class="visually-hidden" lang="ja">
          {group.name}
        </legend>
        <Tick name="work" value={group.code} label={w.wholeGroup(group.name)} checked={whole} />
        {group.occupations.map(({ number, name }) => (
          <Tick
            key={number}
            name="work"
            value={`${group.code}.${number}`}
            label={name}
            checked={details.has(String(number))}
            lang="ja"
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}

const mostFound = 12;

/** Classes that a word may mean, and those chosen before, which stay ticked. */
function ByWord({
  language,
  params,
  word,
}: {
  language: Language;
  params: URLSearchParams;
  word: string;
}): JSX.Element {
  const w = words(language).form;
  const f = fields(language);
  const chosen = params.getAll('class');
  // 大分類 are as wide as a group; the search takes 中 and 小.
  const found =
    word === '' ? [] : occupationsByWord(word, 2022, mostFound).filter(({ occupation: one }) => one.level !== '大');
  const kept = chosen.flatMap((code) => occupation(code) ?? []);
  const offered = [...kept, ...found.map(({ occupation: one }) => one).filter(({ code }) => !chosen.includes(code))];
  return (
    <div class="search-by-word">
      {f.text({ label: w.byWord, hint: w.byWordHint, max: 50 }).ask({ name: 'ow', raw: rawOf({ ow: word }) })}
      <div class="search-step">
        <Button kind="secondary" size="small" name="choose" value="work">
          {w.findOccupations}
        </Button>
      </div>
      {word !== '' && found.length === 0 && <p>{w.noOccupation(word)}</p>}
      {offered.length > 0 && (
        <fieldset class="search-options">
          <legend class="search-small-label">
            {word === '' ? words(language).condition.classes : w.foundOccupations(word)}
          </legend>
          {offered.map((one) => (
            <Tick
              key={one.code}
              name="class"
              value={one.code}
              label={occupationLabel(one)}
              checked={chosen.includes(one.code)}
              lang="ja"
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
