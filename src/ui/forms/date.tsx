import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, formatDay, wareki } from '#kernel/time.ts';
import {
  type DateFault,
  type DatePart,
  type DateRules,
  dateIn,
  earliestDay,
  eraOf,
  latestDay,
  partName,
} from './date.ts';
import type { Answer, Asked, Field, Raw, Read } from './field.ts';
import { type Frame, GroupFrame } from './frame.tsx';
import type { Question } from './line.tsx';
import { visible } from './typed.ts';
import type { Words } from './words/ja.ts';
import { words as inWords } from './words/words.ts';

export type DateQuestion<R extends boolean> = Question<R> & {
  /** 和暦 is accepted too: where people know the date from their papers (birth, licences). */
  era?: boolean;
  min?: Day;
  max?: Day;
  /** A day of birth fills itself in. */
  autocomplete?: 'bday';
};

/** A calendar day in three boxes, no calendar to click through: fastest for a date people know (birth, leaving a job). */
export function dateField<R extends boolean>(language: Language, question: DateQuestion<R>): Field<Answer<Day, R>> {
  const words = inWords(language);
  const { label, era = false, min = earliestDay, max = latestDay } = question;
  const rules: DateRules = { label, required: question.required ?? false, era, min, max };
  const look = (raw: Raw, name: string) => dateIn(raw, name, rules, words, language);
  const fault = (raw: Raw, name: string): DateFault | undefined => {
    const found = look(raw, name);
    return 'problem' in found ? found : undefined;
  };
  const read = (raw: Raw, name: string): Read<Day | undefined> => {
    const found = look(raw, name);
    return 'problem' in found ? { problem: found.problem } : { value: found.day };
  };
  return {
    kind: 'date',
    hint: question.hint,
    label,
    required: rules.required,
    read: read as Field<Answer<Day, R>>['read'],
    ask: (asked) => <Boxes asked={asked} question={question} words={words} fault={fault(asked.raw, asked.name)} />,
    show: (value) => {
      if (value === undefined) return words.nothing;
      return era ? <BothCalendars of={value} language={language} /> : formatDay(value, language);
    },
    write: (value, name): Record<string, string> => {
      if (value === undefined) return {};
      const { year, month, day } = value;
      return {
        [partName(name, 'year')]: String(year),
        [partName(name, 'month')]: String(month),
        [partName(name, 'day')]: String(day),
      };
    },
    focus: (raw, name) => {
      const part = fault(raw, name)?.part ?? 'all';
      return part === 'all' || part === 'year' ? name : partName(name, part);
    },
  };
}

/** In English pages too the Japanese date stands beside, as it is on the person's papers. */
function BothCalendars({ of, language }: { of: Day; language: Language }): JSX.Element {
  return language === 'en' ? (
    <>
      {formatDay(of, language)} (<span lang="ja">{wareki(of)}</span>)
    </>
  ) : (
    <>
      {formatDay(of, language)}（{wareki(of)}）
    </>
  );
}

type BoxesProps = { asked: Asked; question: DateQuestion<boolean>; words: Words; fault: DateFault | undefined };

function Boxes({ asked, question, words, fault }: BoxesProps): JSX.Element {
  const { name, raw, problem } = asked;
  const { label, required = false, hint, era = false, explained = false, autocomplete } = question;
  const written = era ? words.eraHint : words.dateHint;
  const frame: Frame = { name, label, required, hints: [hint, explained ? undefined : written], problem, words };
  // A problem the fields know nothing of (the person is too young) is about the whole date.
  const wrong = problem === undefined ? undefined : (fault?.part ?? 'all');
  const invalid = (part: DatePart) => wrong === part || (wrong === 'all' && part !== 'era');
  return (
    <GroupFrame frame={frame}>
      <div class="field-date">
        {era && <Eras name={partName(name, 'era')} raw={raw} words={words} invalid={invalid('era')} />}
        {(['year', 'month', 'day'] as const).map((part) => (
          <div class="field-date-part" key={part}>
            <label class="field-part-label" for={part === 'year' ? name : partName(name, part)}>
              {words[part]}
            </label>
            <input
              class={`field-input field-input-${part === 'year' ? 'year' : 'two'}`}
              id={part === 'year' ? name : partName(name, part)}
              name={partName(name, part)}
              type="text"
              inputmode="numeric"
              autocomplete={autocomplete ? `${autocomplete}-${part}` : 'off'}
              value={visible(raw.one(partName(name, part)) ?? '')}
              aria-invalid={invalid(part) ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}

type ErasProps = { name: string; raw: Raw; words: Words; invalid: boolean };

/** A choice and not a letter before the year: the year keeps the numeric keyboard of a phone. */
function Eras({ name, raw, words, invalid }: ErasProps): JSX.Element {
  const names = { 令和: words.reiwa, 平成: words.heisei, 昭和: words.showa, 大正: words.taisho };
  return (
    <div class="field-date-part field-date-era">
      <label class="field-part-label" for={name}>
        {words.era}
      </label>
      <div class="field-select">
        <select class="field-input" id={name} name={name} aria-invalid={invalid ? 'true' : undefined}>
          <option value="">{words.western}</option>
          {Object.values(eraOf).map((era) => (
            <option key={era} value={era} selected={raw.one(name) === era}>
              {names[era as keyof typeof names]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
