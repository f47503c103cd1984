import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { openApplicants } from '#modules/applications/applicants.ts';
import { jobFindings } from '#modules/jobs/job-findings.ts';
import { jobHistory } from '#modules/jobs/job-history.ts';
import { jobFile } from '#modules/jobs/job-life.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import { JobEvents } from '#modules/jobs/views/job-events.tsx';
import { KeptFindings } from '#modules/jobs/views/kept-findings.tsx';
import { LifeNotice } from '#modules/jobs/views/life-notice.tsx';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { History } from '#portals/public/job/history.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { JobActs } from './jobs/job-acts.tsx';
import { JobFacts } from './jobs/job-facts.tsx';
import { ownJobWords } from './words/words.ts';

/** One job for its employer: how it stands, what can be done with it now, and what was done (F-EM-5, H5). */
export const employerJobPage = page('/employer/jobs/:number', {
  audience: 'employer',
  load: async ({ act, language, params }) => {
    const number = readJobNumber(params.number);
    if (number === undefined) return absent();
    if (number !== params.number) return redirect(urls.employerJob(language, number));
    const file = await jobFile(act, number);
    const job = file && (await jobForReader(act, number));
    if (!file || !job) return absent();
    const [history, applicants, kept] = await Promise.all([
      jobHistory(act, job),
      openApplicants(act),
      jobFindings(act, file.job.id),
    ]);
    return { file, job, history, kept, applicants: applicants.get(file.job.id) };
  },
  view: ({ act, actor, language, now, query }, { file, job, history, kept, applicants }) => {
    const w = ownJobWords(language);
    const life = lifeWords(language);
    const { title } = file.job.sheet.work;
    return {
      title: w.job.title(title, file.job.number),
      heading: <span lang={language === 'en' ? 'ja' : undefined}>{title}</span>,
      breadcrumb: [{ href: urls.employerJobs(language), label: w.list.title }],
      body: (
        <>
          <LifeNotice language={language} query={query} />
          <KeptFindings language={language} kept={kept} sheet={file.job.sheet} />
          <JobFacts
            language={language}
            file={file}
            now={now}
            markDays={act.settings.stillOpenMarkDays}
            applicants={applicants}
          />
          <Section title={w.job.acts} id="acts">
            <JobActs language={language} job={file.job} now={now} writes={actor.role !== 'viewer'} />
          </Section>
          <Section title={life.events.title} id="events">
            <JobEvents language={language} head={file.job} events={file.events} now={now} />
          </Section>
          <History language={language} job={job} history={history} today={dayOf(now)} />
        </>
      ),
    };
  },
});
