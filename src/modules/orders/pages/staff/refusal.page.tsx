import { absent, answered, page, problems, redirect } from '#platform/web/page.ts';
import { Button } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Carried, Confirm } from '#ui/forms/confirm.tsx';
import type { Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { RefusalGround } from '../../order.ts';
import { keepMemo, refuseOrder } from '../../order-decisions.ts';
import { staffWords } from '../../words/staff.ts';
import { notInHand, overtakenOrder } from './overtaken.tsx';
import { isInHand, orderAddress, orderCrumbs, type Reviewed, reviewed } from './reviewed.ts';

const w = staffWords.refusal;
const grounds = ['1', '2', '3', '4', '5', '6'] as const;

const refusalForm = () => {
  const f = fields('ja');
  return {
    ground: f.choice({
      label: w.ground,
      required: true,
      as: 'radios',
      options: grounds.map((value) => ({ value, ...w.grounds[Number(value) as RefusalGround] })),
    }),
    explanation: f.longText({ label: w.explanation, hint: w.explanationHint, required: true, max: 2_000, rows: 6 }),
    evidence: f.longText({ label: w.evidence, hint: w.evidenceHint, required: true, max: 2_000, rows: 6 }),
  };
};

type Asked = { asked?: Values<ReturnType<typeof refusalForm>> };

/** 不受理: one of the six grounds of the law with its explanation and evidence, then asked once more. */
export const orderRefusalPage = page('/staff/orders/:id/refusal', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) => {
    const data = await reviewed(act, params.id, query);
    return data as (Reviewed & Asked) | undefined;
  },
  form: refusalForm,
  submit: async ({ act, params }, data, values, raw) => {
    if (raw.one('again') === 'yes') return answered({ ...data });
    if (raw.one('step') !== 'confirm') return answered({ ...data, asked: values });
    const decision = await refuseOrder(act, params.id, {
      version: basedOn(raw),
      ground: Number(values.ground) as RefusalGround,
      explanation: values.explanation,
      evidence: values.evidence,
    });
    if ('accepted' in decision) return redirect(orderAddress(data, { done: 'refused' }));
    switch (decision.refused) {
      case 'absent':
        return absent();
      case 'explanation-missing':
        return problems({ explanation: w.explanationHint });
      case 'evidence-missing':
        return problems({ evidence: w.evidenceHint });
      default:
        return overtakenOrder(act, data);
    }
  },
  view: (_visit, data, sheet) => {
    const { asked } = data;
    if (!isInHand(data)) return notInHand(data, 'refusal');
    return asked
      ? {
          title: w.confirmTitle,
          breadcrumb: orderCrumbs(data),
          body: (
            <>
              <Notice kind="warning" language="ja">
                <p>{w.confirmLead}</p>
              </Notice>
              <Confirm fields={sheet.fields} values={asked} />
              <Form
                sheet={sheet}
                submit={w.confirm}
                kind="danger"
                secondary={
                  <Button kind="secondary" name="again" value="yes">
                    {w.change}
                  </Button>
                }
              >
                <BasedOn sheet={sheet} version={data.order.version} />
                <Carried fields={sheet.fields} values={asked} />
                <input type="hidden" name="step" value="confirm" />
              </Form>
            </>
          ),
        }
      : {
          title: w.title,
          breadcrumb: orderCrumbs(data),
          body: (
            <>
              <Lead>{w.lead}</Lead>
              <Form sheet={sheet} submit={w.submit} back={{ href: orderAddress(data), label: w.back }}>
                <BasedOn sheet={sheet} version={data.order.version} />
                {sheet.ask.ground}
                {sheet.ask.explanation}
                {sheet.ask.evidence}
              </Form>
            </>
          ),
        };
  },
});

/** What the employer said against a refusal is written beside it. */
export const orderMemoPage = page('/staff/orders/:id/refusal/memo', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) => {
    const data = await reviewed(act, params.id, query);
    return data?.refusal ? { ...data, refusal: data.refusal } : undefined;
  },
  form: () => ({
    memo: fields('ja').longText({
      label: staffWords.order.memo,
      hint: staffWords.order.memoHint,
      required: true,
      max: 2_000,
      rows: 6,
    }),
  }),
  initial: (_visit, { refusal }) => (refusal.memo ? { memo: refusal.memo } : {}),
  submit: async ({ act, params }, data, { memo }) => {
    const decision = await keepMemo(act, params.id, memo);
    return 'accepted' in decision ? redirect(orderAddress(data, { done: 'noted' })) : absent();
  },
  view: (_visit, data, sheet) => ({
    title: staffWords.order.memo,
    breadcrumb: orderCrumbs(data),
    body: (
      <Form sheet={sheet} submit={staffWords.order.memoSubmit} back={{ href: orderAddress(data), label: w.back }}>
        {sheet.ask.memo}
      </Form>
    ),
  }),
});
