import { dayOf, formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { type ReceivedFilter, receivedApplications } from '../../received-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { words } from '../../words/words.ts';

const pageSize = 30;
const filters: readonly ReceivedFilter[] = ['open', 'closed', 'all'];

/** 応募者管理: the applications an establishment received (H6 narrow). */
export const receivedListPage = page('/employer/applications', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const filter = filters.find((one) => one === query.get('show')) ?? 'open';
    const asked = Number(query.get('page') ?? '1');
    const number = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
    return { filter, number, ...(await receivedApplications(act, filter, number, pageSize)) };
  },
  view: ({ language }, { filter, number, total, received }) => {
    const w = words(language);
    const { list } = w.employer;
    const here = urls.employerApplications(language);
    return {
      title: list.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{list.lead}</Lead>
          <Tabs
            label={list.title}
            tabs={filters.map((one) => ({
              label: list.tabs[one],
              href: `${here}?show=${one}`,
              current: one === filter,
            }))}
          />
          <p>{list.count(total.toLocaleString('ja-JP'))}</p>
          {received.length === 0 ? (
            <Empty title={list.empty}>
              <p>{list.emptyHint}</p>
            </Empty>
          ) : (
            <CardTable
              caption={list.tabs[filter]}
              hideCaption
              rows={received}
              rowKey={({ application }) => application.id}
              columns={[
                {
                  key: 'name',
                  head: list.name,
                  heading: true,
                  cell: ({ application, applicant }) => (
                    <>
                      <a href={urls.employerApplication(language, application.id)} lang={applicant && 'ja'}>
                        {applicant?.name ?? list.cancelled}
                      </a>
                      {application.openedAt || !applicant ? null : <Tag tone="warning">{list.unread}</Tag>}
                    </>
                  ),
                },
                {
                  key: 'job',
                  head: list.job,
                  cell: ({ application, jobTitle }) => (
                    <>
                      <span lang="ja">{jobTitle}</span>
                      <br />
                      {application.jobNumber}
                    </>
                  ),
                },
                { key: 'route', head: list.route, cell: ({ application }) => w.route[application.route] },
                {
                  key: 'appliedAt',
                  head: list.appliedAt,
                  cell: ({ application }) => application.appliedAt && formatDay(dayOf(application.appliedAt), language),
                },
                {
                  key: 'due',
                  head: list.due,
                  cell: ({ application }) =>
                    application.resultDueOn && !application.publishedAt
                      ? formatDay(application.resultDueOn, language)
                      : '－',
                },
                {
                  key: 'state',
                  head: list.state,
                  cell: ({ application }) => (
                    <>
                      <StateTag language={language} application={application} />
                      {application.outcome && !application.publishedAt ? (
                        <Tag tone="warning">{list.recorded}</Tag>
                      ) : null}
                    </>
                  ),
                },
              ]}
            />
          )}
          <Pagination
            language={language}
            page={number}
            pages={Math.max(1, Math.ceil(total / pageSize))}
            href={(to) => `${here}?show=${filter}&page=${to}`}
          />
        </>
      ),
    };
  },
});
