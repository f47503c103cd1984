import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay, type Instant } from '#kernel/time.ts';
import { isPublished } from '#modules/jobs/job.ts';
import type { JobFile } from '#modules/jobs/job-life.ts';
import { knownOpenOn } from '#modules/jobs/life.ts';
import { StandingTag } from '#modules/jobs/views/standing-tag.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Link } from '#ui/components/link.tsx';
import { ownJobWords } from '../words/words.ts';

type JobFactsProps = {
  language: Language;
  file: JobFile;
  now: Instant;
  markDays: number;
  applicants: { open: number; unread: number } | undefined;
};

/** How a job stands: state, days, numbers, applicants, and the ways to what is public of it. */
export function JobFacts({ language, file, now, markDays, applicants }: JobFactsProps): JSX.Element {
  const { job, renews, renewedBy } = file;
  const w = ownJobWords(language);
  const { values } = jobWords(language);
  const { header, selection } = job.sheet;
  const deadline = formatDay(job.deadlineOn, language);
  return (
    <>
      <DescriptionList
        items={[
          { label: w.list.number, value: job.number },
          {
            label: w.job.standing,
            value: <StandingTag language={language} job={job} now={now} markDays={markDays} />,
          },
          { label: w.job.acceptedOn, value: formatDay(job.acceptedOn, language) },
          { label: w.job.deadlineOn, value: job.extended ? `${deadline}（${w.job.extended}）` : deadline },
          { label: w.job.lastKnown, value: formatDay(knownOpenOn(job), language) },
          { label: w.job.kind, value: `${values.kind[header.kind]} ${values.workingTime[header.workingTime]}` },
          { label: w.job.disclosure, value: values.disclosure[job.disclosure] },
          { label: w.job.selfApplication, value: job.selfApplication ? w.job.yes : w.job.no },
          ...(selection.openings === undefined
            ? []
            : [{ label: w.job.openings, value: w.list.people(String(selection.openings)) }]),
          { label: w.job.office, value: officeNameOf(job.officeCode, language) },
          ...(renews
            ? [{ label: w.job.renews, value: <a href={urls.employerJob(language, renews)}>{renews}</a> }]
            : []),
          ...(renewedBy
            ? [{ label: w.job.renewedBy, value: <a href={urls.employerJob(language, renewedBy)}>{renewedBy}</a> }]
            : []),
          {
            label: w.job.applicants,
            value: (
              <a href={`${urls.employerApplications(language)}?show=all&job=${job.number}`}>
                {w.job.applicantsOf(String(applicants?.open ?? 0), String(applicants?.unread ?? 0))}
              </a>
            ),
          },
        ]}
      />
      <p>
        {isPublished(job) && (
          <>
            <Link href={urls.job(language, job.number)}>{w.job.seePublic}</Link>
            {'　'}
          </>
        )}
        <Link href={urls.jobSheet(language, job.number)}>{w.job.pdf}</Link>
      </p>
    </>
  );
}
