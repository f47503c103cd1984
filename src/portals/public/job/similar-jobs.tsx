import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { writeAddress } from '#modules/search/address.ts';
import { AlertLike } from '#modules/search/views/saving/save-conditions.tsx';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Similar } from './similar.ts';
import { words } from './words/words.ts';

/** A few open jobs like this one, and the way to all of them. */
export function SimilarJobs({
  language,
  similar,
  title,
  like,
}: {
  language: Language;
  similar: Similar | undefined;
  title?: string;
  /** The job that an alert can be made from; without its number none is offered. */
  like?: JobNumber;
}): JSX.Element | null {
  if (!similar) return null;
  const w = words(language).similar;
  const { jobs, total, query } = similar;
  return (
    <div class="job-similar">
      <Section title={title ?? w.title} id="similar">
        {jobs.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <>
            <p>{w.near}</p>
            <ul class="job-similar-list">
              {jobs.map((job) => (
                <li key={job.head.id} class="job-similar-item">
                  <SimilarJob language={language} job={job} />
                </li>
              ))}
            </ul>
            {total > jobs.length && (
              <p>
                <Link href={urls.jobsFor(language, writeAddress(query).toString())}>
                  {w.all(total.toLocaleString('en-US'))}
                </Link>
              </p>
            )}
          </>
        )}
        {like && (
          <p>
            <AlertLike language={language} number={like} />
          </p>
        )}
      </Section>
    </div>
  );
}

function SimilarJob({ language, job: { head, sheet } }: { language: Language; job: ReadableJob }): JSX.Element {
  const w = jobWords(language);
  const lang = language === 'en' ? 'ja' : undefined;
  const [place] = sheet.work.workplaces;
  return (
    <>
      <a class="link job-similar-title" href={urls.job(language, head.number)} lang={lang}>
        {sheet.work.title}
      </a>
      <span class="job-similar-pay">{headlinePay(sheet.pay, sheet.header.workingTime, w)}</span>
      <span class="job-similar-place">{place && areaName(place, language)}</span>
      <span class="job-similar-employer" lang={sheet.withheld ? undefined : lang}>
        {sheet.withheld ? w.card.withheld : sheet.establishment.name}
      </span>
    </>
  );
}
