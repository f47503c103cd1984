import { searchKey } from '#kernel/japanese.ts';
import { type EraName, westernYear } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import { partName } from '#ui/forms/date.ts';
import type { Field } from '#ui/forms/field.ts';

/** One cell of the table and the controls of its question, both ways. */

type Options = NonNullable<Field<unknown>['options']>;

const between = /[、，,;；\n]/u;

/** A label of the list, or the value itself; what is neither stays as it was typed, for the question to say so. */
const chosen = (text: string, options: Options): string => {
  const key = searchKey(text);
  const found = options.find(({ value, label }) => searchKey(label) === key || value === text.trim());
  return found?.value ?? text;
};

/** Year, month and day of a date in one of the forms that spreadsheets write; anything else is left to the question. */
const dateParts = (text: string): Record<'era' | 'year' | 'month' | 'day', string> => {
  const [, year = text, month = '', day = ''] =
    /^\s*(\d{4}|[^\d\s]{1,2}\s*\d{1,2}|令和元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/u.exec(
      text.normalize('NFKC'),
    ) ?? [];
  return { era: '', year: yearIn(year), month, day };
};

/** 令和8 as 2026, whatever calendar the question asks by; what is none stays as it is. */
const yearIn = (text: string): string => {
  const [, era, years = ''] = /^(令和|平成|昭和)\s*(\d{1,2}|元)$/u.exec(text.trim()) ?? [];
  return era ? String(westernYear(era as EraName, years === '元' ? 1 : Number(years))) : text;
};

/** What a cell leaves in the controls of the question. */
export const typedIn = (cell: string, name: string, field: Field<unknown>): Typed => {
  if (field.kind === 'date')
    return Object.fromEntries(
      Object.entries(dateParts(cell))
        .filter(([, text]) => text !== '')
        .map(([part, text]) => [partName(name, part as 'year'), [text]]),
    );
  if (field.kind === 'choices' && field.options) {
    const { options } = field;
    return { [name]: partsOf(cell, options).map((text) => chosen(text, options)) };
  }
  if (field.options) return { [name]: [chosen(cell, field.options)] };
  return { [name]: [field.meant?.(cell) ?? cell] };
};

/** Several answers in one cell, apart by commas or lines; a label may hold a comma itself. */
const partsOf = (cell: string, options: Options): string[] => {
  const key = searchKey(cell);
  if (options.some(({ label }) => searchKey(label) === key)) return [cell];
  return cell
    .split(between)
    .map((text) => text.trim())
    .filter((text) => text !== '');
};

/** What a table says where the controls hold this. */
export const cellOf = (typed: Typed, name: string, field: Field<unknown>): string => {
  if (field.kind === 'date') {
    const part = (which: 'year' | 'month' | 'day') => typed[partName(name, which)]?.[0] ?? '';
    return part('year') && [part('year'), part('month').padStart(2, '0'), part('day').padStart(2, '0')].join('-');
  }
  const labelOf = (value: string) => field.options?.find((one) => one.value === value)?.label ?? value;
  return (typed[name] ?? []).map(labelOf).join('、');
};
