import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { applicantList } from '../../applicants.ts';
import { readReceivedFilter, receivedQuery, receivedShows } from '../../received-filter.ts';
import { applicantsWords } from '../../words/applicants/words.ts';
import { words } from '../../words/words.ts';
import { ApplicantFilter } from './applicant-filter.tsx';
import { ApplicantTable } from './applicant-table.tsx';

const pageSize = 30;
const chosenForm = 'chosen';

/** 応募者管理: what reached the establishment over all its jobs, what waits for an answer, and acts on several at once (H6). */
export const receivedListPage = page('/employer/applications', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const filter = readReceivedFilter(query);
    const number = pageAsked(query);
    return { filter, number, ...(await applicantList(act, filter, number, pageSize)) };
  },
  view: ({ language, actor, now, query }, { filter, number, total, received, counts, jobs }) => {
    const { list } = words(language).employer;
    const w = applicantsWords(language);
    const here = urls.employerApplications(language);
    const narrowed = filter.attention !== undefined || filter.job !== undefined || filter.route !== undefined;
    const decides = actor.role !== 'viewer' && filter.show !== 'closed' && received.length > 0;
    const [done, left] = ['done', 'left'].map((name) => /^\d{1,3}$/.exec(query.get(name) ?? '')?.[0]);
    return {
      title: list.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {done && (
            <Notice kind={left === '0' ? 'success' : 'warning'} language={language}>
              <p>
                {w.done(done)}
                {left && left !== '0' ? w.left(left) : ''}
              </p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <Tabs
            label={list.title}
            tabs={receivedShows.map((show) => ({
              label: show === 'open' ? w.countOf(list.tabs.open, String(counts.open)) : list.tabs[show],
              href: here + receivedQuery({ ...filter, show, attention: undefined }),
              current: show === filter.show,
            }))}
          />
          <ApplicantFilter language={language} filter={filter} counts={counts} jobs={jobs} />
          <p>{list.count(total.toLocaleString('ja-JP'))}</p>
          {received.length === 0 ? (
            <Empty title={narrowed ? w.nothing.title : list.empty}>
              <p>{narrowed ? w.nothing.hint : list.emptyHint}</p>
            </Empty>
          ) : (
            <ApplicantTable
              language={language}
              caption={list.tabs[filter.show]}
              received={received}
              now={now}
              {...(decides ? { chosenForm } : {})}
            />
          )}
          {decides && (
            <form id={chosenForm} method="get" action={urls.employerTogether(language)}>
              <Button kind="secondary">{w.together}</Button>
            </form>
          )}
          <Pagination
            language={language}
            page={number}
            pages={Math.max(1, Math.ceil(total / pageSize))}
            href={(to) => here + receivedQuery(filter, to)}
          />
        </>
      ),
    };
  },
});
