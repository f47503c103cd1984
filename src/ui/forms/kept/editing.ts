import type { Typed } from '#kernel/typed.ts';
import type { Raw } from '../field.ts';
import { visible } from '../typed.ts';
import { type Merged, mergeTyped } from './answers.ts';
import { addBlock, blockField, blocksOf, blocksWith, removeBlock, withBlocks } from './blocks.ts';
import { answersIn, controlsOf } from './controls.ts';
import type { KeptForm } from './kept-form.ts';

/** What a screen sends back: everything typed, what it began with, and which button was pressed. */
export type Sent = {
  mine: Typed;
  based: Typed;
  pressed: Pressed;
  /** Warnings the screen has shown. */
  seen: readonly string[];
};

type Pressed =
  | { act: 'next' | 'save' }
  | { act: 'address'; field: string }
  /** What a word means is looked for: the form opens again where it is offered. */
  | { act: 'find'; field: string }
  | { act: 'add'; part: string }
  | { act: 'remove'; part: string; block: number };

/** The names of what travels unseen beside the answers. */
export const names = { pressed: '_do', based: '_based', seen: '_seen' } as const;

export const pressedValue = (pressed: Pressed): string => Object.values(pressed).join(' ');

const readPressed = (text: string): Pressed => {
  const [act, about = '', block = ''] = text.split(' ');
  if (act === 'add') return { act, part: about };
  if (act === 'remove') return { act, part: about, block: Number(block) };
  if (act === 'address' || act === 'find') return { act, field: about };
  return { act: act === 'save' ? act : 'next' };
};

/** Nobody types this much into one box; no text of a form may be longer once it is judged. */
const longest = 20_000;
const mostTexts = 60;

const clean = (texts: readonly string[]): string[] =>
  texts.slice(0, mostTexts).map((text) => visible(text).slice(0, longest));

/** What the screen began with, as it carries it; nothing, where that cannot be read. */
const readBased = (text: string): Typed => {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([name, texts]) =>
        Array.isArray(texts) && texts.every((one) => typeof one === 'string') ? [[name, clean(texts)]] : [],
      ),
    );
  } catch {
    return {};
  }
};

export const writeBased = (typed: Typed): string => JSON.stringify(typed);

/** Every control whose name could belong to the form; which of them do is decided with what is stored. */
export const readSent = <O, T>(raw: Raw, form: KeptForm<O, T>, on: O, stored: Typed): Sent => {
  const based = readBased(raw.one(names.based) ?? '{}');
  const keys = form.parts(on).flatMap(({ key }) => [key, `${key}-last`]);
  let shape: Typed = stored;
  for (const { key, most } of form.parts(on)) {
    const told = clean(raw.all(key)).flatMap((text) => text.split(','));
    const blocks = [...new Set([...blocksOf(stored, key), ...told.map(Number)])].filter(
      (block) => Number.isSafeInteger(block) && block > 0 && block < 10_000,
    );
    shape = withBlocks(shape, key, blocks.slice(0, most * 2));
  }
  const mine: Record<string, string[]> = {};
  const controls = answersIn(form.fields(on, shape)).flatMap((answer) => answer.controls);
  for (const name of controls) if (raw.has(name)) mine[name] = clean(raw.all(name));
  for (const name of keys) if (raw.has(name)) mine[name] = clean(raw.all(name)).flatMap((text) => text.split(','));
  const seen = (raw.one(names.seen) ?? '').split(',').filter(Boolean).slice(0, 50);
  return { mine, based, pressed: readPressed(raw.one(names.pressed) ?? ''), seen };
};

/** A whole form was sent: a check box or radio button that is not there was not chosen. */
const whole = <O, T>(form: KeptForm<O, T>, on: O, sent: Sent, shape: Typed): Typed => {
  const controls = answersIn(form.fields(on, shape)).flatMap((answer) => answer.controls);
  return Object.fromEntries(controls.map((name) => [name, sent.mine[name] ?? []]));
};

/**
 * Answers of one screen brought into the draft. `only`: a single field that was just left, told by what the screen says
 * it began with.
 */
export const mergeIntoDraft = <O, T>(form: KeptForm<O, T>, on: O, stored: Typed, sent: Sent, only: boolean): Merged => {
  let shape = stored;
  for (const part of form.parts(on)) {
    const blocks = blocksWith(stored, sent.based, sent.mine, part);
    if (blocks.length !== blocksOf(stored, part.key).length) shape = withBlocks(shape, part.key, blocks);
  }
  const all = answersIn(form.fields(on, shape));
  // A block that was added elsewhere meanwhile is not on this screen: nothing is said of it.
  const shown = all.filter(({ controls }) => controls.some((name) => name in sent.mine || name in sent.based));
  const answers = only ? shown.filter(({ controls }) => controls.some((name) => name in sent.based)) : shown;
  return mergeTyped(shape, sent.based, only ? sent.mine : whole(form, on, sent, shape), answers);
};

/**
 * Answers of one screen brought into a record. Its blocks have no lasting numbers there, so a part that repeats is one
 * answer: two people who change it are told.
 */
export const mergeIntoRecord = <O, T>(form: KeptForm<O, T>, on: O, stored: Typed, sent: Sent): Merged => {
  const mine = { ...whole(form, on, sent, sent.mine), ...blockLists(form, on, sent.mine) };
  const single = answersIn(form.fields(on, {})).filter(({ field }) => !partOf(form, on, field));
  const parts = form.parts(on).map(({ key }) => ({
    field: key,
    controls: [
      ...new Set([stored, sent.based, mine].flatMap((typed) => Object.keys(typed).filter((name) => isOf(key, name)))),
    ],
  }));
  return mergeTyped(stored, sent.based, mine, [...single, ...parts]);
};

const isOf = (key: string, name: string): boolean => name === key || name.startsWith(`${key}-`);
const partOf = <O, T>(form: KeptForm<O, T>, on: O, field: string) => form.parts(on).find(({ key }) => isOf(key, field));
const blockLists = <O, T>(form: KeptForm<O, T>, on: O, typed: Typed): Typed =>
  Object.fromEntries(
    form.parts(on).flatMap(({ key }) => [
      [key, blocksOf(typed, key).map(String)],
      [`${key}-last`, typed[`${key}-last`] ?? []],
    ]),
  );

/** What was typed after the button that adds or removes a block. */
export const pressedInto = <O, T>(form: KeptForm<O, T>, on: O, typed: Typed, { pressed }: Sent): Typed => {
  if (pressed.act !== 'add' && pressed.act !== 'remove') return typed;
  const part = form.parts(on).find(({ key }) => key === pressed.part);
  if (!part) return typed;
  return pressed.act === 'add' ? addBlock(typed, part) : removeBlock(typed, part, pressed.block);
};

/** Where a page opens after a block was added. */
export const newestBlock = <O, T>(form: KeptForm<O, T>, on: O, typed: Typed, part: string): string => {
  const block = blocksOf(typed, part).at(-1);
  const first = Object.keys(form.fields(on, typed)).find(
    (name) => block && name.startsWith(blockField(part, block, '')),
  );
  return first ? `#${first}` : '';
};

/** What was typed here into fields that another screen has changed. */
export const mineOf = <O, T>(
  form: KeptForm<O, T>,
  on: O,
  typed: Typed,
  { mine }: Sent,
  conflicts: readonly string[],
): Typed => {
  const fields = form.fields(on, typed);
  const controls = conflicts.flatMap((name) => (fields[name] ? controlsOf(name, fields[name]) : []));
  return Object.fromEntries(controls.map((name) => [name, mine[name] ?? []]));
};

/** Labels and controls of overtaken answers, for the element that saves answer by answer. */
export const conflictsOf = <O, T>(form: KeptForm<O, T>, on: O, typed: Typed, conflicts: readonly string[]) => {
  const fields = form.fields(on, typed);
  return conflicts.flatMap((name) =>
    fields[name] ? [{ label: fields[name].label, names: controlsOf(name, fields[name]) }] : [],
  );
};

/** Nothing was answered in any of the fields. */
export const isUntouched = <O, T>(form: KeptForm<O, T>, on: O, typed: Typed): boolean =>
  answersIn(form.fields(on, typed)).every(({ controls }) =>
    controls.every((name) => (typed[name] ?? []).every((text) => text === '')),
  );
