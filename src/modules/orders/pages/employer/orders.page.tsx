import { formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { ownOrders, pageSize } from '../../orders.ts';
import { isToAnswer, OrdersToAnswer } from '../../views/to-answer.tsx';
import { stateTone, waitsFor } from '../../views/waits.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { words } from '../../words/words.ts';

const groups = ['draft', 'sent', 'ended'] as const;

/** The establishment's 求人申込み: being written, sent, ended. */
export const employerOrdersPage = page('/employer/orders', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const group = groups.find((one) => one === query.get('state')) ?? 'draft';
    const number = pageAsked(query);
    const found = await ownOrders(act, { state: group, page: number });
    const [drafts, sent] = [await ownOrders(act, { state: 'draft' }), await ownOrders(act, { state: 'sent' })];
    const toAnswer = sent.orders.filter(isToAnswer);
    return { group, number, counts: { draft: drafts.total, sent: sent.total }, toAnswer, ...found };
  },
  view: ({ actor, language, query }, { group, number, counts, toAnswer, total, orders }) => {
    const w = employerWords(language).list;
    const { kinds, states } = words(language);
    const here = (to: string) => `${urls.employerOrders(language)}?state=${to}`;
    const begin = actor.role !== 'viewer' && (
      <ButtonRow>
        <ButtonLink href={urls.newEmployerOrder(language)}>{w.begin}</ButtonLink>
        <ButtonLink kind="secondary" href={urls.orderUploads(language)}>
          {uploadWords(language).title}
        </ButtonLink>
        <ButtonLink kind="text" href={urls.employerJobs(language)}>
          {w.jobs}
        </ButtonLink>
      </ButtonRow>
    );
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {query.has('discarded') && (
            <Notice kind="success" language={language}>
              <p>{w.discarded}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          {group !== 'sent' && actor.role !== 'viewer' && <OrdersToAnswer language={language} orders={toAnswer} />}
          {begin}
          <Tabs
            label={w.title}
            tabs={groups.map((one) => ({
              label: w.groups[one],
              href: here(one),
              current: one === group,
              ...(one === 'ended' ? {} : { count: counts[one] }),
            }))}
          />
          {orders.length === 0 ? (
            <Empty title={w.empty[group]}>{group === 'draft' && <p>{w.emptyText}</p>}</Empty>
          ) : (
            <CardTable
              caption={w.groups[group]}
              hideCaption
              rows={orders}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'order',
                  head: w.columns.order,
                  heading: true,
                  cell: ({ id, title }) => (
                    <a href={urls.employerOrder(language, id)} lang={title && language === 'en' ? 'ja' : undefined}>
                      {title || stepWords(language).untitled}
                    </a>
                  ),
                },
                { key: 'kind', head: w.columns.kind, cell: ({ kind }) => kinds[kind] },
                {
                  key: 'state',
                  head: w.columns.state,
                  cell: ({ state }) => <Tag tone={stateTone(state)}>{states[state]}</Tag>,
                },
                { key: 'waits', head: w.columns.waits, cell: (order) => waitsFor(order, language) },
                { key: 'at', head: w.columns.updated, cell: (order) => formatDayTime(order.updatedAt, language) },
              ]}
            />
          )}
          <Pagination
            language={language}
            page={number}
            pages={Math.max(1, Math.ceil(total / pageSize))}
            href={(to) => `${here(group)}&page=${to}`}
          />
        </>
      ),
    };
  },
});
