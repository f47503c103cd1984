import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import { partName } from '#ui/forms/date.ts';
import type { Field, Fields, Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import {
  type AnswerControls,
  blockField,
  blocksOf,
  type PartRule,
  type Tab,
  type Typed,
  withBlocks,
} from '../../tab.ts';
import type { Told } from '../../told.ts';
import type { Words } from '../../words/tabs/ja.ts';
import { tabWords } from '../../words/tabs/words.ts';

/** Who fills the tab in: on the web for the first time, an online or office registrant later, or the counter. */
export type Who = 'new' | 'online' | 'office' | 'counter';
export type On = { language: Language; now: Instant; who: Who; textMost: number; licencesMost: number };
export type Asking = { kit: ReturnType<typeof fields>; w: Words; on: On };

/** A part that repeats: its questions once for each block, `number` counted from 1. */
export type PartForm<B extends Fields> = {
  most: (on: On) => number;
  title: (w: Words, number: string) => string;
  fields: (asking: Asking, number: string) => B;
};
type Parts = Readonly<Record<string, PartForm<Fields>>>;
type Blocks<P extends Parts> = { [K in keyof P]: Partial<Values<ReturnType<P[K]['fields']>>>[] };

export type Place = { title: keyof Words['sections']; names?: readonly string[]; part?: string };

type Given<F extends Fields, P extends Parts> = {
  tab: Tab;
  fields: (asking: Asking) => F;
  parts: P;
  /** In which order and under which headings they are asked. */
  places: readonly Place[];
  /** Questions this person is not asked; their answers stay as they are. */
  kept?: (on: On) => readonly (keyof F & string)[];
  told: (values: Partial<Values<F>>, blocks: Blocks<P>, before: Told, kept: readonly string[]) => Partial<Told>;
  asked: (told: Told) => { values: Partial<Values<F>>; blocks: Blocks<P> };
  /** What is wrong beyond a single field; a block of a part by its place, e.g. `places.0.municipality`. */
  check?: (values: Partial<Values<F>>, blocks: Blocks<P>, asking: Asking) => Record<string, string>;
};

export type ReadTab = {
  told: Told;
  /** By name of the field, in the order of the page. */
  problems: Record<string, string>;
  /** The name of the field that a rule speaks of. */
  nameOf: (field: string) => string;
};

/** One of the eight tabs, in every direction: its questions, what was told by them, and how they are asked again. */
export type TabForm = {
  tab: Tab;
  places: readonly Place[];
  parts: (on: On) => (PartRule & { title: (number: string) => string })[];
  fields: (on: On, typed: Typed) => Record<string, Field<unknown>>;
  kept: (on: On) => readonly string[];
  read: (on: On, typed: Typed, before: Told) => ReadTab;
  write: (on: On, told: Told) => Typed;
};

/** 「未選択」 can be chosen again wherever something can be chosen (system-reference §1.4). */
const asking = (on: On): Asking => {
  const kit = fields(on.language);
  const w = tabWords(on.language);
  const { unselected } = w.page;
  return {
    kit: {
      ...kit,
      choice: (question) => kit.choice({ unselected, ...question }),
      yesNo: (question) => kit.yesNo({ unselected, ...question }),
    },
    w,
    on,
  };
};
const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

export const tabForm = <F extends Fields, const P extends Parts>(given: Given<F, P>): TabForm => {
  const { tab, parts, places } = given;
  const keptOn = (on: On): readonly string[] => given.kept?.(on) ?? [];

  const blocksIn = (on: On, typed: Typed) =>
    Object.entries(parts).map(([key, part]) => {
      const numbers = blocksOf(typed, key);
      const blocks = numbers.map((block, at) => ({ block, fields: part.fields(asking(on), String(at + 1)) }));
      return { key, blocks };
    });

  const fieldsOn: TabForm['fields'] = (on, typed) => {
    const single = given.fields(asking(on));
    const kept = keptOn(on);
    const repeated = blocksIn(on, typed);
    const entries = places.flatMap(({ names = [], part }) => [
      ...names.flatMap((name) => (single[name] && !kept.includes(name) ? [[name, single[name]] as const] : [])),
      ...(repeated.find(({ key }) => key === part)?.blocks ?? []).flatMap(({ block, fields: inBlock }) =>
        Object.entries(inBlock).map(([name, field]) => [blockField(part ?? '', block, name), field] as const),
      ),
    ]);
    return Object.fromEntries(entries);
  };

  const read: TabForm['read'] = (on, typed, before) => {
    const raw = rawOf(typed);
    const problems: Record<string, string> = {};
    const values: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fieldsOn(on, typed))) {
      const found = field.read(raw, name);
      if ('problem' in found) problems[name] = found.problem;
      else values[name] = found.value;
    }
    const again = given.asked(before).values as Record<string, unknown>;
    for (const name of keptOn(on)) values[name] = again[name];
    const filled: Record<string, { block: number; values: Record<string, unknown> }[]> = {};
    for (const { key, blocks } of blocksIn(on, typed)) {
      filled[key] = blocks
        .map(({ block, fields: inBlock }) => ({
          block,
          values: Object.fromEntries(
            Object.keys(inBlock).map((name) => [name, values[blockField(key, block, name)]] as const),
          ),
        }))
        .filter(({ values: told }) => Object.values(told).some(isGiven));
    }
    const blocks = Object.fromEntries(
      Object.entries(filled).map(([key, list]) => [key, list.map((one) => one.values)]),
    ) as Blocks<P>;
    const nameOf = (field: string): string => {
      const [key = '', at, name = ''] = field.split('.');
      if (at === undefined) return field;
      const block = filled[key]?.[Number(at)]?.block ?? blocksOf(typed, key)[0] ?? 1;
      return blockField(key, block, name);
    };
    const wrong = given.check?.(values as Partial<Values<F>>, blocks, asking(on)) ?? {};
    for (const [field, text] of Object.entries(wrong)) problems[nameOf(field)] ??= text;
    const told = { ...before, ...given.told(values as Partial<Values<F>>, blocks, before, keptOn(on)) };
    return { told, problems, nameOf };
  };

  const write: TabForm['write'] = (on, told) => {
    const { values, blocks } = given.asked(told);
    let typed: Typed = {};
    for (const key of Object.keys(parts)) {
      const count = Math.max(1, blocks[key]?.length ?? 0);
      typed = withBlocks(
        typed,
        key,
        Array.from({ length: count }, (_, at) => at + 1),
      );
    }
    const all: Record<string, unknown> = { ...values };
    for (const key of Object.keys(parts))
      for (const [at, block] of (blocks[key] ?? []).entries())
        for (const [name, value] of Object.entries(block)) all[blockField(key, at + 1, name)] = value;
    const written: Record<string, string[]> = {};
    for (const [name, field] of Object.entries(fieldsOn(on, typed))) {
      if (all[name] === undefined) continue;
      for (const [control, texts] of Object.entries(field.write(all[name], name))) written[control] = [texts].flat();
    }
    return { ...typed, ...written };
  };

  return {
    tab,
    places,
    kept: keptOn,
    parts: (on) =>
      Object.entries(parts).map(([key, part]) => ({
        key,
        most: part.most(on),
        title: (number) => part.title(tabWords(on.language), number),
      })),
    fields: fieldsOn,
    read,
    write,
  };
};

/** The controls behind each field: what is saved, and overtaken, together. */
export const controlsOf = (name: string, { kind }: Pick<Field<unknown>, 'kind'>): readonly string[] =>
  kind === 'date' ? (['year', 'month', 'day', 'era'] as const).map((part) => partName(name, part)) : [name];

export const answersIn = (all: Readonly<Record<string, Field<unknown>>>): AnswerControls[] =>
  Object.entries(all).map(([field, one]) => ({ field, controls: controlsOf(field, one) }));

/** What a record holds that no list offers, e.g. from the office's earlier system: it stays until something is chosen. */
export const unlisted = (before: string | undefined, list: readonly string[]): string | undefined =>
  before !== undefined && !list.includes(before) ? before : undefined;

/** What was given and only that: an absent answer is no property. */
export const given = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
