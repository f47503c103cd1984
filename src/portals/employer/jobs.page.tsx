import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { applicantsWords } from '#modules/applications/words/applicants/words.ts';
import { isOpen, jobLife } from '#modules/jobs/job.ts';
import { ownJobs } from '#modules/jobs/jobs.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { words } from '../words/words.ts';

const pageSize = 30;

/** The establishment's own jobs with their state and deadline. */
export const employerJobsPage = page('/employer/jobs', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const asked = Number(query.get('page') ?? '1');
    const number = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
    return { number, ...(await ownJobs(act, number, pageSize)) };
  },
  view: ({ language, actor, now, query }, { number, total, jobs }) => {
    const w = words(language).employerJobs;
    const { filling } = applicantsWords(language);
    const filled = readJobNumber(query.get('filled') ?? '');
    const told = /^\d{1,4}$/.exec(query.get('told') ?? '')?.[0] ?? '0';
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body:
        jobs.length === 0 ? (
          <Empty title={w.empty} />
        ) : (
          <>
            {filled && (
              <Notice kind="success" language={language}>
                <p>{filling.done(filled, told)}</p>
              </Notice>
            )}
            <CardTable
              caption={w.title}
              hideCaption
              rows={jobs}
              rowKey={(job) => job.id}
              columns={[
                {
                  key: 'title',
                  head: w.job,
                  heading: true,
                  cell: (job) => (
                    <a href={urls.job(language, job.number)} lang="ja">
                      {job.sheet.work.title}
                    </a>
                  ),
                },
                { key: 'number', head: w.number, cell: (job) => job.number },
                {
                  key: 'state',
                  head: w.state,
                  cell: (job) => (
                    <Tag tone={isOpen(job, now) ? 'success' : 'plain'}>{isOpen(job, now) ? w.open : w.closed}</Tag>
                  ),
                },
                { key: 'accepted', head: w.acceptedOn, cell: (job) => formatDay(job.acceptedOn, language) },
                { key: 'deadline', head: w.deadlineOn, cell: (job) => formatDay(job.deadlineOn, language) },
                { key: 'self', head: w.selfApplication, cell: (job) => (job.selfApplication ? w.yes : w.no) },
                {
                  key: 'fill',
                  head: filling.title,
                  hideHead: true,
                  cell: (job) =>
                    actor.role !== 'viewer' && jobLife.allows(job.state, 'fill') ? (
                      <a href={urls.employerFilling(language, job.number)}>{filling.link}</a>
                    ) : (
                      ''
                    ),
                },
              ]}
            />
            <Pagination
              language={language}
              page={number}
              pages={Math.max(1, Math.ceil(total / pageSize))}
              href={(to) => `${urls.employerJobs(language)}?page=${to}`}
            />
          </>
        ),
    };
  },
});
