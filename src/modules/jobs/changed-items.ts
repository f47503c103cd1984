import { same } from '#kernel/same.ts';
import type { SheetDraft, SheetItem } from './sheet-draft.ts';

/** The items in which two sheets differ, by their paths ('pay.base', 'notes'), in the order of the sheet. */
export const changedItems = (before: SheetDraft, after: SheetDraft): SheetItem[] =>
  keysOf(before, after).flatMap((section) => {
    const [old, fresh] = [before, after].map((sheet) => (sheet as Record<string, unknown>)[section]);
    if (!isSection(old ?? fresh)) return same(old, fresh) ? [] : [section];
    const [oldItems, freshItems] = [(old ?? {}) as Items, (fresh ?? {}) as Items];
    return keysOf(oldItems, freshItems)
      .filter((item) => !same(oldItems[item], freshItems[item]))
      .map((item) => `${section}.${item}`)
      .filter((item) => item !== unseen);
  });

/** Former names and addresses are kept for the masking of texts; nobody reads them. */
const unseen: SheetItem = 'establishment.formerly';

type Items = Readonly<Record<string, unknown>>;

const isSection = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const keysOf = (before: object, after: object): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];
