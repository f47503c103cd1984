import { dayOf } from '#kernel/time.ts';
import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { ownApplication } from '../../applications.ts';
import { confirmHiring } from '../../hirings.ts';
import { words } from '../../words/words.ts';
import { JobInBrief } from './brief.tsx';

/** 就職の報告 (E8): says what it does to the registration, and does it. */
export const seekerHiringPage = page('/seeker/applications/:id/hiring', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    return stepBy('seeker', own.application, 'confirmHiring')
      ? own
      : redirect(urls.seekerApplication(language, own.application.id));
  },
  form: ({ language }) => {
    const { hiring } = words(language).referral;
    return { startedOn: fields(language).date({ label: hiring.startedOn, hint: hiring.startedHint, required: true }) };
  },
  initial: ({ now }) => ({ startedOn: dayOf(now) }),
  submit: async ({ act, language }, { application: { id } }, { startedOn }) => {
    const { hiring } = words(language).referral;
    const decision = await confirmHiring(act, id, startedOn);
    if ('accepted' in decision) return redirect(`${urls.seekerApplication(language, id)}?done=hired`);
    if (decision.refused === 'not-begun') return problems({ startedOn: hiring['not-begun'] });
    const now = decision.refused === 'absent' ? undefined : await ownApplication(act, id);
    return now ? overtaken(now, { form: hiring['not-allowed'] }) : absent();
  },
  view: ({ language }, { application, sheet: job }, sheet) => {
    const w = words(language);
    const { hiring } = w.referral;
    const back = urls.seekerApplication(language, application.id);
    return {
      title: hiring.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: back, label: job.work.title },
      ],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{hiring.lead}</p>
          </Notice>
          <JobInBrief language={language} job={{ number: application.jobNumber }} sheet={job} />
          <Form sheet={sheet} submit={hiring.submit} back={{ href: back, label: w.referral.back }}>
            {sheet.ask.startedOn}
          </Form>
        </>
      ),
    };
  },
});
