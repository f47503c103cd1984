import type { StaffActor } from '#kernel/actor.ts';
import { dayOf, daysBetween, formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import { type WaitingCounts, waitingAtOffice } from '#modules/establishments/changes-at-counter.ts';
import type { Act } from '#platform/act.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable, type Column } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TagList } from '#ui/components/tag.tsx';
import type { Order } from '../../order.ts';
import { mostCounted, type QueueRow, queue, queuePageSize } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { ordersWritten, writtenPageSize } from '../../writing-at-counter.ts';
import { along, boxes, type Filter, filterOf, orderKinds, queueAddress, queueOrders } from './filter.ts';
import { CheckMarks } from './marks.tsx';

const w = staffWords.queue;

const readQueue = async (act: Act<StaffActor>, query: URLSearchParams) => {
  const filter = filterOf(query);
  const page = pageAsked(query);
  const { box } = filter;
  const areas = await waitingAtOffice(act);
  if (box !== 'written') {
    const found = await queue(act, { ...filter, box, page });
    return { filter, page, areas, ...found, pages: Math.ceil(found.total / queuePageSize), written: [] };
  }
  // The counts stand above this list as above the others.
  const { counts } = await queue(act, { box: 'mine', page });
  const { orders, total } = await ordersWritten(act, page);
  return { filter, page, areas, counts, rows: [], pages: Math.ceil(total / writtenPageSize), written: orders };
};

/** 求人受理 (I2): what employers have asked the office to take, by what is to be done with it. */
export const orderQueuePage = page('/staff/orders', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, query }) => readQueue(act, query),
  view: ({ now, query }, { filter, page, pages, rows, counts, written, areas }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {query.get('done') === 'released' && (
          <Notice kind="success" language="ja" title={staffWords.order.done.released} />
        )}
        <div class="order-areas">
          <Areas areas={areas} waiting={counts.waiting} />
        </div>
        <Tabs
          label={w.boxesLabel}
          tabs={boxes.map((box) => ({
            href: queueAddress({ ...filter, box }),
            label: w.boxes[box],
            current: box === filter.box,
            ...(box === 'ended' || box === 'written' ? {} : { count: countOf(counts[box]) }),
          }))}
        />
        {filter.box !== 'written' && <FilterLine filter={filter} />}
        {rows.length + written.length === 0 && (
          <Empty title={w.none[filter.box]}>{filter.kind ? <p>{w.noneOfKind}</p> : null}</Empty>
        )}
        {rows.length > 0 && (
          <CardTable
            caption={`${w.title}：${w.boxes[filter.box]}`}
            hideCaption
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsOf(filter, now)}
          />
        )}
        {written.length > 0 && (
          <CardTable
            caption={`${w.title}：${w.boxes.written}`}
            hideCaption
            rows={written}
            rowKey={({ id }) => id}
            columns={writtenColumns}
          />
        )}
        <Pagination language="ja" page={page} pages={pages} href={(to) => queueAddress(filter, to)} />
      </>
    ),
  }),
});

/** What else waits at the counter for employers. */
function Areas({ areas, waiting }: { areas: WaitingCounts; waiting: number }) {
  const { registrations, changes, images } = areas;
  return (
    <Ways
      label={w.areas}
      ways={[
        { href: urls.staffOrders('ja'), label: w.area(w.orders, countOf(waiting)), current: true },
        {
          href: urls.staffEstablishmentChanges('ja'),
          label: w.area(w.establishments, registrations + changes),
          current: false,
        },
        { href: urls.staffImages('ja'), label: w.area(w.images, images), current: false },
      ]}
    />
  );
}

const countOf = (count: number): number | string =>
  count >= mostCounted ? w.many(mostCounted.toLocaleString('ja-JP')) : count;

const writtenColumns: Column<Order>[] = [
  {
    key: 'title',
    head: w.title2,
    heading: true,
    cell: ({ id, title }) => <a href={urls.staffOrderSteps('ja', id)}>{title || w.untitled}</a>,
  },
  { key: 'kind', head: w.kind, cell: ({ kind }) => staffWords.kind[kind] },
  { key: 'state', head: w.state, cell: ({ state }) => staffWords.state[state] },
  { key: 'touched', head: w.touched, cell: ({ updatedAt }) => formatDayTime(updatedAt, 'ja') },
];

/** Which kind, and what comes first: links, so that each view has an address and needs no button. */
function FilterLine({ filter }: { filter: Filter }) {
  const kinds = [undefined, ...orderKinds].map((kind) => ({
    href: queueAddress({ ...filter, kind }),
    label: kind ? staffWords.kind[kind] : w.allKinds,
    current: kind === filter.kind,
  }));
  const orders = queueOrders.map((order) => ({
    href: queueAddress({ ...filter, order }),
    label: w.orders2[order],
    current: order === filter.order,
  }));
  const ordered = filter.box === 'waiting' || filter.box === 'mine';
  return (
    <div class="order-filter">
      <Ways label={w.kind} ways={kinds} />
      {ordered && <Ways label={w.order} ways={orders} />}
    </div>
  );
}

function Ways({ label, ways }: { label: string; ways: { href: string; label: string; current: boolean }[] }) {
  return (
    <nav class="order-filter-part" aria-label={label}>
      <span class="order-filter-label" aria-hidden="true">
        {label}
      </span>
      <ul class="order-filter-list">
        {ways.map((way) => (
          <li key={way.href}>
            <a class="order-filter-way" href={way.href} {...(way.current ? { 'aria-current': 'true' } : {})}>
              {way.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const columnsOf = (filter: Filter, now: Instant): Column<QueueRow>[] => [
  {
    key: 'title',
    head: w.title2,
    heading: true,
    cell: ({ id, title }) => <a href={along(urls.staffOrder('ja', id), filter)}>{title}</a>,
  },
  { key: 'establishment', head: w.establishment, cell: ({ employer }) => employer },
  { key: 'kind', head: w.kind, cell: (row) => <Kinds row={row} /> },
  { key: 'waits', head: w.waits, whole: true, cell: ({ sentAt }) => (sentAt ? waitingFor(sentAt, now) : '－') },
  { key: 'check', head: w.check, cell: (row) => <CheckMarks {...row} /> },
  ...(filter.box === 'ended'
    ? [{ key: 'end', head: w.end, cell: endOf }]
    : filter.box === 'correction'
      ? [{ key: 'answer', head: w.answerBy, cell: ({ answerBy }: QueueRow) => answerBy && formatDay(answerBy, 'ja') }]
      : [{ key: 'work', head: w.work, cell: (row: QueueRow) => <Work row={row} /> }]),
];

const endOf = ({ state, endedAt }: QueueRow): string =>
  [staffWords.state[state], endedAt && formatDay(dayOf(endedAt), 'ja')].filter(Boolean).join('　');

/** 本日, 3日: in days, as an office counts. */
const waitingFor = (since: Instant, now: Instant): string => {
  const days = daysBetween(dayOf(since), dayOf(now));
  return days < 1 ? w.today : w.days(String(days));
};

function Kinds({ row }: { row: QueueRow }) {
  return (
    <TagList
      items={[
        { label: staffWords.kind[row.kind], tone: row.kind === 'new' ? 'plain' : 'info' },
        ...(row.sendings > 1 ? [{ label: w.sentAgain(String(row.sendings - 1)) }] : []),
        ...(row.atCounter ? [{ label: w.withoutMyPage }] : []),
      ]}
    />
  );
}

function Work({ row }: { row: QueueRow }) {
  const { taken, visit } = row;
  return (
    <>
      {taken && <p class={taken.mine ? 'order-taken order-taken-own' : 'order-taken'}>{w.takenBy(taken.name)}</p>}
      {visit && (
        <p>
          <span class="order-visit">
            {visit.cameOn ? w.visitedOn(formatDay(visit.cameOn, 'ja')) : w.visitBy(formatDay(visit.by, 'ja'))}
          </span>
        </p>
      )}
    </>
  );
}
