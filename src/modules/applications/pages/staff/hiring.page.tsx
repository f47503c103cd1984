import { dayOf } from '#kernel/time.ts';
import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { confirmHiring } from '../../hirings.ts';
import { applicationAtOffice } from '../../office-applications.ts';
import { staffWords } from '../../words/staff.ts';
import { InBrief, officeCrumbs } from './in-brief.tsx';

const w = staffWords.hiring;

/** 就職の記録: closes the registration and counts for the job. */
export const staffHiringPage = page('/staff/applications/:id/hiring', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const found = await applicationAtOffice(act, params.id);
    if (!found) return undefined;
    return stepBy('staff', found.application, 'confirmHiring')
      ? { ...found, renewed: false }
      : redirect(urls.staffApplication('ja', found.application.id));
  },
  form: () => ({ startedOn: fields('ja').date({ label: w.startedOn, required: true }) }),
  initial: ({ now }) => ({ startedOn: dayOf(now) }),
  submit: async ({ act }, { application: { id } }, { startedOn }, raw) => {
    const decision = await confirmHiring(act, id, startedOn, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', id)}?done=hired`);
    const { refused } = decision;
    if (refused === 'not-begun') return problems({ startedOn: staffWords.outcome.refusal[refused] });
    const now = refused === 'absent' ? undefined : await applicationAtOffice(act, id);
    if (!now || refused === 'absent') return absent();
    return overtaken({ ...now, renewed: true }, { form: staffWords.outcome.refusal[refused] });
  },
  view: (_visit, data, sheet) => ({
    title: w.title,
    breadcrumb: officeCrumbs(data),
    body: (
      <>
        <Notice kind="warning" language="ja">
          <p>{w.lead}</p>
        </Notice>
        <InBrief {...data} />
        <Form
          sheet={sheet}
          submit={w.submit}
          back={{ href: urls.staffApplication('ja', data.application.id), label: staffWords.takeBack.back }}
        >
          <BasedOn sheet={sheet} version={data.application.version} renewed={data.renewed} />
          {sheet.ask.startedOn}
        </Form>
      </>
    ),
  }),
});
