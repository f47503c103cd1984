import { formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { said } from '../../checker/words/words.ts';
import { findingsOnPage, officeFindings } from '../../job-findings.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.law;

/** Accepted jobs of the own office that break the law, as the night's check left them. */
export const jobFindingsPage = page('/staff/job-findings', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, query }) => {
    const number = pageAsked(query);
    return { page: number, ...(await officeFindings(act, number)) };
  },
  view: (_visit, { page, total, rows }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        {rows.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <CardTable
            caption={w.title}
            hideCaption
            rows={rows}
            rowKey={({ number }) => number}
            columns={[
              {
                key: 'job',
                head: w.job,
                heading: true,
                cell: ({ number, title, establishment }) => (
                  <>
                    <a href={urls.staffJob('ja', number)}>{title}</a>
                    <br />
                    <small>
                      {number} {establishment}
                    </small>
                  </>
                ),
              },
              {
                key: 'findings',
                head: w.what,
                cell: ({ findings }) => (
                  <ul>
                    {[...Map.groupBy(findings, ({ rule }) => rule).values()].flatMap(([first]) =>
                      first ? [<li key={first.rule}>{said(first, 'ja').says ?? said(first, 'ja').title}</li>] : [],
                    )}
                  </ul>
                ),
              },
              { key: 'from', head: w.from, whole: true, cell: ({ holdsFrom }) => formatDay(holdsFrom, 'ja') },
              { key: 'found', head: w.found, whole: true, cell: ({ foundOn }) => formatDay(foundOn, 'ja') },
              {
                key: 'told',
                head: w.told,
                whole: true,
                cell: ({ toldOn }) => (toldOn ? formatDay(toldOn, 'ja') : w.notTold),
              },
            ]}
          />
        )}
        <Pagination
          language="ja"
          page={page}
          pages={Math.ceil(total / findingsOnPage)}
          href={(number) => `${urls.staffJobFindings('ja')}${number === 1 ? '' : `?page=${number}`}`}
        />
      </>
    ),
  }),
});
