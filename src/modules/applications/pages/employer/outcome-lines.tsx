import type { Language } from '#kernel/language.ts';
import { day, formatDay } from '#kernel/time.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import type { Outcome } from '../../outcome.ts';
import { words } from '../../words/words.ts';

/** The outcome as it is recorded now. */
export function OutcomeLines({ language, outcome }: { language: Language; outcome: Outcome }) {
  const w = words(language);
  const { detail, outcome: asked } = w.employer;
  return (
    <DescriptionList
      items={[
        { label: detail.outcome, value: w.outcome[outcome.kind] },
        ...(outcome.startOn ? [{ label: asked.startOn, value: formatDay(day(outcome.startOn), language) }] : []),
        ...(outcome.terms
          ? [{ label: asked.terms, value: <span class="pre-line">{outcome.terms}</span>, lang: 'ja' }]
          : []),
        ...(outcome.reasons && outcome.reasons.length > 0
          ? [{ label: asked.reasons, value: outcome.reasons.map((one) => asked.reason[one]).join('、') }]
          : []),
        ...(outcome.comment
          ? [{ label: asked.comment, value: <span class="pre-line">{outcome.comment}</span>, lang: 'ja' }]
          : []),
      ]}
    />
  );
}
