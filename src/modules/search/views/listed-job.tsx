import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Day } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { urls } from '#platform/web/urls.ts';
import { PostButton } from '#ui/forms/form.tsx';
import { words } from '../words/words.ts';

/** The form that saves all checked jobs at once stands after the list; the boxes belong to it by its id. */
export const checkedForm = 'checked-jobs';

export type ListedJobProps = {
  language: Language;
  job: ReadableJob;
  today: Day;
  /** Whether the reader keeps it; undefined for readers who keep none. */
  saved: boolean | undefined;
  /** Where saving leads back to. */
  here: string;
};

/** One job of the list: its card, and for seekers the box and the button to keep it. */
export function ListedJob({ language, job, today, saved, here }: ListedJobProps): JSX.Element {
  const w = words(language).card;
  const { head, sheet } = job;
  return (
    <JobCard
      language={language}
      head={head}
      sheet={sheet}
      today={today}
      level={3}
      labels={saved ? [{ label: w.saved, tone: 'success' }] : []}
      footer={saved === undefined ? undefined : <Keeping language={language} job={job} saved={saved} here={here} />}
    />
  );
}

function Keeping({
  language,
  job: { head, sheet },
  saved,
  here,
}: Pick<ListedJobProps, 'language' | 'job' | 'here'> & { saved: boolean }): JSX.Element {
  const w = words(language).card;
  // Said to who hears the page: the same button stands in every card.
  const about = <span class="visually-hidden">{w.about(sheet.work.title)}</span>;
  if (saved) {
    return (
      <PostButton action={urls.savedJobRemoval(language, head.number)} values={{ next: here }}>
        {w.unsave}
        {about}
      </PostButton>
    );
  }
  const id = `check-${head.number}`;
  return (
    <div class="search-keeping">
      <div class="field-option">
        <input class="field-checkbox" type="checkbox" id={id} name="job" value={head.number} form={checkedForm} />
        <label class="field-option-label" for={id}>
          {w.check}
          {about}
        </label>
      </div>
      <PostButton action={urls.savedJob(language, head.number)} values={{ next: here }}>
        {w.save}
        {about}
      </PostButton>
    </div>
  );
}
