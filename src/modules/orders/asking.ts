import { refuse } from '#kernel/decision.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { Wording } from '#modules/jobs/set-aside.ts';
import { askable, type Inquiry, livingInquiries, toAsk } from './inquiry.ts';
import { findingKey, mayOverride } from './overriding.ts';

/** What an employer says of a phrase, with the sending. */
export type Reason = { readonly finding: string; readonly reason: string };

export type AskRefusal = 'red' | 'reason-too-long' | 'too-many-phrases' | 'too-many-inquiries';

export type Most = {
  readonly characters: number;
  /** Of one order. */
  readonly phrases: number;
  /** Undecided, over all orders of the establishment. */
  readonly open: number;
};

type Given = {
  findings: readonly Finding[];
  wording: Wording;
  inquiries: readonly Inquiry[];
  reasons: readonly Reason[];
  /** Undecided ones of other orders. */
  openElsewhere: number;
  most: Most;
};

/**
 * Whether a sheet with red findings may go to the office: nothing is red but phrases, and for each of them the employer has
 * said why. A text full of such phrases is mended, not asked about: the way past the checker is narrow on purpose.
 */
export const asking = ({ findings, wording, inquiries, reasons, openElsewhere, most }: Given) => {
  if (findings.some((one) => one.tone === 'red' && !mayOverride(one))) return refuse('red' as const);
  const said = new Map(reasons.map(({ finding, reason }) => [finding, reason.trim()]));
  const asked = toAsk(inquiries, findings, wording);
  if (asked.some((one) => !said.get(findingKey(one)))) return refuse('red' as const);
  const isLong = (one: Finding) => [...(said.get(findingKey(one)) ?? '')].length > most.characters;
  if (asked.some(isLong)) return refuse('reason-too-long' as const);
  if (askable(findings).length > most.phrases) return refuse('too-many-phrases' as const);
  const living = livingInquiries(inquiries, findings, wording);
  const open = [...living.values()].filter(({ decided }) => !decided).length;
  if (asked.length > 0 && openElsewhere + open + asked.length > most.open) return refuse('too-many-inquiries' as const);
  return {
    accepted: {
      /** To be written down as asked now. */
      asked: asked.flatMap(({ rule, item, phrase }) =>
        phrase
          ? [
              {
                rule,
                item,
                phrase: phrase.text,
                wording: wording(item),
                reason: said.get(findingKey({ rule, item, phrase })) ?? '',
              },
            ]
          : [],
      ),
      /** Asked before about what is no longer written. */
      dropped: inquiries.filter((one) => !one.decided && ![...living.values()].includes(one)).map(({ id }) => id),
      /** Undecided after this sending. */
      open: open + asked.length,
    },
  };
};
