import { dayOf, formatDay } from '#kernel/time.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { awaitsVisit, isEnded } from '../../order.ts';
import { askVisit, noteVisit } from '../../order-decisions.ts';
import { takeOrder } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { overtakenOrder } from './overtaken.tsx';
import { orderAddress, orderCrumbs, reviewed } from './reviewed.ts';

const w = staffWords.visit;

/** 来所: that the employer came, or that the employer is asked to come. */
export const orderVisitPage = page('/staff/orders/:id/visit', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) => {
    const data = await reviewed(act, params.id, query);
    if (!data) return undefined;
    return isEnded(data.order) || data.order.state === 'correction-requested' ? redirect(orderAddress(data)) : data;
  },
  form: (_visit, { order }) => {
    const f = fields('ja');
    return {
      day: awaitsVisit(order) ? f.date({ label: w.day, required: true }) : f.date({ label: w.by, hint: w.byHint }),
    };
  },
  initial: ({ now }, { order }) => (awaitsVisit(order) ? { day: dayOf(now) } : {}),
  submit: async ({ act, params }, data, { day }) => {
    if (awaitsVisit(data.order)) {
      const noted = await noteVisit(act, params.id, { day });
      if ('accepted' in noted) return redirect(orderAddress(data, { done: 'visited' }));
      if (noted.refused === 'absent') return absent();
      return noted.refused === 'day-to-come' ? problems({ day: w.dayFuture }) : overtakenOrder(act, data);
    }
    const taken = await takeOrder(act, params.id);
    if ('refused' in taken) return taken.refused === 'absent' ? absent() : overtakenOrder(act, data);
    const asked = await askVisit(act, params.id, { by: day });
    if ('accepted' in asked) return redirect(orderAddress(data, { done: 'asked' }));
    switch (asked.refused) {
      case 'absent':
        return absent();
      case 'day-passed':
      case 'day-too-late':
      case 'closed-day':
        return problems({ day: w.byRefused[asked.refused] });
      default:
        return overtakenOrder(act, data);
    }
  },
  view: (_visit, data, sheet) => {
    const { order } = data;
    const awaited = awaitsVisit(order);
    return {
      title: w.title,
      breadcrumb: orderCrumbs(data),
      body: (
        <>
          {!order.visit?.cameOn && <Lead>{awaited ? w.lead : w.askLead}</Lead>}
          {order.visit && (
            <Notice kind="info" language="ja">
              <p>
                {order.visit.cameOn
                  ? w.cameOn(formatDay(order.visit.cameOn, 'ja'))
                  : `${staffWords.order.visitReason[order.visit.reason]}　${w.by} ${formatDay(order.visit.by, 'ja')}`}
              </p>
            </Notice>
          )}
          {order.visit?.cameOn ? (
            <p>
              <ButtonLink kind="secondary" href={orderAddress(data)}>
                {w.back}
              </ButtonLink>
            </p>
          ) : (
            <Form
              sheet={sheet}
              submit={awaited ? w.noteSubmit : w.askSubmit}
              back={{ href: orderAddress(data), label: w.back }}
            >
              {sheet.ask.day}
            </Form>
          )}
        </>
      ),
    };
  },
});
