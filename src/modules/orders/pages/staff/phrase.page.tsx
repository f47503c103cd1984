import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { decidePhrase } from '../../phrase-decisions.ts';
import { staffWords } from '../../words/staff.ts';
import { InquiryFacts } from './inquiries.tsx';
import { notInHand, overtakenOrder } from './overtaken.tsx';
import { isInHand, orderAddress, orderCrumbs, reviewed } from './reviewed.ts';

const w = staffWords.inquiry;

/** 表現の確認: one phrase the employer asks about, to be set aside with a reason or to be corrected. */
export const orderPhrasePage = page('/staff/orders/:id/phrases/:inquiry', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) => {
    const data = await reviewed(act, params.id, query);
    const inquiry = data?.inquiries.find(({ id }) => id === params.inquiry);
    return data && inquiry && inquiry.decided?.outcome !== 'dropped' ? { ...data, inquiry } : undefined;
  },
  form: () => {
    const f = fields('ja');
    return {
      outcome: f.choice({
        label: w.outcome,
        required: true,
        options: [
          { value: 'set-aside', label: w.setAside, hint: w.setAsideHint },
          { value: 'to-correct', label: w.toCorrect, hint: w.toCorrectHint },
        ],
      }),
      answer: f.longText({ label: w.answer, hint: w.answerHint, required: true, max: 500, rows: 4 }),
    };
  },
  submit: async ({ act, params }, data, { outcome, answer }) => {
    const decision = await decidePhrase(act, params.id, params.inquiry, { outcome, answer });
    if ('accepted' in decision) return redirect(`${orderAddress(data, { done: 'decided' })}#phrases`);
    if (decision.refused === 'absent') return absent();
    return decision.refused === 'answer-missing' ? problems({ answer: w.answerHint }) : overtakenOrder(act, data);
  },
  view: (_visit, data, sheet) => {
    if (!isInHand(data)) return notInHand(data, 'order');
    return {
      title: w.pageTitle(data.inquiry.phrase),
      breadcrumb: orderCrumbs(data),
      body: (
        <>
          <Lead>{w.pageLead}</Lead>
          <Section title={w.asked}>
            <InquiryFacts inquiry={data.inquiry} />
          </Section>
          <Form
            sheet={sheet}
            submit={w.submit}
            secondary={
              <ButtonLink kind="secondary" href={`${orderAddress(data)}#phrases`}>
                {w.back}
              </ButtonLink>
            }
          >
            {sheet.ask.outcome}
            {sheet.ask.answer}
          </Form>
        </>
      ),
    };
  },
});
