import { toFullWidth } from '#kernel/japanese.ts';

/** How job sheets are written: everything full-width, also numbers (measured: no half-width letter in 24,973 texts). */
export const full = (value: string | number): string => toFullWidth(String(value));

/** １，２３４ */
export const thousands = (value: number): string => full(String(value).replace(/\B(?=(\d{3})+$)/gu, ','));

/** ２１．５, without a needless ．０ */
export const decimal = (value: number): string => full(Number.isInteger(value) ? String(value) : value.toFixed(1));

/** Characters as people count them: a pair of surrogates is one. Called very often, so without a copy of the text. */
export const length = (text: string): number => {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00) count--;
  }
  return count;
};

/** The longest beginning of the list that fits together with its separators. */
export const fitting = (parts: readonly string[], separator: string, most: number): string[] => {
  const kept: string[] = [];
  let used = 0;
  for (const part of parts) {
    const more = length(part) + (kept.length > 0 ? length(separator) : 0);
    if (used + more > most) continue;
    kept.push(part);
    used += more;
  }
  return kept;
};
