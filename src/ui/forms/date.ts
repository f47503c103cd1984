import { foldCode } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import {
  compareDays,
  type Day,
  day,
  dayFrom,
  type EraName,
  endOfMonth,
  formatDay,
  wareki,
  westernYear,
} from '#kernel/time.ts';
import type { Raw } from './field.ts';
import { cleanLine } from './typed.ts';
import type { Words } from './words/ja.ts';

export type DatePart = 'era' | 'year' | 'month' | 'day';

/** The names of the four controls of a date; the year stands first and its id is the field's own. */
export const partName = (name: string, part: DatePart): string => `${name}-${part}`;

/** What a date must keep to. */
export type DateRules = { label: string; required: boolean; era: boolean; min: Day; max: Day };

/** A problem and the box it is about; `all` where the whole date is meant. */
export type DateFault = { problem: string; part: DatePart | 'all' };

export const eraOf: Readonly<Record<string, EraName>> = { 令和: '令和', 平成: '平成', 昭和: '昭和', 大正: '大正' };
const initials: Readonly<Record<string, EraName>> = { R: '令和', H: '平成', S: '昭和', T: '大正' };

/** A calendar day out of its boxes, or what is wrong and in which box; undefined where all are empty. */
export function dateIn(
  raw: Raw,
  name: string,
  rules: DateRules,
  words: Words,
  language: Language,
): { day: Day | undefined } | DateFault {
  const { label } = rules;
  const several = (['era', 'year', 'month', 'day'] as const).find((part) => raw.all(partName(name, part)).length > 1);
  if (several) return { part: several, problem: words.several(label) };
  const typed = (part: DatePart) => boxText(raw.one(partName(name, part)) ?? '');
  const boxes = { year: typed('year'), month: typed('month'), day: typed('day') };
  if (boxes.year === '' && boxes.month === '' && boxes.day === '') {
    return rules.required ? { part: 'all', problem: words.missing(label) } : { day: undefined };
  }
  for (const part of ['year', 'month', 'day'] as const) {
    if (boxes[part] === '') return { part, problem: words.missingPart(label, words[part]) };
  }
  const chosen = rules.era ? (raw.one(partName(name, 'era')) ?? '') : '';
  if (chosen !== '' && !eraOf[chosen]) return { part: 'era', problem: words.unknownEra(label) };
  const year = yearIn(boxes.year, rules, eraOf[chosen], words);
  if ('problem' in year) return year;
  return dayOfYear(year, boxes.month, boxes.day, rules, words, language);
}

/** Nobody needs more for one box of a date; what is longer is no number and told so. */
const longestBox = 100;

const boxText = (text: string): string =>
  text.length > longestBox ? '?' : foldCode(cleanLine(text)).replace(/[年月日]$/u, '');

type Year = { western: number; era: EraName | undefined };

/** `1985`; with eras also `60` under 昭和, and `昭和60`, `S60`, `平成元` whatever is chosen. */
function yearIn(text: string, rules: DateRules, chosen: EraName | undefined, words: Words): Year | DateFault {
  const [, letter, digits = ''] = /^(令和|平成|昭和|大正|[RHSTrhst])?(\d+|元)$/u.exec(text) ?? [];
  const named = letter && rules.era ? (eraOf[letter] ?? initials[letter.toUpperCase()]) : undefined;
  const era = named ?? chosen;
  if (era === undefined) {
    return /^\d{4}$/u.test(text)
      ? { western: Number(text), era }
      : { part: 'year', problem: words.yearDigits(rules.label) };
  }
  const year = digits === '元' ? 1 : Number(digits);
  if (digits.length > 2 || year < 1) return { part: 'year', problem: words.eraYear(rules.label) };
  return { western: westernYear(era, year), era };
}

function dayOfYear(
  year: Year,
  monthText: string,
  dayText: string,
  rules: DateRules,
  words: Words,
  language: Language,
): { day: Day } | DateFault {
  const { label, min, max } = rules;
  if (!/^\d+$/u.test(monthText)) return { part: 'month', problem: words.partDigits(label, words.month) };
  if (!/^\d+$/u.test(dayText)) return { part: 'day', problem: words.partDigits(label, words.day) };
  const first = dayFrom(year.western, Number(monthText), 1);
  if (!first) return { part: 'month', problem: words.monthRange(label) };
  const found = dayFrom(year.western, Number(monthText), Number(dayText));
  if (!found) return { part: 'day', problem: words.dayRange(label, String(endOfMonth(first).day)) };
  // 平成35年 is how some papers count on; the person is told the day it is, not that it does not exist.
  if (year.era && !wareki(found).startsWith(year.era)) {
    return { part: 'era', problem: words.eraMismatch(label, wareki(found)) };
  }
  if (compareDays(found, min) < 0) return { part: 'all', problem: words.tooEarly(label, formatDay(min, language)) };
  if (compareDays(found, max) > 0) return { part: 'all', problem: words.tooLate(label, formatDay(max, language)) };
  return { day: found };
}

/** Nobody alive and no contract lies outside. */
export const earliestDay: Day = day('1900-01-01');
export const latestDay: Day = day('2100-12-31');
