import { readJobNumber } from '#kernel/numbers.ts';
import { absent, conflict, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { consentVersion } from '../../self-application.ts';
import { consent, selfApplicationFor } from '../../self-applications.ts';
import { words } from '../../words/words.ts';
import { JobInBrief, jobCrumbs } from './brief.tsx';
import { refusedPage } from './refused.tsx';

/** オンライン自主応募 ①: the notice and the explicit consent (leaflet of 2021, R-01 to R-04). */
export const noticePage = page('/jobs/:number/self-application', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && selfApplicationFor(act, number);
  },
  form: ({ language }) => ({ agreement: fields(language).agreement({ label: words(language).apply.notice.agree }) }),
  submit: async ({ act, language }, { job }) => {
    const decision = await consent(act, job.number);
    if ('accepted' in decision) return redirect(urls.selfApplicationMotive(language, job.number));
    const now = decision.refused === 'absent' ? undefined : await selfApplicationFor(act, job.number);
    return decision.refused === 'absent' || !now ? absent() : conflict(refusedPage(language, now, decision.refused));
  },
  view: ({ language }, view, sheet) => {
    if ('refused' in view.may) return refusedPage(language, view, view.may.refused);
    const w = words(language);
    const { notice } = w.apply;
    return {
      title: notice.title,
      breadcrumb: jobCrumbs(language, view),
      body: (
        <>
          <Steps language={language} steps={w.steps.map((label) => ({ label }))} current={1} />
          <JobInBrief language={language} job={view.job} sheet={view.sheet} />
          <Lead>{notice.lead}</Lead>
          {notice.points.map(({ title, body }) => (
            <Section key={title} title={title} level={2}>
              <p>{body}</p>
            </Section>
          ))}
          <p>{notice.version(consentVersion)}</p>
          <Form
            sheet={sheet}
            submit={notice.next}
            back={{ href: urls.job(language, view.job.number), label: notice.cancel }}
          >
            {sheet.ask.agreement}
          </Form>
        </>
      ),
    };
  },
});
