import { formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { type ReportState, reportLife } from '../../job-report.ts';
import { type JobReport, jobReports, reportsOnPage } from '../../job-reports.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.reports;

/** The reports about the own office's jobs: those to look into, the first come first, and those that were. */
export const jobReportsPage = page('/staff/job-reports', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const state: ReportState = query.get('state') === 'handled' ? 'handled' : 'open';
    const number = pageAsked(query);
    return { state, page: number, ...(await jobReports(act, state, number)) };
  },
  view: (_visit, { state, page, reports, counts }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Tabs
          label={w.title}
          tabs={reportLife.states.map((one) => ({
            href: addressOf(one),
            label: w.states[one],
            count: counts[one],
            current: one === state,
          }))}
        />
        {reports.length === 0 ? <Empty title={w.none[state]} /> : <ReportTable reports={reports} state={state} />}
        <Pagination
          language="ja"
          page={page}
          pages={Math.ceil(counts[state] / reportsOnPage)}
          href={(number) => addressOf(state, number)}
        />
      </>
    ),
  }),
});

const addressOf = (state: ReportState, page = 1): string => {
  const query = new URLSearchParams({
    ...(state === 'open' ? {} : { state }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${urls.staffJobReports('ja')}?${query}` : urls.staffJobReports('ja');
};

function ReportTable({ reports, state }: { reports: readonly JobReport[]; state: ReportState }) {
  return (
    <CardTable
      caption={w.title}
      hideCaption
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'job',
          head: w.job,
          heading: true,
          cell: ({ id, jobTitle, jobNumber }) => (
            <>
              <a href={urls.staffJobReport('ja', id)}>{jobTitle}</a>
              <br />
              <small>{jobNumber}</small>
            </>
          ),
        },
        { key: 'reason', head: w.reason, cell: ({ reason }) => staffWords.reasons[reason] },
        { key: 'by', head: w.by, cell: ({ byKind }) => staffWords.by[byKind] },
        { key: 'received', head: w.received, cell: ({ createdAt }) => formatDayTime(createdAt, 'ja') },
        ...(state === 'handled'
          ? [
              {
                key: 'finding',
                head: w.finding,
                cell: ({ finding }: JobReport) => finding && staffWords.findings[finding],
              },
              {
                key: 'handledAt',
                head: w.handledAt,
                cell: ({ handledAt }: JobReport) => handledAt && formatDayTime(handledAt, 'ja'),
              },
            ]
          : []),
      ]}
    />
  );
}
