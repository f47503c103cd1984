import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { applicationAtOffice } from '../../office-applications.ts';
import { takeBackProposal } from '../../proposals.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.takeBack;

/** 取下げ: asks once more, with the reason the seeker reads. */
export const takeBackPage = page('/staff/applications/:id/take-back', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const found = await applicationAtOffice(act, params.id);
    if (!found) return undefined;
    return stepBy('staff', found.application, 'takeBack')
      ? { ...found, renewed: false }
      : redirect(urls.staffApplication('ja', found.application.id));
  },
  form: () => ({
    reason: fields('ja').longText({ label: w.reason, hint: w.reasonHint, required: true, max: 400, rows: 4 }),
  }),
  submit: async ({ act }, { application: { id } }, { reason }, raw) => {
    const decision = await takeBackProposal(act, id, reason, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', id)}?done=taken-back`);
    const now = decision.refused === 'absent' ? undefined : await applicationAtOffice(act, id);
    return now ? overtaken({ ...now, renewed: true }, { form: w.changed }) : absent();
  },
  view: (_visit, { application, registration, renewed, sheet: job }, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffReferrals('ja', registration.id), label: registration.person.name }],
    body: (
      <>
        <Notice kind="warning" language="ja">
          <p>{w.lead}</p>
        </Notice>
        <DescriptionList
          items={[
            { label: staffWords.check.seeker, value: registration.person.name },
            { label: staffWords.check.job, value: `${job.work.title}（${application.jobNumber}）` },
            { label: staffWords.columns.state, value: <StateTag language="ja" application={application} /> },
          ]}
        />
        <Form
          sheet={sheet}
          kind="danger"
          submit={w.submit}
          back={{ href: urls.staffApplication('ja', application.id), label: w.back }}
        >
          <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
          {sheet.ask.reason}
        </Form>
      </>
    ),
  }),
});
