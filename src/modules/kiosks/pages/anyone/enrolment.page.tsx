import { isRefused } from '#kernel/decision.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { enrol } from '../../kiosks.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.enrolment;

/** Opened on the computer itself: the code that staff read from their own screen makes this browser a kiosk. */
export const kioskEnrolmentPage = page('/kiosk/enrolment', {
  audience: 'anyone',
  languages: ['ja'],
  opensTurn: true,
  form: () => ({
    code: fields('ja').text({ label: w.code, required: true, hint: w.hint, max: 20, autocomplete: 'off' }),
  }),
  submit: async (visit, _, { code }) => {
    const decision = await enrol(visit, code);
    if (isRefused(decision)) return problems({ code: w.refusals[decision.refused] });
    return redirect(urls.kiosk('ja'));
  },
  view: (_visit, _data, sheet) => ({
    title: w.title,
    noindex: true,
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Form sheet={sheet} submit={w.submit}>
          {sheet.ask.code}
        </Form>
      </>
    ),
  }),
});
