import type { Amount } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';

/** One line of an item: `own` is the employer's own Japanese text, everything else is in the page's language. */
export type Line = {
  readonly text: string;
  readonly own: boolean;
  readonly href?: string;
  /** Maps of the place the line names. */
  readonly maps?: readonly MapLink[];
};
export type MapLink = { readonly href: string; readonly label: string };
export type Item = { readonly label: string; readonly lines: readonly Line[] };
export type Section = {
  readonly key: keyof Words['sections'];
  readonly title: string;
  readonly items: readonly Item[];
};

type Maybe = Line | undefined | readonly (Line | undefined)[];

/** An item of what was given; without a line it is no item at all. */
export const item = (label: string, ...lines: Maybe[]): Item => ({
  label,
  lines: lines.flat().filter((line) => line !== undefined),
});

export const own = (text: string | undefined): Line | undefined => (text ? { text, own: true } : undefined);
export const said = (text: string | undefined): Line | undefined => (text ? { text, own: false } : undefined);

export const yesNo = (value: boolean | undefined, w: Words): Line | undefined =>
  value === undefined ? undefined : said(value ? w.phrases.yes : w.phrases.no);

/** 1234567.5 → 1,234,567.5 in every language. */
export const figure = (value: number): string => format.format(value);

/** Made once: `toLocaleString` with options makes one for each number, which was a third of a list's processor time. */
const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

type RangeWords = {
  both: (from: string, to: string) => string;
  from: (from: string) => string;
  to: (to: string) => string;
};
export const range = ({ from, to }: Amount, words: RangeWords): string | undefined => {
  if (from !== undefined && to !== undefined) return words.both(figure(from), figure(to));
  if (from !== undefined) return words.from(figure(from));
  return to === undefined ? undefined : words.to(figure(to));
};

export const yen = (amount: Amount, { phrases }: Words): string | undefined =>
  range(amount, { both: phrases.yenRange, from: phrases.yenFrom, to: phrases.yenTo });

/** 8時30分 */
export const clock = (minutes: number, { phrases }: Words): string =>
  phrases.clock(String(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0'));

/** Several values in one line, as the official sheet sets them. */
export const list = (values: readonly string[], w: Words): string | undefined =>
  values.length > 0 ? values.join(w.phrases.list) : undefined;
