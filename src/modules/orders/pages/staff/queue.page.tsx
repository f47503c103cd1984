import { dayOf, daysBetween, formatDay, type Instant } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable, type Column } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { mostCounted, type QueueRow, queue, queuePageSize } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { along, boxes, type Filter, filterOf, orderKinds, queueAddress, queueOrders } from './filter.ts';
import { CheckMarks } from './marks.tsx';

const w = staffWords.queue;

/** 求人受理 (I2): what employers have asked the office to take, by what is to be done with it. */
export const orderQueuePage = page('/staff/orders', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, query }) => {
    const filter = filterOf(query);
    const asked = Number(query.get('page') ?? 1);
    const number = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
    return { filter, number, ...(await queue(act, { ...filter, page: number })) };
  },
  view: ({ now, query }, { filter, number, rows, counts, total }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {query.get('done') === 'released' && (
          <Notice kind="success" language="ja" title={staffWords.order.done.released} />
        )}
        <Lead>{w.lead}</Lead>
        <Tabs
          label={w.boxesLabel}
          tabs={boxes.map((box) => ({
            href: queueAddress({ ...filter, box }),
            label: w.boxes[box],
            current: box === filter.box,
            ...(box === 'ended' ? {} : countOf(counts[box])),
          }))}
        />
        <FilterLine filter={filter} />
        {rows.length === 0 ? (
          <Empty title={w.none[filter.box]}>{filter.kind ? <p>{w.noneOfKind}</p> : null}</Empty>
        ) : (
          <CardTable
            caption={`${w.title}：${w.boxes[filter.box]}`}
            hideCaption
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsOf(filter, now)}
          />
        )}
        <Pagination
          language="ja"
          page={number}
          pages={Math.ceil(total / queuePageSize)}
          href={(to) => queueAddress(filter, to)}
        />
      </>
    ),
  }),
});

/** 1,000以上 is as much as anybody wants to know. */
const countOf = (count: number) => ({ count, ...(count >= mostCounted ? { more: true } : {}) });

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
  { key: 'waits', head: w.waits, cell: ({ sentAt }) => (sentAt ? waitingFor(sentAt, now) : '－') },
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
export const waitingFor = (since: Instant, now: Instant): string => {
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
        <p>{visit.cameOn ? w.visitedOn(formatDay(visit.cameOn, 'ja')) : w.visitBy(formatDay(visit.by, 'ja'))}</p>
      )}
    </>
  );
}
