import { absent, conflict, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { ownApplication } from '../../applications.ts';
import { declineProposal } from '../../proposal-answers.ts';
import { words } from '../../words/words.ts';
import { JobInBrief } from './brief.tsx';
import { refusedProposal } from './refused-proposal.tsx';

/** 応募しない: asks once more, with a reason if the seeker likes (system-reference §2.6). */
export const proposalRefusalPage = page('/seeker/applications/:id/refusal', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    return stepBy('seeker', own.application, 'declineProposal')
      ? own
      : redirect(urls.seekerApplication(language, own.application.id));
  },
  form: ({ language }) => {
    const { decline } = words(language).referral;
    return {
      reason: fields(language).longText({ label: decline.reason, hint: decline.reasonHint, max: 400, rows: 4 }),
    };
  },
  submit: async ({ act, language }, { application: { id } }, { reason }) => {
    const decision = await declineProposal(act, id, reason);
    if ('accepted' in decision) return redirect(`${urls.seekerApplication(language, id)}?done=declined`);
    const now = decision.refused === 'absent' ? undefined : await ownApplication(act, id);
    return now ? conflict(refusedProposal(language, now.application, now.sheet, 'not-proposed')) : absent();
  },
  view: ({ language }, { application, sheet: job }, sheet) => {
    const w = words(language);
    const { decline } = w.referral;
    const back = urls.seekerApplication(language, application.id);
    return {
      title: decline.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: back, label: job.work.title },
      ],
      body: (
        <>
          <Lead>{decline.lead}</Lead>
          <JobInBrief language={language} job={{ number: application.jobNumber }} sheet={job} />
          <Form sheet={sheet} submit={decline.submit} back={{ href: back, label: w.referral.back }}>
            {sheet.ask.reason}
          </Form>
        </>
      ),
    };
  },
});
