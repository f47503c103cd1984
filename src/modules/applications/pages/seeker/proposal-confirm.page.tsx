import { mailAddressOf, ownRegistration } from '#modules/seekers/seekers.ts';
import { absent, conflict, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { documentsOf } from '../../application-documents.ts';
import { ownApplication } from '../../applications.ts';
import { answerTo, applyToProposal } from '../../proposal-answers.ts';
import { words } from '../../words/words.ts';
import { JobInBrief } from './brief.tsx';
import { documentNames } from './documents-part.tsx';
import { refusedProposal } from './refused-proposal.tsx';

/** オンラインハローワーク紹介 ②: what the employer will receive, and the one button that makes the referral. */
export const proposalConfirmPage = page('/seeker/applications/:id/confirm', {
  audience: 'seeker',
  creates: true,
  load: async ({ act, params, language }) => {
    const found = await answerTo(act, params.id);
    const own = found && (await ownApplication(act, params.id));
    if (!found || !own) return undefined;
    const { application } = own;
    if (!('refused' in found.may) && !application.motive.trim())
      return redirect(urls.seekerProposalMotive(language, application.id));
    const registration = await ownRegistration(act);
    const mail = await mailAddressOf(act, registration);
    const documents = await documentsOf(act, application.id);
    return { ...own, documents, may: found.may, registration, mail, renewed: false };
  },
  submit: async ({ act, language }, data, _values, raw) => {
    const { id } = data.application;
    const decision = await applyToProposal(act, id, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.seekerApplicationReceipt(language, id));
    const now = decision.refused === 'absent' ? undefined : await ownApplication(act, id);
    if (decision.refused === 'absent' || !now) return absent();
    // Another tab changed the motive: what is sent is what was read, so it is shown once more.
    if (decision.refused === 'changed-meanwhile') {
      const documents = await documentsOf(act, id);
      return overtaken(
        { ...data, ...now, documents, renewed: true },
        { form: words(language).refusal['changed-meanwhile'] },
      );
    }
    return conflict(refusedProposal(language, now.application, now.sheet, decision.refused));
  },
  view: ({ language }, { application, sheet: job, may, registration, mail, documents, renewed }, sheet) => {
    if ('refused' in may) return refusedProposal(language, application, job, may.refused);
    const w = words(language);
    const { confirm, motive } = w.apply;
    const { person, record } = registration;
    const back = urls.seekerProposalMotive(language, application.id);
    return {
      title: confirm.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: urls.seekerApplication(language, application.id), label: job.work.title },
      ],
      body: (
        <>
          <Steps
            language={language}
            steps={w.referral.steps.map((label, index) => ({ label, ...(index === 0 ? { href: back } : {}) }))}
            current={2}
          />
          <Notice kind="info" language={language}>
            <p>{confirm.lead}</p>
            <p>{w.referral.moment}</p>
          </Notice>
          <Section title={confirm.job}>
            <JobInBrief language={language} job={{ number: application.jobNumber }} sheet={job} />
          </Section>
          <Section title={confirm.shared}>
            <SummaryList
              language={language}
              items={[
                { label: confirm.name, value: person.name },
                { label: confirm.nameKana, value: person.nameKana },
                { label: confirm.telephone, value: record.basic.mobile ?? record.basic.telephone },
                { label: confirm.mail, value: mail },
                { label: motive.label, value: <span class="pre-line">{application.motive}</span>, change: back },
                {
                  label: w.documents.label,
                  value: documentNames(documents, w.documents.none),
                  change: back,
                },
              ]}
            />
            <p>{w.referral.onLetter}</p>
          </Section>
          <Form sheet={sheet} submit={confirm.submit} back={{ href: back, label: confirm.back }}>
            <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
          </Form>
        </>
      ),
    };
  },
});
