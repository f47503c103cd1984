import { addDays, dayOf } from '#kernel/time.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { requestCorrection } from '../../order-decisions.ts';
import { staffWords } from '../../words/staff.ts';
import { CommentList } from './comments.tsx';
import { notInHand, overtakenOrder } from './overtaken.tsx';
import { isInHand, orderAddress, orderCrumbs, reviewed } from './reviewed.ts';
import { anchorOf } from './sheet.tsx';

const w = staffWords.correction;

/** 修正依頼: every comment that the employer has not been told yet, a covering text, and a day for the answer. */
export const orderCorrectionPage = page('/staff/orders/:id/correction', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, params, query }) => reviewed(act, params.id, query),
  form: () => {
    const f = fields('ja');
    return {
      text: f.longText({ label: w.text, hint: w.textHint, max: 2_000, rows: 9 }),
      answerBy: f.date({ label: w.answerBy, hint: w.answerByHint, required: true }),
    };
  },
  initial: ({ now, settings }, { establishment, sheet, comments }) => ({
    text: w.template(
      sheet.establishment.name || establishment.name,
      comments.some(({ requestedAt }) => !requestedAt),
    ),
    answerBy: addDays(dayOf(now), settings.orderCorrectionDays),
  }),
  submit: async ({ act, params }, data, { text, answerBy }, raw) => {
    const decision = await requestCorrection(act, params.id, { version: basedOn(raw), text, answerBy });
    if ('accepted' in decision) return redirect(orderAddress(data, { done: 'corrected' }));
    switch (decision.refused) {
      case 'absent':
        return absent();
      case 'nothing-asked':
        return problems({ text: w.textMissing });
      case 'day-passed':
        return problems({ answerBy: w.answerPast });
      case 'day-too-late':
        return problems({ answerBy: w.answerFar });
      default:
        return overtakenOrder(act, data);
    }
  },
  view: (_visit, data, sheet) => {
    if (!isInHand(data)) return notInHand(data, 'correction');
    const open = data.comments.filter(({ requestedAt }) => !requestedAt);
    return {
      title: w.title,
      breadcrumb: orderCrumbs(data),
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Section title={w.comments}>
            {open.length > 0 ? (
              <CommentList comments={open} hrefOf={(item) => `${orderAddress(data)}#${anchorOf(item)}`} />
            ) : (
              <p>{w.noComments}</p>
            )}
          </Section>
          <Form sheet={sheet} submit={w.submit} back={{ href: orderAddress(data), label: w.back }}>
            <BasedOn sheet={sheet} version={data.order.version} />
            {sheet.ask.text}
            {sheet.ask.answerBy}
          </Form>
        </>
      ),
    };
  },
});
