import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { type Stage, stages } from '../application.ts';
import type { TimelineEntry } from '../applications.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';

/** What happened, in its order, with the moment of each; with the stage, or the reason the seeker gave. */
export function Timeline({ language, entries }: { language: Language; entries: readonly TimelineEntry[] }) {
  const w = words(language);
  return (
    <ol class="timeline">
      {entries.map(({ action, at, from, to, reason }, index) => (
        <li class="timeline-entry" key={index}>
          <p class="timeline-moment">{formatDayTime(at, language)}</p>
          <div class="timeline-event">
            <p>{isEvent(action) ? w.timeline[action] : action}</p>
            {action === 'correct' && <p class="timeline-note">{w.timeline.corrected(w.state[from], w.state[to])}</p>}
            <Note language={language} action={action} reason={reason} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type NoteProps = { language: Language; action: string; reason: string | undefined };

function Note({ language, action, reason }: NoteProps): JSX.Element | null {
  if (!reason) return null;
  const w = words(language);
  if (action === 'setStage') return isStage(reason) ? <p class="timeline-note">{w.stage[reason]}</p> : null;
  if (action === 'record-outcome') return isOutcome(reason) ? <p class="timeline-note">{w.outcome[reason]}</p> : null;
  return (
    <p class="timeline-note pre-line" lang="ja">
      {reason}
    </p>
  );
}

type Event = Exclude<keyof Words['timeline'], 'corrected'>;
/** The database knows the same names. */
const isEvent = (action: string): action is Event => action in words('ja').timeline && action !== 'corrected';
const isStage = (text: string): text is Stage => stages.some((stage) => stage === text);
const isOutcome = (text: string): text is 'hired' | 'rejected' => text === 'hired' || text === 'rejected';
