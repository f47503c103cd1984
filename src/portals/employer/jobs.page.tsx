import { readJobNumber } from '#kernel/numbers.ts';
import { openApplicants } from '#modules/applications/applicants.ts';
import { applicantsWords } from '#modules/applications/words/applicants/words.ts';
import { ownJobList } from '#modules/jobs/own-jobs.ts';
import { questionCount } from '#modules/jobs/still-open.ts';
import { LifeNotice } from '#modules/jobs/views/life-notice.tsx';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { JobFilter } from './jobs/job-filter.tsx';
import { JobTable } from './jobs/job-table.tsx';
import { jobListQuery, readJobList, tabs } from './jobs/list-address.ts';
import { ownJobWords } from './words/words.ts';

const pageSize = 30;
/** So many are seen at a glance: nothing has to be searched or sorted. */
const few = 5;

/** 求人 of the establishment: what is open, what rests, what has ended, and what waits for an answer (F-EM-12, H8). */
export const employerJobsPage = page('/employer/jobs', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const asked = readJobList(query);
    const [list, applicants, questions] = await Promise.all([
      ownJobList(act, { ...asked, size: pageSize }),
      openApplicants(act),
      questionCount(act),
    ]);
    return { asked, ...list, applicants, questions };
  },
  view: ({ act, language, actor, now, query }, { asked, counts, rows, applicants, questions }) => {
    const w = ownJobWords(language).list;
    const { question } = lifeWords(language);
    const here = urls.employerJobs(language);
    const filled = readJobNumber(query.get('filled') ?? '');
    const told = /^\d{1,4}$/.exec(query.get('told') ?? '')?.[0] ?? '0';
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <LifeNotice language={language} query={query} />
          {filled && (
            <Notice kind="success" language={language}>
              <p>{applicantsWords(language).filling.done(filled, told)}</p>
            </Notice>
          )}
          {questions > 0 && (
            <Notice
              kind="warning"
              language={language}
              title={question.banner(String(questions))}
              level={2}
              actions={
                actor.role === 'viewer' ? undefined : (
                  <ButtonLink href={urls.employerStillOpen(language)}>{question.bannerLink}</ButtonLink>
                )
              }
            >
              <p>{question.bannerText}</p>
            </Notice>
          )}
          {actor.role !== 'viewer' && (
            <ButtonRow>
              <ButtonLink href={urls.newEmployerOrder(language)}>{w.make}</ButtonLink>
              <ButtonLink kind="secondary" href={urls.employerOrders(language)}>
                {w.orders}
              </ButtonLink>
            </ButtonRow>
          )}
          <Tabs
            label={w.title}
            tabs={tabs.map((tab) => ({
              label: w.tabs[tab],
              count: counts[tab],
              href: here + jobListQuery({ ...asked, tab, page: 1 }),
              current: tab === asked.tab,
            }))}
          />
          {(asked.words || few < tabs.reduce((sum, tab) => sum + counts[tab], 0)) && (
            <JobFilter language={language} asked={asked} />
          )}
          {rows.length === 0 ? (
            <Empty title={asked.words ? w.nothing : w.none[asked.tab]}>
              {asked.words && (
                <p>
                  <a href={here + jobListQuery({ ...asked, words: undefined, page: 1 })}>{w.all}</a>
                </p>
              )}
            </Empty>
          ) : (
            <JobTable
              language={language}
              caption={w.tabs[asked.tab]}
              rows={rows}
              applicants={applicants}
              now={now}
              markDays={act.settings.stillOpenMarkDays}
            />
          )}
          <Pagination
            language={language}
            page={asked.page}
            pages={Math.max(1, Math.ceil(counts[asked.tab] / pageSize))}
            href={(page) => here + jobListQuery({ ...asked, page })}
          />
        </>
      ),
    };
  },
});
