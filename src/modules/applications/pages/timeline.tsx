import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { type Stage, stages } from '../application.ts';
import type { TimelineEntry } from '../applications.ts';
import { words } from '../words/words.ts';

/** What happened, in its order, with the moment of each. */
export function Timeline({ language, entries }: { language: Language; entries: readonly TimelineEntry[] }) {
  const w = words(language);
  return (
    <DescriptionList
      items={entries.map(({ action, at, reason }) => ({
        label: formatDayTime(at, language),
        value: w.timeline[action as keyof typeof w.timeline] ?? action,
        ...(action === 'setStage' && isStage(reason) ? { note: w.stage[reason] } : {}),
      }))}
    />
  );
}

const isStage = (text: string | undefined): text is Stage => stages.some((stage) => stage === text);
