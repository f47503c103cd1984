import type { Finding } from './checker/finding.ts';
import { freeTexts } from './checker/writing.ts';
import type { SheetDraft, SheetItem } from './sheet-draft.ts';

/** A finding about a phrase that the counter read in its text and found to be none: it counts in that very text only. */
export type SetAside = {
  readonly rule: string;
  readonly item: string;
  readonly phrase: string;
  /** The whole text of the item, as it was read. */
  readonly wording: string;
};

/** What is still found of a sheet when what was set aside is left out. */
export const withoutSetAside = (
  findings: readonly Finding[],
  sheet: SheetDraft,
  setAsides: readonly SetAside[],
): Finding[] =>
  findings.filter(
    ({ rule, item, phrase }) =>
      !setAsides.some(
        (one) =>
          one.rule === rule &&
          one.item === item &&
          one.phrase === phrase?.text &&
          one.wording === wordingOf(sheet)(item),
      ),
  );

/** All that is written of an item, as it was typed: whether a text is still the same. */
export type Wording = (item: SheetItem) => string;

export const wordingOf =
  (sheet: SheetDraft): Wording =>
  (item) =>
    freeTexts(sheet)
      .flatMap(([of, text]) => (of === item && text ? [text] : []))
      .join('\n');
