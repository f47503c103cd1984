/** The eight tabs of 求職申込み (system-reference §1.4), in the order of the real form; they are filled in in any order. */
export const tabs = [
  'basic',
  'sharing',
  'wishes',
  'place-and-pay',
  'education',
  'career',
  'disability',
  'appeal',
] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);

/** What stands in the controls of a tab, exactly as it was typed: name of the control → its texts. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const texts = (typed: Typed, name: string): readonly string[] => (typed[name] ?? []).filter((text) => text !== '');
const same = (a: Typed, b: Typed, names: readonly string[]): boolean =>
  names.every((name) => JSON.stringify(texts(a, name)) === JSON.stringify(texts(b, name)));

export const isEmpty = (typed: Typed): boolean => Object.keys(typed).every((name) => texts(typed, name).length === 0);

/** Controls that are one answer: the three boxes of a date are saved, and overtaken, together. */
export type AnswerControls = { field: string; controls: readonly string[] };

export type Merged = {
  typed: Typed;
  /** Fields that somebody else, or another screen, changed to something else meanwhile: what stands there is kept. */
  conflicts: readonly string[];
  changed: boolean;
};

/**
 * Brings one screen's answers into what is stored. `base` is what that screen began with: what it did not touch is left
 * as it stands, so two screens that change different answers both win; where both changed the same one, it is told.
 */
export const mergeTyped = (stored: Typed, base: Typed, mine: Typed, answers: readonly AnswerControls[]): Merged => {
  const taken: Record<string, readonly string[]> = {};
  const conflicts: string[] = [];
  for (const { field, controls } of answers) {
    if (same(mine, base, controls) || same(mine, stored, controls)) continue;
    if (!same(stored, base, controls)) conflicts.push(field);
    else for (const name of controls) taken[name] = texts(mine, name);
  }
  return { typed: { ...stored, ...taken }, conflicts, changed: Object.keys(taken).length > 0 };
};

/** A part that repeats (希望職種, 経歴 …): its blocks have numbers that are never given again, so none is mistaken. */
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

export type TabState = 'empty' | 'begun' | 'to-check' | 'filled';

/** What the overview says of a tab: 未入力, 入力中 (something must be mended), 要確認 (a warning nobody accepted), 入力済み. */
export const tabState = (tab: {
  empty: boolean;
  problems: number;
  warnings: readonly string[];
  accepted: readonly string[];
}): TabState => {
  if (tab.empty) return 'empty';
  if (tab.problems > 0) return 'begun';
  return tab.warnings.every((one) => tab.accepted.includes(one)) ? 'filled' : 'to-check';
};
