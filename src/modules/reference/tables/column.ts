import { dayFrom } from '#kernel/time.ts';

/** Readers of one cell. They trim, turn an empty cell into nothing, and say in words what a cell must be. */
type Cell<T> = { value: T } | { problem: string };

export type Column<T> = (raw: string) => Cell<T>;

/** Any text that is not empty. */
export const text: Column<string> = (raw) => (raw === '' ? { problem: 'must not be empty' } : { value: raw });

/** A text of a form, e.g. a code of five digits. */
export const code =
  (form: RegExp, says: string): Column<string> =>
  (raw) =>
    form.test(raw) ? { value: raw } : { problem: `"${raw}" is not ${says}` };

export const digits = (count: number): Column<string> =>
  code(new RegExp(`^\\d{${count}}$`), `a code of ${count} digits`);

export const oneOf =
  <const T extends string>(...values: readonly T[]): Column<T> =>
  (raw) => {
    const value = values.find((candidate) => candidate === raw);
    return value === undefined ? { problem: `"${raw}" is none of ${values.join(', ')}` } : { value };
  };

export const whole =
  (from: number, to: number): Column<number> =>
  (raw) =>
    /^\d{1,9}$/.test(raw) && Number(raw) >= from && Number(raw) <= to
      ? { value: Number(raw) }
      : { problem: `"${raw}" is not a whole number from ${from} to ${to}` };

export const decimal =
  (from: number, to: number): Column<number> =>
  (raw) =>
    /^-?\d+(\.\d+)?$/.test(raw) && Number(raw) >= from && Number(raw) <= to
      ? { value: Number(raw) }
      : { problem: `"${raw}" is not a number from ${from} to ${to}` };

/** `YYYY-MM-DD` or `YYYY/M/D` of the calendar, kept as `YYYY-MM-DD`. */
export const date: Column<string> = (raw) => {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(raw);
  const found = match && dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  return found ? { value: found.toString() } : { problem: `"${raw}" is not a day like 2026-10-01` };
};

/** Parts separated by ／; an empty cell is an empty list. */
export const list: Column<string[]> = (raw) => ({ value: raw === '' ? [] : raw.split('／') });

/** An empty cell is nothing: an unknown code stays empty. */
export const optional =
  <C extends Column<unknown>>(column: C): Column<Known<C> | null> =>
  (raw) =>
    raw === '' ? { value: null } : (column(raw) as Cell<Known<C>>);

type Known<C extends Column<unknown>> = Extract<ReturnType<C>, { value: unknown }>['value'];
