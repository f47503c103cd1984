import { foldCode } from '#kernel/japanese.ts';

/**
 * The number somebody typed: `２００，０００円`, `20万`, `20万5千`, `1.5万`, `-3`; undefined where it is none.
 * `20万5` is none: it may mean 200,005 or 205,000.
 */
export function numberIn(text: string, unit?: string): number | undefined {
  const bare = withoutUnit(foldCode(text).replace(/^[¥\\]/u, ''), unit && foldCode(unit));
  if (!evenCommas.test(bare)) return undefined;
  const [, minus, oku, man, thousand, rest] = counted.exec(bare.replaceAll(',', '')) ?? [];
  if (oku === undefined && man === undefined && thousand === undefined && rest === undefined) return undefined;
  if (rest !== undefined && !fits(rest, thousand, man ?? oku)) return undefined;
  const total = part(oku, 1e8) + part(man, 1e4) + part(thousand, 1e3) + part(rest, 1);
  if (total > Number.MAX_SAFE_INTEGER) return undefined;
  return minus && total > 0 ? -total : total;
}

/** Commas stand anywhere between digits (people group by four too), but not beside a point or another comma. */
const evenCommas = /^[^,]*(?:(?<=\d),(?=\d)[^,]*)*$/u;

const count = String.raw`(\d{1,16}(?:\.\d{1,9})?)`;
const counted = new RegExp(`^(-)?(?:${count}億)?(?:${count}万)?(?:${count}千)?${count}?$`, 'u');

/** After 千 stand three digits, after 万 four. */
function fits(rest: string, thousand: string | undefined, above: string | undefined): boolean {
  if (thousand !== undefined) return /^\d{3}$/u.test(rest);
  return above === undefined || /^\d{4}$/u.test(rest);
}

/** Rounded to nine places: 1.1 × 10,000 is not a whole number to a computer. */
const part = (text: string | undefined, times: number): number =>
  text === undefined ? 0 : Math.round(Number(text) * times * 1e6) / 1e6;

function withoutUnit(text: string, unit: string | undefined): string {
  for (const end of [unit, '円']) if (end && text.endsWith(end)) return text.slice(0, -end.length);
  return text;
}
