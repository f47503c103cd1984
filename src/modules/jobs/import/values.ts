import { foldWidth } from '#kernel/japanese.ts';
import { type Day, dayFrom, type EraName, westernYear } from '#kernel/time.ts';
import type { Amount, Shift, Station, Weekday } from '../job-sheet.ts';
import { labels } from '../labels.ts';

/** How values are written in the feed, read leniently: any width, signs and units where people put them. */

/** Comparison of labels: width, blanks and brackets do not matter. */
const labelKey = (text: string): string =>
  foldWidth(text)
    .replace(/[\s　・]/gu, '')
    .replace(/ケ|ヶ|か月/gu, 'カ');

/** The value whose official label this is; `more` adds further spellings met in feeds. */
export const byLabel = <K extends string>(
  text: string,
  names: Readonly<Record<K, string>>,
  more: Readonly<Record<string, K>> = {},
): K | undefined => {
  const key = labelKey(text);
  for (const value of Object.keys(names) as K[]) if (labelKey(names[value]) === key) return value;
  for (const [spelling, value] of Object.entries(more)) if (labelKey(spelling) === key) return value;
  return undefined;
};

/** `210,000円`, `１２５日`, `月平均5時間` → the one number in it; undefined when there is none or more than one. */
export const numberIn = (text: string): number | undefined => {
  const found =
    foldWidth(text)
      .replace(/(?<=\d),(?=\d)/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? [];
  return found.length === 1 ? Number(found[0]) : undefined;
};

/** `2026/04/30`, `20260430`, `2026年4月30日`, `令和8年4月30日`. */
export const dayIn = (text: string): Day | undefined => {
  const folded = foldWidth(text).replace(/\s/g, '');
  const western =
    /^(\d{4})[/\-.年](\d{1,2})[/\-.月](\d{1,2})日?$/.exec(folded) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  if (western) return dayFrom(Number(western[1]), Number(western[2]), Number(western[3]));
  const japanese = /^(令和|平成|昭和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/.exec(folded);
  if (!japanese) return undefined;
  const [, era, year, month, date] = japanese;
  return dayFrom(westernYear(era as EraName, year === '元' ? 1 : Number(year)), Number(month), Number(date));
};

/** `(1)8時30分～17時30分`, `8:30〜17:30`. An end that is not later lies on the next day. */
export const shiftIn = (text: string): Shift | undefined => {
  const times = [
    ...foldWidth(text)
      .replace(/^\(\d\)/, '')
      .matchAll(/(\d{1,2})(?:時|:)(?:(\d{1,2})分?)?/g),
  ];
  const [from, to] = times.map(([, hour, minute]) => Number(hour) * 60 + Number(minute ?? 0));
  return times.length === 2 && from !== undefined && to !== undefined && from <= 1440 && to <= 1440
    ? { from, to }
    : undefined;
};

/** One clock time: `8時30分`, `0830`, `8:30`. */
export const minutesIn = (text: string): number | undefined => {
  const match = /^(\d{1,2})(?:時|:)?(\d{2})?分?$/.exec(foldWidth(text));
  const minutes = match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : undefined;
  return minutes !== undefined && minutes <= 1440 ? minutes : undefined;
};

/** `日祝日その他`: letters of the days, 祝日, その他, without separators. Undefined where anything else stands. */
export const holidaysIn = (text: string): { days: Weekday[]; publicHolidays: boolean; other: boolean } | undefined => {
  let rest = foldWidth(text).replace(/[\s　、・]/gu, '');
  const other = /(?:その)?他$/.test(rest);
  rest = rest.replace(/(?:その)?他$/, '');
  const publicHolidays = /祝日?$/.test(rest);
  rest = rest.replace(/祝日?$/, '');
  const names = Object.entries(labels.weekday) as [Weekday, string][];
  const days = [...rest].map((letter) => names.find(([, name]) => name === letter)?.[0]);
  if (days.some((day) => day === undefined)) return undefined;
  const given = new Set(days);
  return { days: names.map(([day]) => day).filter((day) => given.has(day)), publicHolidays, other };
};

/** `京浜東北線　与野駅　から　徒歩16分`; a text of any other form is the name, as the employer typed it. */
export const stationIn = (text: string): Station => {
  const match = /^(.+?)[\s　]+から[\s　]+(.+?)(?:([\d０-９]+)分)?$/u.exec(text);
  const [, name, way, minutes] = match ?? [];
  const means = way === undefined ? undefined : byLabel(way, labels.means, { 自動車: 'car', マイカー: 'car' });
  if (name === undefined || means === undefined) return { name: text };
  return { name, means, ...(minutes !== undefined && { minutes: Number(foldWidth(minutes)) }) };
};

/** `210,000円～240,000円`, `～ 200,000 円`, `1,050円`. */
export const amountIn = (text: string): Amount | undefined => {
  const folded = foldWidth(text).replace(/(?<=\d),(?=\d)/g, '');
  const [left = '', ...right] = folded.split(/[~〜∼-]/u);
  const [from, to] = [numberIn(left), numberIn(right.join(''))];
  if (right.length > 1 || (from === undefined && to === undefined)) return undefined;
  if (right.length === 0) return from === undefined ? undefined : { from, to: from };
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

/** `賞与月数　計 2.7ヶ月分（前年度実績）`, `賞与金額　360,000 円 ～ 500,000 円（前年度実績）`; otherwise a note. */
export const bonusIn = (text: string): { months?: number; amount?: Amount; lastYear?: boolean; note?: string } => {
  const folded = foldWidth(text);
  const last = folded.includes('前年度実績') ? { lastYear: true } : {};
  const months = /^賞与月数\s*計?\s*([\d.]+)\s*[ヶケか]月分(?:\(前年度実績\))?$/u.exec(folded)?.[1];
  if (months !== undefined) return { months: Number(months), ...last };
  const amount = /^賞与金額\s*(.+?)(?:\(前年度実績\))?$/u.exec(folded)?.[1];
  const read = amount === undefined ? undefined : amountIn(amount);
  return read ? { amount: read, ...last } : { note: text };
};

/** あり・可・有・1・○ … */
export const yesIn = (text: string): boolean | undefined => {
  const key = foldWidth(text).replace(/\s/gu, '');
  if (/^(?:あり|有り?|可|はい|加入|歓迎|該当|希望する|1|○)/u.test(key)) return true;
  return /^(?:なし|無し?|不可|いいえ|未加入|非該当|希望しない|0|×)/u.test(key) ? false : undefined;
};

/** Only web addresses; `www.…` without scheme is one. */
export const websiteIn = (text: string): string => {
  const folded = foldWidth(text);
  return /^www\./i.test(folded) ? `http://${folded}` : folded;
};
