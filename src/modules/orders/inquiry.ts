import type { Instant } from '#kernel/time.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { SetAside, Wording } from '#modules/jobs/set-aside.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { findingKey, mayOverride, type Override } from './overriding.ts';

/**
 * 表現の確認: a red finding about a phrase that the employer means otherwise (a product's name, a quotation). The employer says
 * why and sends all the same; the counter decides. It is about this phrase in this very text: another text asks anew.
 */
export type Inquiry = {
  readonly id: string;
  readonly rule: string;
  readonly item: SheetItem;
  readonly phrase: string;
  /** The whole text of the item, as it was asked about. */
  readonly wording: string;
  readonly reason: string;
  /** With which sending it was asked. */
  readonly sending: number;
  readonly askedAt: Instant;
  readonly decided?: {
    /** `dropped`: the text was changed, or the order ended, before anybody decided. */
    readonly outcome: InquiryOutcome | 'dropped';
    readonly answer?: string;
    readonly by?: string;
    readonly at: Instant;
  };
};

/** 問題なし, or 修正を求める. */
export type InquiryOutcome = 'set-aside' | 'to-correct';

export const inquiryKey = ({ rule, item, phrase }: Pick<Inquiry, 'rule' | 'item' | 'phrase'>): string =>
  findingKey({ rule, item, phrase: { text: phrase, from: 0, to: 0 } });

/** Findings that can be asked about; a phrase that stands in a text twice is one question. */
export const askable = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.filter(mayOverride).map((one) => [findingKey(one), one])).values(),
];

/** What was asked last about each phrase that still stands in the text it was asked about, by the key of its finding. */
export const livingInquiries = (
  inquiries: readonly Inquiry[],
  findings: readonly Finding[],
  wordingNow: Wording,
): ReadonlyMap<string, Inquiry> => {
  const keys = new Set(askable(findings).map(findingKey));
  const living = inquiries
    .filter((one) => one.decided?.outcome !== 'dropped' && keys.has(inquiryKey(one)))
    .filter(({ item, wording }) => wording === wordingNow(item))
    .toSorted((a, b) => a.sending - b.sending);
  return new Map(living.map((one) => [inquiryKey(one), one]));
};

/** Phrases the employer has to say something about before the order can be sent: nobody was asked, or the answer was no. */
export const toAsk = (inquiries: readonly Inquiry[], findings: readonly Finding[], wordingNow: Wording): Finding[] => {
  const living = livingInquiries(inquiries, findings, wordingNow);
  return askable(findings).filter((one) => {
    const known = living.get(findingKey(one));
    return !known || known.decided?.outcome === 'to-correct';
  });
};

/** What stands in the way of an acceptance: not decided yet, or to be corrected. */
export const unsettled = (living: ReadonlyMap<string, Inquiry>): Inquiry[] =>
  [...living.values()].filter(({ decided }) => decided?.outcome !== 'set-aside');

/** What the counter set aside, as the acceptance reads it. */
export const overridesOf = (living: ReadonlyMap<string, Inquiry>): Override[] =>
  [...living].flatMap(([finding, { decided }]) =>
    decided?.outcome === 'set-aside' ? [{ finding, reason: decided.answer ?? '' }] : [],
  );

/** The phrases that an acceptance leaves standing, with the texts they were read in: what goes with the job. */
export const setAsidesOf = (
  findings: readonly Finding[],
  overrides: readonly Override[],
  wordingNow: Wording,
): SetAside[] =>
  askable(findings).flatMap((one) => {
    const { rule, item, phrase } = one;
    const isRead = overrides.some(({ finding }) => finding === findingKey(one));
    return phrase && isRead ? [{ rule, item, phrase: phrase.text, wording: wordingNow(item) }] : [];
  });
