import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { correctionCharacters, correctionsOf } from '../../correction.ts';
import { correctApplication } from '../../corrections.ts';
import { applicationAtOffice } from '../../office-applications.ts';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';
import { InBrief, officeCrumbs } from './in-brief.tsx';

const w = staffWords.correction;

/** 訂正: another state, with the reason everybody concerned reads; of two members of staff the second sees both. */
export const correctionPage = page('/staff/applications/:id/correction', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const found = await applicationAtOffice(act, params.id);
    if (!found) return undefined;
    return correctionsOf(found.application).length > 0
      ? { ...found, renewed: false }
      : redirect(urls.staffApplication('ja', found.application.id));
  },
  form: (_visit, { application }) => {
    const f = fields('ja');
    return {
      to: f.choice({
        label: w.to,
        required: true,
        options: correctionsOf(application).map((value) => ({ value, label: words('ja').state[value] })),
      }),
      reason: f.longText({ label: w.reason, hint: w.reasonHint, required: true, max: correctionCharacters, rows: 4 }),
    };
  },
  submit: async ({ act }, { application: { id } }, { reason, to }, raw) => {
    const decision = await correctApplication(act, id, to, reason, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', id)}?done=corrected`);
    const { refused } = decision;
    if (refused === 'absent') return absent();
    if (refused === 'applied-already') return problems({ to: staffWords.outcome.refusal[refused] });
    const now = await applicationAtOffice(act, id);
    return now ? overtaken({ ...now, renewed: true }, { form: staffWords.outcome.refusal[refused] }) : absent();
  },
  view: (_visit, data, sheet) => ({
    title: w.title,
    breadcrumb: officeCrumbs(data),
    body: (
      <>
        <Notice kind="warning" language="ja">
          <p>{w.lead}</p>
          {data.application.state === 'hired' && <p>{w.hired}</p>}
        </Notice>
        <InBrief {...data} />
        <Form
          sheet={sheet}
          kind="danger"
          submit={w.submit}
          back={{ href: urls.staffApplication('ja', data.application.id), label: staffWords.takeBack.back }}
        >
          <BasedOn sheet={sheet} version={data.application.version} renewed={data.renewed} />
          {sheet.ask.to}
          {sheet.ask.reason}
        </Form>
      </>
    ),
  }),
});
