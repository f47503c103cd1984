import { clockTime } from '#kernel/time.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Form } from '#ui/forms/form.tsx';
import { releaseOrder, takeOrder } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { along, type Filter, filterOf, queueAddress } from './filter.ts';
import { overtakenOrder } from './overtaken.tsx';
import { orderAddress, orderCrumbs, reviewed } from './reviewed.ts';

const w = staffWords.taking;

const targets = {
  acceptance: urls.staffOrderAcceptance,
  correction: urls.staffOrderCorrection,
  refusal: urls.staffOrderRefusal,
  visit: urls.staffOrderVisit,
} as const;
type Target = keyof typeof targets;
const targetOf = (text: string | null | undefined): Target | undefined =>
  text && Object.hasOwn(targets, text) ? (text as Target) : undefined;

/** Where somebody who takes an order wanted to go. */
const onward = (id: string, filter: Filter, to: Target | undefined): string =>
  to ? along(targets[to]('ja', id), filter) : along(urls.staffOrder('ja', id), filter, { done: 'taken' });

/** Takes an order into work, on the way to a decision; from a colleague only after a warning. */
export const orderTakingPage = page('/staff/orders/:id/taking', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) => {
    const data = await reviewed(act, params.id, query);
    return data && { ...data, to: targetOf(query.get('to')) };
  },
  submit: async ({ act, params }, data, _values, raw) => {
    const to = targetOf(raw.one('to')) ?? data.to;
    const decision = await takeOrder(act, params.id, { over: raw.one('over') === 'yes' });
    if ('accepted' in decision) return redirect(onward(params.id, data.filter, to));
    if (decision.refused === 'absent') return absent();
    if (decision.refused !== 'taken-by-another') return overtakenOrder(act, data);
    return redirect(along(urls.staffOrderTaking('ja', params.id), data.filter, to ? { to } : {}));
  },
  view: (_visit, data, sheet) => {
    const { taken } = data;
    return {
      title: w.title,
      breadcrumb: orderCrumbs(data),
      body: (
        <>
          {taken && !taken.mine && (
            <Notice kind="warning" language="ja" title={w.lead(taken.name, clockTime(taken.since))}>
              <p>{w.warning}</p>
            </Notice>
          )}
          <Form
            sheet={sheet}
            submit={taken && !taken.mine ? w.submit : staffWords.order.take}
            back={{ href: orderAddress(data), label: w.back }}
          >
            <input type="hidden" name="over" value={taken && !taken.mine ? 'yes' : ''} />
          </Form>
        </>
      ),
    };
  },
});

/** Gives it back to the queue. */
export const orderReleasePage = page('/staff/orders/:id/release', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, params, query }) => reviewed(act, params.id, query),
  submit: async ({ act, params, query }, data) => {
    const decision = await releaseOrder(act, params.id);
    if ('accepted' in decision)
      return redirect(along(queueAddress(filterOf(query)), data.filter, { done: 'released' }));
    return decision.refused === 'absent' ? absent() : overtakenOrder(act, data);
  },
});
