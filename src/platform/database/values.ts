import pg from 'pg';
import { day, instant, isDay, isInstant } from '#kernel/time.ts';

type Read = (text: string) => unknown;

/** pg's parser for `{a,b}`, which its types leave out. */
const { arrayParser } = pg.types as unknown as {
  arrayParser: { create(text: string, read: Read): { parse(): unknown[] } };
};

const scalars: Record<number, Read> = {
  20: Number, // int8: counters and sequence numbers stay far below 2^53
  1082: day,
  1184: instant,
  1700: Number, // numeric: wages and hours, never more than 15 digits
};

const arrayOf: Record<number, number> = { 1016: 20, 1182: 1082, 1185: 1184, 1231: 1700 };

const arrayReader =
  (of: Read): Read =>
  (text) =>
    arrayParser.create(text, of).parse();

/** Which parser reads a column of this type: timestamptz → Instant, date → Day, int8 and numeric → number. */
export const readers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const scalar = scalars[oid];
    if (scalar) return scalar;
    const element = scalars[arrayOf[oid] ?? -1];
    if (element) return arrayReader(element);
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/**
 * What is sent for a parameter. An instant is cut to microseconds, PostgreSQL's unit: rounding would carry the end of
 * a day (23:59:59.999999999) into the next day.
 */
export const toParameter = (value: unknown): unknown => {
  if (isInstant(value)) return value.toString({ fractionalSecondDigits: 6, roundingMode: 'trunc' });
  if (isDay(value)) return value.toString();
  if (Array.isArray(value)) return value.map(toParameter);
  return value;
};
