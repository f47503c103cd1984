import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Form } from '#ui/forms/form.tsx';
import { orderLife } from '../../order.ts';
import { ownOrder, withdrawOrder } from '../../orders.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import { employerDesk } from '../steps/desk.ts';
import { discardData, discardShown, submitDiscard } from '../steps/discard.tsx';

export const employerOrderDiscardPage = page('/employer/orders/:id/discard', {
  audience: 'employer',
  role: 'recruiter',
  load: ({ act, language, params }) => discardData(employerDesk(act), language, params.id),
  submit: ({ act, language }, data) => submitDiscard(employerDesk(act), language, data),
  view: ({ act, language }, data, sheet) => discardShown(employerDesk(act), language, data, sheet),
});

/** 取下げ of what was sent, after it was asked once more. */
export const employerOrderWithdrawalPage = page('/employer/orders/:id/withdrawal', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, language, params }) => {
    const own = await ownOrder(act, params.id);
    if (!own) return undefined;
    const { order } = own;
    const possible = order.state !== 'draft' && orderLife.allows(order.state, 'withdraw');
    return possible ? order : redirect(urls.employerOrder(language, order.id));
  },
  submit: async ({ act, language }, order) => {
    const w = employerWords(language);
    const decision = await withdrawOrder(act, order.id);
    if ('accepted' in decision) return redirect(urls.employerOrder(language, order.id));
    const said = {
      absent: w.send.refused.absent,
      'not-allowed': w.send.refused['not-allowed'],
      ended: w.ending.ended,
      'not-sent': w.ending.notSent,
    };
    return problems({ form: said[decision.refused] });
  },
  view: ({ language }, order, sheet) => {
    const w = employerWords(language);
    return {
      title: w.ending.withdraw,
      breadcrumb: [
        { href: urls.employerOrders(language), label: w.list.title },
        { href: urls.employerOrder(language, order.id), label: order.title || stepWords(language).untitled },
      ],
      body: (
        <>
          <Lead>{w.ending.withdrawLead}</Lead>
          <Form
            sheet={sheet}
            kind="danger"
            submit={w.ending.withdrawYes}
            back={{ href: urls.employerOrder(language, order.id), label: w.ending.no }}
          />
        </>
      ),
    };
  },
});
