import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { dayOf, formatDayTime, type Instant } from '#kernel/time.ts';
import { ended } from '#modules/jobs/job.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { urls } from '#platform/web/urls.ts';
import { PostButton } from '#ui/forms/form.tsx';
import type { KeptJob } from '../saved-jobs.ts';
import { words } from '../words/words.ts';

/** A job of the seeker's own list: an ended one says so and stays readable. */
export function KeptCard({ language, kept, now }: { language: Language; kept: KeptJob; now: Instant }): JSX.Element {
  const w = words(language);
  const { head, sheet } = kept.job;
  const end = ended(head, now);
  return (
    <JobCard
      language={language}
      head={head}
      sheet={sheet}
      today={dayOf(now)}
      labels={[
        ...(end ? [{ label: w.card.ended, tone: 'warning' as const, solid: true }] : []),
        ...(kept.changed ? [{ label: w.card.changed, tone: 'info' as const }] : []),
      ]}
      footer={
        <div class="search-keeping">
          <p>{w.saved.savedAt(formatDayTime(kept.savedAt, language))}</p>
          <PostButton action={urls.savedJobRemoval(language, head.number)} values={{ next: urls.savedJobs(language) }}>
            {w.card.unsave}
            <span class="visually-hidden">{w.card.about(sheet.work.title)}</span>
          </PostButton>
        </div>
      }
    />
  );
}
