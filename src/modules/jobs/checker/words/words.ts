import { inLanguage, type Language } from '#kernel/language.ts';
import { dayFromText, formatDay } from '#kernel/time.ts';
import { annotate, withReadings } from '#ui/readings/readings.ts';
import { words as jobWords } from '../../words/words.ts';
import type { Finding } from '../finding.ts';
import { articleInEnglish, articleInJapanese, laws } from '../laws.ts';
import type { Basis } from '../rule.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { englishLaws } from './laws.ts';
import type { RuleWords } from './rule-words.ts';

/** What stands in braces is filled in later and must get no reading: it is held by a letter of its own meanwhile. */
const annotated = (sentence: string): string => {
  const held: string[] = [];
  const open = sentence.replace(/\{[a-zA-Z]+\}/gu, (name) => String.fromCharCode(0xe000 + held.push(name) - 1));
  return annotate(open).replace(/[\ue000-\ue0ff]/gu, (mark) => held[mark.charCodeAt(0) - 0xe000] ?? mark);
};
const rulesWithReadings = Object.fromEntries(
  Object.entries(easy.rules).map(([key, sentences]) => [key, sentences.map((sentence = '') => annotated(sentence))]),
) as unknown as typeof easy.rules;

export const words = inLanguage({
  ja,
  easy: { ...withReadings({ ...easy, rules: {} }), rules: rulesWithReadings },
  en,
});

/** The words of one rule; every rule has them in every language (rules.test.ts). */
export const ruleWords = (key: string, language: Language): RuleWords => {
  const all: Readonly<Record<string, RuleWords>> = words(language).rules;
  return all[key] ?? [key, '', ''];
};

/** The label of an item of the sheet by its path. */
export const itemName = (item: string, language: Language): string => {
  const own: Readonly<Record<string, string>> = words(language).items;
  const found = own[item];
  if (found) return found;
  const labels = jobWords(language) as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const [section = '', key = section] = item.split('.');
  const label = labels[section]?.[otherNames[item] ?? key];
  if (typeof label === 'string') return label;
  const title = labels.sections?.[section];
  return typeof title === 'string' ? title : item;
};

/** Items whose label has another name among the words of the sheet. */
const otherNames: Readonly<Record<string, string>> = {
  'work.workplaces': 'workplace',
  'pay.formNote': 'form',
  'hours.shifts': 'hours',
  'hours.system': 'hours',
  'hours.breakMinutes': 'break',
  'hours.paidLeaveAfterSixMonths': 'paidLeave',
  'selection.result': 'timing',
};

const shown = (value: string | number, language: Language): string => {
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const day = dayFromText(value);
  return day ? formatDay(day, language) : value;
};

/** A sentence with its figures; a brace without a figure stays, so that a test sees it. */
const filled = (sentence: string, finding: Pick<Finding, 'detail' | 'item'>, language: Language): string =>
  sentence.replace(/\{([a-zA-Z]+)\}/gu, (brace, name: string) => {
    if (name === 'item') return itemName(finding.item, language);
    const value = finding.detail?.[name];
    return value === undefined ? brace : shown(value, language);
  });

/** What a finding says: its title, and the sentence with the figures where it brought them. */
export const said = (
  finding: Pick<Finding, 'rule' | 'detail' | 'item'>,
  language: Language,
): { title: string; says?: string; why: string; write: string } => {
  const [title, why, write, says] = ruleWords(finding.rule, language);
  // One rule may find things with figures and without.
  const sentence = says && finding.detail && filled(says, finding, language);
  return {
    title: filled(title, finding, language),
    ...(sentence && !/\{[a-zA-Z]+\}/u.test(sentence) ? { says: sentence } : {}),
    why,
    write,
  };
};

/** 「職業安定法第5条の3第2項」, "Employment Security Act, Article 5-3, paragraph 2". */
export const basisName = ([law, article]: Basis, language: Language): string => {
  if (language !== 'en') return `${laws[law]}${article ? articleInJapanese(article) : ''}`;
  return [englishLaws[law], ...(article ? [articleInEnglish(article)] : [])].join(', ');
};
