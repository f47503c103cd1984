import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import { ended, type JobHead } from '../job.ts';
import type { JobEvent } from '../job-life.ts';
import { lifeWords } from '../words/life/words.ts';

type JobEventsProps = {
  language: Language;
  head: JobHead;
  events: readonly JobEvent[];
  now: Instant;
  /** The name of who did it; for the office's own pages. */
  nameOf?: (event: JobEvent) => string | undefined;
};

/** What was done with a job, the newest first, down to its acceptance. */
export function JobEvents({ language, head, events, now, nameOf }: JobEventsProps): JSX.Element {
  const w = lifeWords(language).events;
  const { reasons } = lifeWords(language);
  const over = ended(head, now) === 'expired';
  return (
    <ol class="job-events">
      {over && (
        <li>
          <p class="job-events-what">{w.expired}</p>
          <p class="job-events-when">{formatDay(head.deadlineOn, language)}</p>
        </li>
      )}
      {events.map((event, index) => (
        <li key={index}>
          <p class="job-events-what">
            {event.action === 'extend' && event.deadlineOn
              ? w.extendedTo(formatDay(event.deadlineOn, language))
              : w[event.action]}
          </p>
          <p class="job-events-when">
            {[formatDayTime(event.at, language), w.by[event.actor], nameOf?.(event)].filter(Boolean).join('　')}
          </p>
          {event.reason && <p>{w.reason(reasons[event.reason])}</p>}
          {event.note && (
            <p>
              {w.note}
              <span class="job-events-note" lang="ja">
                {event.note}
              </span>
            </p>
          )}
        </li>
      ))}
      <li>
        <p class="job-events-what">{w.accepted}</p>
        <p class="job-events-when">{formatDay(head.acceptedOn, language)}</p>
      </li>
    </ol>
  );
}
