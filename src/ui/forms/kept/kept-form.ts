import type { Language } from '#kernel/language.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Field, Fields, Values } from '../field.ts';
import { fields } from '../fields.ts';
import { rawOf } from '../raw.ts';
import { blockField, blocksOf, type PartRule, withBlocks } from './blocks.ts';
import { isGiven } from './controls.ts';
import { conditionsOf, isShown, type ShownWhen } from './shown.ts';

/** For whom a form is asked; each form adds what it has to know. */
export type Onlooker = { readonly language: Language };
type Kit = ReturnType<typeof fields>;
export type Asking<O, W> = { kit: Kit; w: W; on: O };

/** A part that repeats: its questions once for each block, `number` counted from 1. */
type PartForm<O, W, B extends Fields = Fields> = {
  most: (on: O) => number;
  title: (w: W, number: string) => string;
  fields: (asking: Asking<O, W>, number: string) => B;
};
export type Parts<O, W> = Readonly<Record<string, PartForm<O, W>>>;
type Blocks<P extends Readonly<Record<string, { fields: (...asked: never[]) => unknown }>>> = {
  [K in keyof P]: Partial<Values<ReturnType<P[K]['fields']>>>[];
};

type Place<S extends string = string> = { title: S; names?: readonly string[]; part?: string };

/** What a postal code fills in: names of fields of the form, or of the same block. */
export type AddressFields = { prefecture?: string; municipality?: string; address: string };

export type KeptGiven<O, W, S extends string, T, F extends Fields, P extends Parts<O, W>> = {
  fields: (asking: Asking<O, W>) => F;
  parts: P;
  /** In which order and under which headings they are asked. */
  places: readonly Place<S>[];
  /** Questions this person is not asked; their answers stay as they are. */
  kept?: (on: O) => readonly (keyof F & string)[];
  shownWhen?: ShownWhen;
  /** Postal codes with a button that fills the address in, as 'postcode' or, in a part, 'workplaces.postcode'. */
  addresses?: Readonly<Record<string, AddressFields>>;
  told: (values: Partial<Values<F>>, blocks: Blocks<P>, before: T, kept: readonly string[], on: O) => Partial<T>;
  asked: (told: T, on: O) => { values: Partial<Values<F>>; blocks: Blocks<P> };
  /** What is wrong beyond a single field; a block of a part by its place, e.g. `places.0.municipality`. */
  check?: (values: Partial<Values<F>>, blocks: Blocks<P>, asking: Asking<O, W>) => Record<string, string>;
};

type ReadForm<T> = {
  told: T;
  /** By name of the field, in the order of the page. */
  problems: Record<string, string>;
  /** The name of the field that a rule speaks of. */
  nameOf: (field: string) => string;
};

/** A form that is kept as typed, in every direction: its questions, what was told by them, and how they are asked again. */
export type KeptForm<O, T, S extends string = string> = {
  places: readonly Place<S>[];
  shownWhen: ShownWhen;
  addresses: Readonly<Record<string, AddressFields>>;
  parts: (on: O) => (PartRule & { title: (number: string) => string })[];
  fields: (on: O, typed: Typed) => Record<string, Field<unknown>>;
  kept: (on: O) => readonly string[];
  read: (on: O, typed: Typed, before: T) => ReadForm<T>;
  write: (on: O, told: T) => Typed;
};

type Manner<W> = { words: (language: Language) => W; unselected: (words: W) => string };

/**
 * Makes forms of one kind: `words` are theirs. 「未選択」 can be chosen again wherever something can be chosen
 * (system-reference §1.4).
 */
export const keptForms =
  <O extends Onlooker, W, S extends string, T extends object>({ words, unselected }: Manner<W>) =>
  <F extends Fields, const P extends Parts<O, W>>(given: KeptGiven<O, W, S, T, F, P>): KeptForm<O, T, S> => {
    const { parts, places, shownWhen = {}, addresses = {} } = given;
    const keptOn = (on: O): readonly string[] => given.kept?.(on) ?? [];
    const asking = (on: O): Asking<O, W> => {
      const kit = fields(on.language);
      const w = words(on.language);
      const none = { unselected: unselected(w) };
      return {
        kit: {
          ...kit,
          choice: (question) => kit.choice({ ...none, ...question }),
          yesNo: (question) => kit.yesNo({ ...none, ...question }),
        },
        w,
        on,
      };
    };

    const blocksIn = (on: O, typed: Typed) =>
      Object.entries(parts).map(([key, part]) => {
        const numbers = blocksOf(typed, key);
        const blocks = numbers.map((block, at) => ({ block, fields: part.fields(asking(on), String(at + 1)) }));
        return { key, blocks };
      });

    const fieldsOn = (on: O, typed: Typed): Record<string, Field<unknown>> => {
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

    const read = (on: O, typed: Typed, before: T): ReadForm<T> => {
      const raw = rawOf(typed);
      const problems: Record<string, string> = {};
      const values: Record<string, unknown> = {};
      const all = fieldsOn(on, typed);
      const conditions = conditionsOf(shownWhen, typed);
      // What does not concern this person says nothing, whatever was typed into it before.
      const shown = (name: string) =>
        isShown(name, conditions, typed, all) &&
        Object.keys(parts).every((part) => !name.startsWith(`${part}-`) || isShown(part, conditions, typed, all));
      for (const [name, field] of Object.entries(all)) {
        if (!shown(name)) continue;
        const found = field.read(raw, name);
        if ('problem' in found) problems[name] = found.problem;
        else values[name] = found.value;
      }
      const again = given.asked(before, on).values as Record<string, unknown>;
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
      const told = { ...before, ...given.told(values as Partial<Values<F>>, blocks, before, keptOn(on), on) };
      return { told, problems, nameOf };
    };

    const write = (on: O, told: T): Typed => {
      const { values, blocks } = given.asked(told, on);
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
      places,
      shownWhen,
      addresses,
      kept: keptOn,
      parts: (on) =>
        Object.entries(parts).map(([key, part]) => ({
          key,
          most: part.most(on),
          title: (number) => part.title(words(on.language), number),
        })),
      fields: fieldsOn,
      read,
      write,
    };
  };
