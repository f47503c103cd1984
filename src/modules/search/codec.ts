/**
 * How one condition stands in an address, both ways. A codec never throws: what it cannot read it names, and the other
 * conditions still search.
 */
type Trouble = 'unknown' | 'unreadable' | 'too-many' | 'too-long';
export type Unread = { field: string; value: string; trouble: Trouble };

export type Pairs = readonly (readonly [name: string, value: string])[];
type Reading<T> = { value?: T; unread: readonly Unread[] };
export type Codec<T> = {
  /** Names of its parameters, the first is the one a problem is shown beside. */
  names: readonly string[];
  read(given: URLSearchParams): Reading<T>;
  write(value: T): Pairs;
};

const nothing = { unread: [] };

/** What was typed or chosen, without empty boxes. */
export const given = (params: URLSearchParams, name: string): readonly string[] =>
  params
    .getAll(name)
    .map((text) => text.trim())
    .filter((text) => text !== '');

const unread = (field: string, value: string, trouble: Trouble): { unread: readonly Unread[] } => ({
  unread: [{ field, value, trouble }],
});

/** One of a list; the first readable value counts. */
export const oneOf = <const T extends string>(name: string, list: readonly T[]): Codec<T> => ({
  names: [name],
  read: (params) => {
    const [value] = given(params, name);
    if (value === undefined) return nothing;
    const found = list.find((item) => item === value);
    return found === undefined ? unread(name, value, 'unknown') : { value: found, unread: [] };
  },
  write: (value) => [[name, value]],
});

/** Some of a list, in the order of the list. */
export const someOf = <const T extends string>(name: string, list: readonly T[]): Codec<readonly T[]> => ({
  names: [name],
  read: (params) => {
    const values = given(params, name);
    const strange = values.filter((value) => !list.some((item) => item === value));
    const found = list.filter((item) => values.includes(item));
    return {
      ...(found.length > 0 ? { value: found } : {}),
      unread: strange.map((value) => ({ field: name, value, trouble: 'unknown' as const })),
    };
  },
  write: (values) => values.map((value) => [name, value] as const),
});

const thousands = 1_000;
const tenThousands = 10_000;

/**
 * ２０万, 20万5000, 20万5千, 20.5万, ¥200,000 and 200,000円以上 are how people write numbers; undefined for anything that is
 * not whole, and for 20万5, which may be 200,005 or 205,000.
 */
const wholeNumber = (typed: string): number | undefined => {
  const bare = typed
    .normalize('NFKC')
    .replace(/[,、\s]/gu, '')
    .replace(/^[¥\\]/u, '');
  const [, man, sen, rest] =
    /^(?:(\d{1,5}(?:\.\d{1,4})?)万)?(?:(\d{1,3}(?:\.\d{1,3})?)千)?(\d{1,9})?円?(?:以上)?$/.exec(bare) ?? [];
  if (man === undefined && sen === undefined && rest === undefined) return undefined;
  if (
    rest !== undefined &&
    ((sen !== undefined && rest.length !== 3) || (sen === undefined && man !== undefined && rest.length !== 4))
  )
    return undefined;
  const value =
    Math.round(Number(man ?? 0) * tenThousands) + Math.round(Number(sen ?? 0) * thousands) + Number(rest ?? 0);
  return Number.isSafeInteger(value) ? value : undefined;
};

/** A whole number from `least` to `most`, typed in any width. */
export const count = (name: string, least: number, most: number): Codec<number> => ({
  names: [name],
  read: (params) => {
    const [typed] = given(params, name);
    if (typed === undefined) return nothing;
    const value = wholeNumber(typed);
    return value === undefined || value < least || value > most
      ? unread(name, typed, 'unreadable')
      : { value, unread: [] };
  },
  write: (value) => [[name, String(value)]],
});

/** A box that is ticked or not. */
export const flag = (name: string): Codec<true> => ({
  names: [name],
  read: (params) => {
    const [value] = given(params, name);
    if (value === undefined) return nothing;
    return value === '1' ? { value: true, unread: [] } : unread(name, value, 'unknown');
  },
  write: () => [[name, '1']],
});

/** Codes of one shape that a list knows, at most so many, in ascending order. */
export const codes = (
  name: string,
  shape: RegExp,
  known: (code: string) => boolean,
  most: number,
): Codec<readonly string[]> => ({
  names: [name],
  read: (params) => {
    const typed = [...new Set(given(params, name).map((code) => code.normalize('NFKC')))];
    const fits = (code: string): boolean => shape.test(code) && known(code);
    const found = typed.filter(fits).sort();
    const strange = typed.filter((code) => !fits(code));
    return {
      ...(found.length > 0 ? { value: found.slice(0, most) } : {}),
      unread: [
        ...strange.map((value) => ({
          field: name,
          value,
          trouble: shape.test(value) ? ('unknown' as const) : ('unreadable' as const),
        })),
        ...found.slice(most).map((value) => ({ field: name, value, trouble: 'too-many' as const })),
      ],
    };
  },
  write: (values) => values.map((value) => [name, value] as const),
});

/** Text of at most so many characters, kept as typed but for the space around it. */
export const text = (name: string, most: number): Codec<string> => ({
  names: [name],
  read: (params) => {
    const [typed] = given(params, name);
    if (typed === undefined) return nothing;
    return [...typed].length > most ? unread(name, typed, 'too-long') : { value: typed, unread: [] };
  },
  write: (value) => [[name, value]],
});

/** Fits a codec to another type where both ways are certain. */
export const mapped = <A, B>(codec: Codec<A>, there: (value: A) => B, back: (value: B) => A): Codec<B> => ({
  names: codec.names,
  read: (params) => {
    const { value, unread: left } = codec.read(params);
    return value === undefined ? { unread: left } : { value: there(value), unread: left };
  },
  write: (value) => codec.write(back(value)),
});
