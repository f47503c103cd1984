import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { accessReasons } from '../../access.ts';
import { giveReason, reasonWanted } from '../../registrations.ts';
import { counterWords } from '../../words/counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = counterWords.reason;

/** Asked before a record of another office opens; shows its number and office, nothing of the person. */
export const accessReasonPage = page('/staff/registrations/:id/reason', {
  audience: 'staff',
  load: ({ act, params }) => reasonWanted(act, params.id),
  form: () => {
    const f = fields('ja');
    return {
      reason: f.choice({
        label: w.reason,
        required: true,
        options: accessReasons.map((value) => ({ value, label: w.reasons[value] })),
      }),
      note: f.longText({ label: w.words, max: 400, rows: 3 }),
    };
  },
  submit: async ({ act }, { id }, { reason, note }) => {
    if (reason === 'other' && !note) return problems({ note: w.wordsMissing });
    await giveReason(act, id, { reason, note });
    return redirect(urls.staffRegistration('ja', id));
  },
  view: (_visit, wanted, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffRegistrations('ja'), label: staffWords.search.title }],
    body: (
      <>
        <Lead>{w.lead(officeNameOf(wanted.officeCode, 'ja'), wanted.number)}</Lead>
        <Notice kind="info" language="ja">
          <p>{w.note}</p>
        </Notice>
        <Form sheet={sheet} submit={w.submit} back={{ href: urls.staffRegistrations('ja'), label: w.back }}>
          {sheet.ask.reason}
          {sheet.ask.note}
        </Form>
      </>
    ),
  }),
});
