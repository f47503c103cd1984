import type { Day } from '#kernel/time.ts';
import type { SheetDraft, SheetItem } from '../sheet-draft.ts';
import type { Finding, Tone } from './finding.ts';
import type { LawKey } from './laws.ts';
import type { Writing } from './writing.ts';

/** What a sheet is judged by besides its own words: the day, the wages in force on it, and the names of places. */
export type Circumstances = {
  readonly day: Day;
  /** 地域別最低賃金 in force on a day; undefined for places without one (59 = abroad). */
  readonly minimumWage: (prefecture: string, day: Day) => WageInForce | undefined;
  /** The next change that is published already. */
  readonly nextMinimumWage: (prefecture: string, day: Day) => WageInForce | undefined;
  readonly placeName: (prefecture: string) => { readonly ja: string; readonly en: string } | undefined;
  /** The last day the job is likely to be open: what is known to change until then is told. */
  readonly validUntil: Day;
};
export type WageInForce = { readonly yen: number; readonly from: Day };

/** One sheet under one set of circumstances; the free texts are laid out once for all rules. */
export type Asking = { readonly sheet: SheetDraft; readonly on: Circumstances; readonly writing: Writing };

/** What a rule finds; what it leaves out is the rule's own (tone, item). */
export type Found = Omit<Finding, 'rule' | 'tone' | 'item'> & { readonly tone?: Tone; readonly item?: SheetItem };

export const subjects = [
  'minimum-wage',
  'pay',
  'fixed-overtime',
  'hours',
  'holidays',
  'conditions',
  'contract',
  'dispatch',
  'age',
  'equality',
  'fair-selection',
  'insurance',
  'retirement',
  'graduates',
  'disability',
  'contradiction',
  'quality',
] as const;
export type Subject = (typeof subjects)[number];

/** A law, and where in it: '37/1' is 第37条第1項, '5の3/2' 第5条の3第2項, '1の3/1/3' …第3号. Without an article where the whole is meant. */
export type Basis = readonly [law: LawKey, article?: string];

export type Rule = {
  readonly key: string;
  readonly subject: Subject;
  /** The gravest it may find. */
  readonly tone: Tone;
  /** Where the finding is told unless it says so itself. */
  readonly item: SheetItem;
  /** Empty where no law asks it. */
  readonly law: readonly Basis[];
  /** `ours`: a figure or a caution of this service, not of the law; the catalogue says so. */
  readonly source: 'law' | 'ours';
  /** In force from and until these days (both included); a rule without them holds for every day a sheet can have. */
  readonly from?: string;
  readonly until?: string;
  readonly finds: (asking: Asking) => Found | readonly Found[] | undefined;
};
