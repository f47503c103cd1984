import { formatDay, formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { type OfficeFilter, referralsOfOffice } from '../../office-applications.ts';
import { staffWords } from '../../words/staff.ts';
import { EarlierAndMore } from './earlier-and-more.tsx';

const w = staffWords.office;
const c = staffWords.columns;
const filters: readonly OfficeFilter[] = ['waiting', 'drafts', 'calls'];
const size = 30;

/** 紹介の進行状況: what the office prepares, and whose answer it waits for. */
export const officeReferralsPage = page('/staff/referrals', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const filter = filters.find((one) => one === query.get('show')) ?? 'waiting';
    const number = pageAsked(query);
    return { filter, number, ...(await referralsOfOffice(act, filter, number, size)) };
  },
  view: (_visit, { filter, listed, more, number }) => {
    const here = urls.staffOfficeReferrals('ja');
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Tabs
            label={w.title}
            tabs={filters.map((one) => ({ label: w.tabs[one], href: `${here}?show=${one}`, current: one === filter }))}
          />
          {listed.length === 0 ? (
            <p>{w.none}</p>
          ) : (
            <CardTable
              caption={w.tabs[filter]}
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
                { key: 'job', head: c.job, cell: ({ title }) => title },
                { key: 'number', head: c.number, cell: ({ application }) => application.jobNumber },
                ...(filter === 'calls'
                  ? []
                  : [
                      {
                        key: 'answerBy',
                        head: c.answerBy,
                        cell: ({ application: { answerBy } }: (typeof listed)[number]) =>
                          answerBy ? formatDay(answerBy, 'ja') : '－',
                      },
                    ]),
                ...(filter === 'waiting'
                  ? [
                      {
                        key: 'read',
                        head: c.read,
                        cell: ({ application: { readAt } }: (typeof listed)[number]) =>
                          readAt ? formatDayTime(readAt, 'ja') : <Tag tone="warning">{c.unread}</Tag>,
                      },
                    ]
                  : []),
                {
                  key: 'changedAt',
                  head: c.changedAt,
                  cell: ({ application }) => formatDayTime(application.changedAt, 'ja'),
                },
              ]}
            />
          )}
          <EarlierAndMore number={number} more={more} href={(to) => `${here}?show=${filter}&page=${to}`} />
        </>
      ),
    };
  },
});
