import { formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { pageAsked } from '#ui/components/pagination.tsx';
import { overdueResults } from '../../follow-up.ts';
import { staffWords } from '../../words/staff.ts';
import { EarlierAndMore } from './earlier-and-more.tsx';

const w = staffWords.results;
const c = staffWords.columns;
const size = 30;

/** 採否の管理: referrals of this office whose result should be there, the longest waiting first (I6, E9). */
export const resultsPage = page('/staff/results', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const number = pageAsked(query);
    return { number, ...(await overdueResults(act, number, size)) };
  },
  view: (_visit, { listed, more, number }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        {listed.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <CardTable
            caption={w.title}
            hideCaption
            rows={listed}
            rowKey={({ application }) => application.id}
            columns={[
              {
                key: 'name',
                head: c.name,
                heading: true,
                cell: ({ application, name }) => <a href={urls.staffApplication('ja', application.id)}>{name}</a>,
              },
              {
                key: 'job',
                head: c.job,
                cell: ({ application, title }) => (
                  <>
                    {title}
                    <br />
                    <span class="no-break">{application.jobNumber}</span>
                  </>
                ),
              },
              { key: 'establishment', head: c.establishment, cell: ({ establishment }) => establishment },
              { key: 'telephone', head: w.telephone, cell: ({ telephone }) => telephone ?? '－' },
              {
                key: 'due',
                head: c.due,
                cell: ({ application: { followUpOn } }) =>
                  followUpOn ? <span class="no-break">{formatDay(followUpOn, 'ja')}</span> : '－',
              },
              { key: 'late', head: w.late, cell: ({ daysLate }) => w.days(String(daysLate)) },
              {
                key: 'enter',
                head: c.state,
                cell: ({ application }) => <a href={urls.staffApplicationOutcome('ja', application.id)}>{w.enter}</a>,
              },
            ]}
          />
        )}
        <EarlierAndMore number={number} more={more} href={(to) => `${urls.staffResults('ja')}?page=${to}`} />
      </>
    ),
  }),
});
