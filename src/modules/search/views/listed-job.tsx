import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Day } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { Link } from '#ui/components/link.tsx';
import type { TagItem } from '#ui/components/tag.tsx';
import { words } from '../words/words.ts';

/** The form that shows all checked jobs stands after the list; the boxes belong to it by its id. */
export const checkedForm = 'checked';

type ListedJobProps = {
  language: Language;
  job: ReadableJob;
  today: Day;
  /** How many more jobs the establishment has in this search, and their list where its number is known. */
  more?: { count: number; href: string | undefined } | undefined;
  /** Marks before the job's own: 閲覧済み, 保存済み … */
  labels?: readonly TagItem[];
  /** What the reader can do with this job besides opening and checking it: save, hide the establishment … */
  actions?: ComponentChildren;
};

/** One job of the list: its card with the box to check it, and what the reader may do with it. */
export function ListedJob({ language, job, today, more, labels = [], actions }: ListedJobProps): JSX.Element {
  const w = words(language);
  const { head, sheet } = job;
  return (
    <JobCard
      language={language}
      head={head}
      sheet={sheet}
      today={today}
      level={3}
      labels={labels}
      footer={
        <>
          <label class="search-tick">
            <input type="checkbox" name="no" value={head.number} form={checkedForm} />
            {w.card.check}
            <span class="visually-hidden">{w.card.about(sheet.work.title)}</span>
          </label>
          {more && <More href={more.href}>{w.results.more(String(more.count))}</More>}
          {actions}
        </>
      }
    />
  );
}

function More({ href, children }: { href: string | undefined; children: string }): JSX.Element {
  return href === undefined ? <span>{children}</span> : <Link href={href}>{children}</Link>;
}
