import type { FeedRecord, Finding, FindingKind } from './record.ts';
import { byLabel, numberIn, yesIn } from './values.ts';

/** Reads one record field by field and keeps what is wrong with it. */
export type Reading = {
  readonly findings: readonly Finding[];
  readonly refused: boolean;
  /** The first of these fields that is given. */
  text(...fields: readonly string[]): string | undefined;
  /** The one number in a field; a field without one is warned about and left out. */
  number(...fields: readonly string[]): number | undefined;
  yes(...fields: readonly string[]): boolean | undefined;
  choice<K extends string>(
    field: string,
    names: Readonly<Record<K, string>>,
    more?: Readonly<Record<string, K>>,
  ): K | undefined;
  note(level: Finding['level'], field: string, finding: FindingKind, value?: string): void;
};

/** What the feed writes where nothing was chosen. */
const unset = new Set(['未選択', '-', 'ー', '－']);

export const reading = (record: FeedRecord): Reading => {
  const findings: Finding[] = [];
  const note: Reading['note'] = (level, field, finding, value) =>
    void findings.push({ level, field, finding, ...(value !== undefined && { value: value.slice(0, 60) }) });
  const given = (fields: readonly string[]): readonly [string, string] | undefined => {
    for (const field of fields) {
      const value = record[field];
      if (value !== undefined && !unset.has(value)) return [field, value];
    }
    return undefined;
  };
  const read =
    <T>(parse: (text: string) => T | undefined, finding: FindingKind) =>
    (...fields: readonly string[]): T | undefined => {
      const found = given(fields);
      if (!found) return undefined;
      const value = parse(found[1]);
      if (value === undefined) note('warning', found[0], finding, found[1]);
      return value;
    };
  return {
    findings,
    get refused() {
      return findings.some(({ level }) => level === 'error');
    },
    text: (...fields) => given(fields)?.[1],
    number: read(numberIn, 'not a number'),
    yes: read(yesIn, 'not a known value'),
    choice: (field, names, more) => read((text) => byLabel(text, names, more), 'not a known value')(field),
    note,
  };
};

/** What may be undefined becomes an optional key. */
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys whose value is undefined: what was not given is absent. */
export const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** As `present`; undefined when nothing at all was given. */
export const some = <T extends object>(values: T): Present<T> | undefined => {
  const kept = present(values);
  return Object.keys(kept).length > 0 ? kept : undefined;
};
