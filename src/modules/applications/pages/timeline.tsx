import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { type Stage, stages } from '../application.ts';
import type { TimelineEntry } from '../applications.ts';
import { words } from '../words/words.ts';

/** What happened, in its order, with the moment of each; with the stage, or the reason the seeker gave. */
export function Timeline({ language, entries }: { language: Language; entries: readonly TimelineEntry[] }) {
  const w = words(language);
  return (
    <DescriptionList
      items={entries.map(({ action, at, reason }) => ({
        label: formatDayTime(at, language),
        value: w.timeline[action as keyof typeof w.timeline] ?? action,
        ...noteOf(language, action, reason),
      }))}
    />
  );
}

const noteOf = (language: Language, action: string, reason: string | undefined) => {
  if (!reason) return {};
  const w = words(language);
  if (action === 'setStage') return isStage(reason) ? { note: w.stage[reason] } : {};
  if (action === 'record-outcome') return isOutcome(reason) ? { note: w.outcome[reason] } : {};
  return {
    note: (
      <span class="pre-line" lang="ja">
        {reason}
      </span>
    ),
  };
};

const isStage = (text: string): text is Stage => stages.some((stage) => stage === text);
const isOutcome = (text: string): text is 'hired' | 'rejected' => text === 'hired' || text === 'rejected';
