import type { Typed } from '#kernel/typed.ts';
import { same, texts } from './answers.ts';

/** A part that repeats (希望職種, 経歴, 手当 …): its blocks have numbers that are never given again, so none is mistaken. */
export type PartRule = { key: string; most: number };

const lastOf = (key: string) => `${key}-last`;

/** The numbers of the blocks of a part, in their order; there is always one to type into. */
export const blocksOf = (typed: Typed, key: string): readonly number[] => {
  const blocks = texts(typed, key).map(Number).filter(Number.isSafeInteger);
  return blocks.length > 0 ? blocks : [Math.max(1, lastBlock(typed, key))];
};

const lastBlock = (typed: Typed, key: string): number =>
  Math.max(
    ...[Number(texts(typed, lastOf(key))[0] ?? 0), ...texts(typed, key).map(Number)].filter(Number.isSafeInteger),
    0,
  );

/** The name of a control of a block. */
export const blockField = (key: string, block: number, name: string): string => `${key}-${block}-${name}`;

export const withBlocks = (typed: Typed, key: string, blocks: readonly number[]): Typed => ({
  ...typed,
  [key]: blocks.map(String),
  [lastOf(key)]: [String(Math.max(lastBlock(typed, key), ...blocks))],
});

/** One more block at the end; as it is where there are as many as there may be. */
export const addBlock = (typed: Typed, { key, most }: PartRule): Typed => {
  const blocks = blocksOf(typed, key);
  if (blocks.length >= most) return typed;
  return withBlocks(typed, key, [...blocks, Math.max(lastBlock(typed, key), ...blocks) + 1]);
};

/** Without a block and what was typed into it; the last one is emptied by putting a new one in its place. */
export const removeBlock = (typed: Typed, { key }: PartRule, block: number): Typed => {
  const blocks = blocksOf(typed, key);
  if (!blocks.includes(block)) return typed;
  const next = Math.max(lastBlock(typed, key), ...blocks) + 1;
  const rest = blocks.filter((one) => one !== block);
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${key}-${block}-`)));
  return withBlocks(kept, key, rest.length > 0 ? rest : [next]);
};

/**
 * The blocks a screen speaks of. One that was removed elsewhere while something was typed into it here comes back:
 * nothing typed is lost.
 */
export const blocksWith = (stored: Typed, base: Typed, mine: Typed, { key, most }: PartRule): readonly number[] => {
  const blocks = blocksOf(stored, key);
  const last = Math.max(lastBlock(stored, key), ...blocks);
  const theirs = new Set<number>();
  for (const name of Object.keys(mine)) {
    const block = Number(new RegExp(`^${key}-(\\d{1,4})-`).exec(name)?.[1]);
    if (Number.isNaN(block) || blocks.includes(block) || block > last) continue;
    if (!same(mine, base, [name]) && texts(mine, name).length > 0) theirs.add(block);
  }
  return [...blocks, ...theirs].slice(0, most);
};
