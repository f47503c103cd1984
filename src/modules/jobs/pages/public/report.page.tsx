import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { absent, type Crumb, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { isOpen } from '../../job.ts';
import { reportCharacters, reportReasons } from '../../job-report.ts';
import { reportJob } from '../../job-reports.ts';
import { jobForReader, type ReadableJob } from '../../jobs.ts';
import { words } from '../../words/words.ts';

/**
 * Tells the accepting office that something about a job is wrong (D17); anybody who sees the job may. A job that has ended
 * leads to its page, which says so.
 */
export const jobReportPage = page('/jobs/:number/report', {
  audience: 'anyone',
  creates: true,
  load: async ({ act, language, now, params }) => {
    const number = readJobNumber(params.number);
    const job = number && (await jobForReader(act, number));
    if (!job) return absent();
    const reportable = isOpen(job.head, now) || job.head.state === 'suspended';
    return reportable ? { job } : redirect(urls.job(language, job.head.number));
  },
  form: ({ language }) => {
    const f = fields(language);
    const w = words(language).report;
    return {
      reason: f.choice({
        label: w.reason,
        required: true,
        as: 'radios',
        options: reportReasons.map((value) => ({
          value,
          label: w.reasons[value],
          ...(w.hints[value] ? { hint: w.hints[value] } : {}),
        })),
      }),
      note: f.longText({ label: w.note, hint: w.noteHint, max: reportCharacters, rows: 5 }),
    };
  },
  submit: async ({ act, language }, { job }, { reason, note }) => {
    const w = words(language).report;
    if (reason === 'other' && note === undefined) return problems({ note: w.noteNeeded });
    const decision = await reportJob(act, job, { reason, note });
    if ('accepted' in decision) return redirect(urls.jobReportReceived(language, job.head.number));
    return decision.refused === 'ended' ? redirect(urls.job(language, job.head.number)) : problems({ form: w.tooMany });
  },
  view: ({ language }, { job }, sheet) => {
    const w = words(language).report;
    return {
      title: w.title,
      noindex: true,
      breadcrumb: crumbs(language, job),
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Reported language={language} job={job} />
          <Notice kind="info" language={language}>
            <p>{w.anonymous}</p>
          </Notice>
          <Form
            sheet={sheet}
            submit={w.submit}
            secondary={
              <ButtonLink kind="text" href={urls.job(language, job.head.number)}>
                {w.back}
              </ButtonLink>
            }
          >
            {sheet.ask.reason}
            {sheet.ask.note}
          </Form>
        </>
      ),
    };
  },
});

/** After a report: what happens now. It says nothing about the report, so that it can be opened by anybody. */
export const jobReportReceivedPage = page('/jobs/:number/report/received', {
  audience: 'anyone',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    const job = number && (await jobForReader(act, number));
    return job ? { job } : absent();
  },
  view: ({ language }, { job }) => {
    const w = words(language).report;
    return {
      title: w.doneTitle,
      noindex: true,
      breadcrumb: crumbs(language, job),
      body: (
        <>
          <Notice kind="success" language={language} title={w.done}>
            <p>{w.doneNext}</p>
          </Notice>
          <p>{w.trouble}</p>
          <p>
            <ButtonLink kind="secondary" href={urls.job(language, job.head.number)}>
              {w.back}
            </ButtonLink>
          </p>
        </>
      ),
    };
  },
});

const crumbs = (language: Language, { head }: ReadableJob): Crumb[] => [
  { href: urls.jobs(language), label: words(language).page.jobs },
  { href: urls.job(language, head.number), label: head.number },
];

function Reported({ language, job: { head, sheet } }: { language: Language; job: ReadableJob }): JSX.Element {
  const w = words(language);
  const lang = language === 'en' ? { lang: 'ja' } : {};
  return (
    <DescriptionList
      look="compact"
      items={[
        { label: w.report.job, value: sheet.work.title, ...lang },
        { label: w.header.number, value: head.number },
        ...(sheet.establishment.name
          ? [{ label: w.establishment.name, value: sheet.establishment.name, ...lang }]
          : []),
      ]}
    />
  );
}
