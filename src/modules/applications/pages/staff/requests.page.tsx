import { formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { pageAsked } from '#ui/components/pagination.tsx';
import { requestsOfOffice } from '../../referral-requests.ts';
import { staffWords } from '../../words/staff.ts';
import { EarlierAndMore } from './earlier-and-more.tsx';

const w = staffWords.requests;
const c = staffWords.columns;
const size = 30;

/** 紹介の希望 (E4): who wishes to be referred to what, the longest waiting first. */
export const requestsPage = page('/staff/referral-requests', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const number = pageAsked(query);
    return { number, ...(await requestsOfOffice(act, number, size)) };
  },
  view: ({ query }, { listed, more, number }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {query.get('done') === 'declined' && (
          <Notice kind="success" language="ja">
            <p>{w.declined}</p>
          </Notice>
        )}
        <Lead>{w.lead}</Lead>
        {listed.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <CardTable
            caption={w.title}
            hideCaption
            rows={listed}
            rowKey={({ request }) => request.id}
            columns={[
              {
                key: 'name',
                head: c.name,
                heading: true,
                cell: ({ request, name }) => <a href={urls.staffReferralRequest('ja', request.id)}>{name}</a>,
              },
              { key: 'job', head: c.job, cell: ({ title }) => title },
              { key: 'number', head: c.number, cell: ({ request }) => request.jobNumber },
              { key: 'asked', head: c.asked, cell: ({ request }) => formatDayTime(request.createdAt, 'ja') },
            ]}
          />
        )}
        <EarlierAndMore number={number} more={more} href={(to) => `${urls.staffReferralRequests('ja')}?page=${to}`} />
      </>
    ),
  }),
});
