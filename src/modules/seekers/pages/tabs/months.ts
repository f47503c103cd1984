import { foldCode } from '#kernel/japanese.ts';
import { westernYear } from '#kernel/time.ts';

/** Eras of which people write the years of their papers. */
const eras = { 令和: '令和', R: '令和', 平成: '平成', H: '平成', 昭和: '昭和', S: '昭和' } as const;

/** `2017年4月`, `2017/4`, `2017-04`, `平成29年4月`, `H29.4` → `2017-04`; undefined where it is no month. */
export const readMonth = (text: string): string | undefined => {
  const [, era, digits = '', month = ''] =
    /^(令和|平成|昭和|[RHS])?(\d{1,4}|元)(?:年|[-/.])(\d{1,2})月?$/iu.exec(foldCode(text)) ?? [];
  if (digits === '') return undefined;
  const name = era && eras[era.toUpperCase() as keyof typeof eras];
  const counted = digits === '元' ? 1 : Number(digits);
  const year = name ? westernYear(name, counted) : counted;
  const number = Number(month);
  if (year < 1900 || year > 2100 || number < 1 || number > 12) return undefined;
  return `${year}-${String(number).padStart(2, '0')}`;
};

/** 2017-04 → 2017年4月 */
export const writeMonth = (month: string): string => {
  const [, year, number] = /^(\d{4})-(\d{2})$/u.exec(month) ?? [];
  return year && number ? `${year}年${Number(number)}月` : month;
};
