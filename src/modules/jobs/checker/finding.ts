import type { SheetItem } from '../sheet-draft.ts';

/** Red stops, orange asks twice, grey advises. */
export type Tone = 'red' | 'orange' | 'grey';

/** What a rule of the checker says of a sheet. `rule` is a key of the table; its words are in the checker's words. */
export type Finding = {
  readonly rule: string;
  readonly tone: Tone;
  readonly item: SheetItem;
  /** Where a free text is meant: the part of it, in UTF-16 positions of the item's text. */
  readonly phrase?: { readonly text: string; readonly from: number; readonly to: number };
  /** Figures for the sentence: yen, hours, days, names. */
  readonly detail?: Readonly<Record<string, string | number>>;
};
