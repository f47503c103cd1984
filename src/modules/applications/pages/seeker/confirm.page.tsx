import { readJobNumber } from '#kernel/numbers.ts';
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
import { selfApplicationFor, sendSelfApplication } from '../../self-applications.ts';
import { words } from '../../words/words.ts';
import { JobInBrief, jobCrumbs } from './brief.tsx';
import { documentNames } from './documents-part.tsx';
import { refusedPage } from './refused.tsx';

/** オンライン自主応募 ③: everything the employer will receive, and the one button that sends it. */
export const confirmPage = page('/jobs/:number/self-application/confirm', {
  audience: 'seeker',
  creates: true,
  load: async ({ act, params, language }) => {
    const number = readJobNumber(params.number);
    const view = number && (await selfApplicationFor(act, number));
    if (!view) return undefined;
    if (!('refused' in view.may)) {
      if (!view.living) return redirect(urls.selfApplication(language, view.job.number));
      if (!view.living.motive.trim()) return redirect(urls.selfApplicationMotive(language, view.job.number));
    }
    const registration = await ownRegistration(act);
    const documents = view.living ? await documentsOf(act, view.living.id) : [];
    return { ...view, documents, registration, mail: await mailAddressOf(act, registration), renewed: false };
  },
  submit: async ({ act, language }, view, _values, raw) => {
    const decision = await sendSelfApplication(act, view.job.number, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.seekerApplicationReceipt(language, decision.accepted.id));
    const now = decision.refused === 'absent' ? undefined : await selfApplicationFor(act, view.job.number);
    if (decision.refused === 'absent' || !now) return absent();
    // Another tab changed the motive: what is sent is what was read, so it is shown once more.
    if (decision.refused === 'changed-meanwhile' && now.living?.state === 'draft') {
      const documents = await documentsOf(act, now.living.id);
      return overtaken(
        { ...view, ...now, documents, renewed: true },
        { form: words(language).refusal['changed-meanwhile'] },
      );
    }
    // Another tab was quicker, or the job has ended meanwhile: say so, and show what there is.
    return conflict(refusedPage(language, now, decision.refused));
  },
  view: ({ language }, view, sheet) => {
    if ('refused' in view.may) return refusedPage(language, view, view.may.refused);
    const w = words(language);
    const { confirm, motive } = w.apply;
    const { person, record } = view.registration;
    const back = urls.selfApplicationMotive(language, view.job.number);
    return {
      title: confirm.title,
      breadcrumb: jobCrumbs(language, view),
      body: (
        <>
          <Steps
            language={language}
            steps={w.steps.map((label, index) => ({
              label,
              ...(index === 0 ? { href: urls.selfApplication(language, view.job.number) } : {}),
              ...(index === 1 ? { href: back } : {}),
            }))}
            current={3}
          />
          <Notice kind="info" language={language}>
            <p>{confirm.lead}</p>
          </Notice>
          <Section title={confirm.job}>
            <JobInBrief language={language} job={view.job} sheet={view.sheet} />
          </Section>
          <Section title={confirm.shared}>
            <SummaryList
              language={language}
              items={[
                { label: confirm.name, value: person.name },
                { label: confirm.nameKana, value: person.nameKana },
                { label: confirm.telephone, value: record.basic.mobile ?? record.basic.telephone },
                { label: confirm.mail, value: view.mail },
                { label: motive.label, value: <span class="pre-line">{view.living?.motive}</span>, change: back },
                {
                  label: w.documents.label,
                  value: documentNames(view.documents, w.documents.none),
                  change: back,
                },
              ]}
            />
          </Section>
          <Form sheet={sheet} submit={confirm.submit} back={{ href: back, label: confirm.back }}>
            <BasedOn sheet={sheet} version={view.living?.version ?? 0} renewed={view.renewed} />
          </Form>
        </>
      ),
    };
  },
});
