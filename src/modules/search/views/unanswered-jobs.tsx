import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { staffLifeWords } from '#modules/jobs/words/life/staff.ts';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';

/** For the offices, beside a search by number or establishment: jobs that search leaves out for want of an answer (H8). */
export function UnansweredJobs({
  language,
  jobs,
}: {
  language: Language;
  jobs: readonly ReadableJob[];
}): JSX.Element | null {
  if (jobs.length === 0) return null;
  const w = staffLifeWords.inSearch;
  return (
    <div lang="ja">
      <Notice kind="warning" language="ja" title={w.title(String(jobs.length))} level={3}>
        <p>{w.lead}</p>
        <ul>
          {jobs.map(({ head, sheet }) => (
            <li key={head.id}>
              <Link href={urls.job(language, head.number)}>{sheet.work.title}</Link>{' '}
              <Tag tone="warning">{lifeWords('ja').standing.hidden}</Tag>
              <p>{sheet.establishment.name}</p>
              <p>
                {w.number(head.number)}　{w.deadline(formatDay(head.deadlineOn, 'ja'))}
              </p>
              {head.hiddenOn && <p>{w.since(formatDay(head.hiddenOn, 'ja'))}</p>}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
