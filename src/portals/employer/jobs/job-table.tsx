import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { dayOf, daysBetween, formatDay, type Instant } from '#kernel/time.ts';
import { isOpen } from '#modules/jobs/job.ts';
import { renewalDays } from '#modules/jobs/life.ts';
import type { OwnJob } from '#modules/jobs/own-jobs.ts';
import { StandingTag } from '#modules/jobs/views/standing-tag.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { ownJobWords } from '../words/words.ts';

type JobTableProps = {
  language: Language;
  caption: string;
  rows: readonly OwnJob[];
  /** Open applications by the id of the job. */
  applicants: ReadonlyMap<string, { open: number; unread: number }>;
  now: Instant;
  markDays: number;
};

/** The jobs of an establishment with what F-EM-12 shows of each. */
export function JobTable({ language, caption, rows, applicants, now, markDays }: JobTableProps): JSX.Element {
  const w = ownJobWords(language).list;
  const { values } = jobWords(language);
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <CardTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(job) => job.id}
      columns={[
        {
          key: 'title',
          head: w.job,
          heading: true,
          cell: (job) => (
            <a href={urls.employerJob(language, job.number)} lang={lang}>
              {job.title}
            </a>
          ),
        },
        { key: 'number', head: w.number, cell: (job) => <span class="job-table-line">{job.number}</span> },
        {
          key: 'state',
          head: w.state,
          cell: (job) => <StandingTag language={language} job={job} now={now} markDays={markDays} />,
        },
        {
          key: 'accepted',
          head: w.acceptedOn,
          cell: (job) => <span class="job-table-line">{formatDay(job.acceptedOn, language)}</span>,
        },
        {
          key: 'deadline',
          head: w.deadlineOn,
          cell: (job) => (
            <>
              <span class="job-table-line">{formatDay(job.deadlineOn, language)}</span>{' '}
              <Soon job={job} now={now} w={w} />
            </>
          ),
        },
        {
          key: 'kind',
          head: w.kind,
          cell: (job) => `${values.kind[job.kind]} ${values.workingTime[job.workingTime]}`,
        },
        { key: 'disclosure', head: w.disclosure, cell: (job) => w.disclosures[job.disclosure] },
        {
          key: 'openings',
          head: w.openings,
          numeric: true,
          cell: (job) => (job.openings === undefined ? '' : w.people(String(job.openings))),
        },
        {
          key: 'applicants',
          head: w.applicants,
          cell: (job) => {
            const of = applicants.get(job.id);
            if (!of) return w.noApplicants;
            return (
              <a href={`${urls.employerApplications(language)}?job=${job.number}`}>
                {w.applicantsOf(String(of.open))}
                {of.unread > 0 && (
                  <>
                    {' '}
                    <Tag tone="accent">{w.unread(String(of.unread))}</Tag>
                  </>
                )}
              </a>
            );
          },
        },
      ]}
    />
  );
}

/** Days left, from the day on which a renewal is taken. */
function Soon({ job, now, w }: { job: OwnJob; now: Instant; w: ReturnType<typeof ownJobWords>['list'] }) {
  const left = daysBetween(dayOf(now), job.deadlineOn);
  if (left > renewalDays || !(isOpen(job, now) || (job.state === 'suspended' && left >= 0))) return null;
  return <Tag tone="warning">{left === 0 ? w.today : w.soon(String(left))}</Tag>;
}
