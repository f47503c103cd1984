import type { Words } from '../words/ja.ts';
import type { Line, Section } from './line.ts';

/** An item that two versions of a sheet show differently; no lines where it was not given. */
export type ItemChange = {
  readonly section: Section['key'];
  readonly title: string;
  readonly label: string;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
};

/**
 * What differs between two versions as the reader sees them, by sections and items in the official order. It compares what
 * is shown, so that nothing hidden can be told by it and every difference can be said in words.
 */
export const sheetChanges = (before: readonly Section[], after: readonly Section[], w: Words): ItemChange[] => {
  const keys = Object.keys(w.sections) as Section['key'][];
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map((sections) => itemsOf(sections, key));
    const labels = inOrder([...(is?.keys() ?? [])], [...(was?.keys() ?? [])]);
    return labels.flatMap((label) => {
      const [old = [], now = []] = [was?.get(label), is?.get(label)];
      if (textOf(old) === textOf(now)) return [];
      return [{ section: key, title: w.sections[key], label, before: old, after: now }];
    });
  });
};

const itemsOf = (sections: readonly Section[], key: Section['key']): ReadonlyMap<string, readonly Line[]> =>
  new Map(sections.find((section) => section.key === key)?.items.map(({ label, lines }) => [label, lines]));

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** The labels of the new sheet, with those that only the old one has put after the label they stood behind. */
const inOrder = (now: readonly string[], old: readonly string[]): string[] => {
  const order = [...now];
  old.forEach((label, index) => {
    if (order.includes(label)) return;
    const behind = old[index - 1];
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, label);
  });
  return order;
};
