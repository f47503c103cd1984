import { formatDayTime } from '#kernel/time.ts';
import {
  type WaitingRow,
  waitingAtOffice,
  waitingChanges,
  waitingOnPage,
  waitingRegistrations,
} from '#modules/establishments/changes-at-counter.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { staffWords } from '../words/staff.ts';

const w = staffWords.queue;
const boxes = ['registrations', 'changes'] as const;
type Box = (typeof boxes)[number];

/** 事業所の確認: what waits for the counter of the own office, the oldest first. */
export const establishmentChangesPage = page('/staff/establishment-changes', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, query }) => {
    const box: Box = query.get('box') === 'changes' ? 'changes' : 'registrations';
    const number = pageAsked(query);
    const list = box === 'changes' ? await waitingChanges(act, number) : await waitingRegistrations(act, number);
    return { box, number, ...list, counts: await waitingAtOffice(act) };
  },
  view: ({ actor, query }, { box, number, total, rows, counts }) => {
    const done = query.get('done');
    const said = done && done in w.done ? w.done[done as keyof typeof w.done] : undefined;
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {said && (
            <Notice kind="success" language="ja">
              <p>{said}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <Tabs
            label={w.title}
            tabs={[
              { label: w.tabs.orders, href: urls.staffOrders('ja') },
              ...boxes.map((one) => ({
                label: w.tabs[one],
                href: addressOf(one),
                count: counts[one],
                current: one === box,
              })),
              { label: w.tabs.images, href: urls.staffImages('ja'), count: counts.images },
            ]}
          />
          {rows.length === 0 ? <Empty title={w.none[box]} /> : <Rows rows={rows} self={actor.accountId} />}
          <Pagination
            language="ja"
            page={number}
            pages={Math.ceil(total / waitingOnPage)}
            href={(to) => addressOf(box, to)}
          />
        </>
      ),
    };
  },
});

const addressOf = (box: Box, page = 1): string => {
  const query = new URLSearchParams({
    ...(box === 'registrations' ? {} : { box }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${urls.staffEstablishmentChanges('ja')}?${query}` : urls.staffEstablishmentChanges('ja');
};

function Rows({ rows, self }: { rows: readonly WaitingRow[]; self: string }) {
  const changes = rows.some(({ kind }) => kind === 'change');
  return (
    <CardTable
      caption={w.title}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: w.name,
          heading: true,
          cell: ({ id, kind, name }) => (
            <a
              href={
                kind === 'change' ? urls.staffEstablishmentRequest('ja', id) : urls.staffEstablishmentNumber('ja', id)
              }
            >
              {name}
            </a>
          ),
        },
        { key: 'address', head: w.address, cell: ({ address }) => address ?? '－' },
        { key: 'since', head: w.since, whole: true, cell: ({ since }) => formatDayTime(since, 'ja') },
        ...(changes
          ? [
              { key: 'number', head: w.number, cell: ({ number }: WaitingRow) => number ?? '－' },
              {
                key: 'taken',
                head: w.taken,
                cell: ({ takenBy }: WaitingRow) => (takenBy ? (takenBy === self ? w.self : w.colleague) : w.nobody),
              },
            ]
          : []),
      ]}
    />
  );
}
