import type { JSX } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { type Day, formatDay } from '#kernel/time.ts';
import type { EstablishmentImage } from '#modules/establishments/image.ts';
import type { SelfApplicationRefusal } from '#modules/jobs/job.ts';
import type { JobHistory } from '#modules/jobs/job-history.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { knownOpenOn } from '#modules/jobs/life.ts';
import { JobActions } from '#modules/jobs/views/job-actions.tsx';
import { type ItemChange, sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { SheetSections, sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { WageParts } from '#modules/jobs/views/wage-parts.tsx';
import { WeekPicture } from '#modules/jobs/views/week-picture.tsx';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { SeenOnDevice } from '#modules/search/views/device-marks.tsx';
import { words as ownWords } from '#modules/search/words/own/words.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { Columns } from '#ui/layouts/section.tsx';
import { SheetLink } from '../job-sheet/sheet-link.tsx';
import { Decides } from './decides.tsx';
import type { End } from './gone.tsx';
import { History } from './history.tsx';
import { JobImages } from './images.tsx';
import type { Own } from './own.ts';
import type { Similar } from './similar.ts';
import { SimilarJobs } from './similar-jobs.tsx';
import { Ways } from './ways.tsx';
import { words } from './words/words.ts';

type JobBodyProps = {
  actor: Actor;
  language: Language;
  job: ReadableJob;
  end: End | undefined;
  answer: Decision<true, SelfApplicationRefusal>;
  own: Own | undefined;
  history: JobHistory;
  similar: Similar | undefined;
  images: readonly EstablishmentImage[];
  today: Day;
};

export function JobBody({
  actor,
  language,
  job,
  end,
  answer,
  own,
  history,
  similar,
  images,
  today,
}: JobBodyProps): JSX.Element {
  const { head, sheet } = job;
  const w = jobWords(language);
  const changes = own?.savedSheet ? changesSince(own.savedSheet, job, language) : undefined;
  const actions = <JobActions actor={actor} language={language} head={head} answer={answer} own={own} />;
  return (
    <>
      {actor.kind === 'visitor' && <SeenOnDevice number={head.number} today={today} />}
      <Employer language={language} job={job} />
      <TagList items={marksOf(job, own, language)} />
      <Decides language={language} job={job} today={today} />
      {end && (
        <Notice kind="warning" language={language} title={w.page.goneTitle}>
          <p>{w.page.gone[end]}</p>
        </Notice>
      )}
      {head.state === 'suspended' && !end && (
        <Notice kind="warning" language={language} title={w.page.suspendedTitle}>
          <p>{w.page.refusal.suspended}</p>
        </Notice>
      )}
      {head.unconfirmed && (
        <Notice kind="warning" language={language} title={lifeWords(language).question.mark}>
          <p>{lifeWords(language).question.marked(formatDay(knownOpenOn(head), language))}</p>
        </Notice>
      )}
      {changes && own?.savedOn && <ChangedSince language={language} on={own.savedOn} changes={changes} />}
      {sheet.withheld && <Withheld language={language} withheld={sheet.withheld} />}
      <div class="job-columns">
        <Columns
          sideAt="right"
          side={
            <>
              {actions}
              <SheetLink language={language} number={head.number} />
              {own?.savedOn && (
                <p>
                  {words(language).saved.savedOn(formatDay(own.savedOn, language))}{' '}
                  <Link href={urls.savedJobEntry(language, head.number)}>{ownWords(language).list.entry}</Link>
                </p>
              )}
              <Contents language={language} job={job} similar={similar} />
              <Report language={language} job={job} />
            </>
          }
        >
          <SheetSections
            language={language}
            sheet={sheet}
            head={head}
            explained
            changes={changes ?? []}
            before={{
              pay: <WageParts language={language} sheet={sheet} />,
              hours: <WeekPicture language={language} hours={sheet.hours} />,
            }}
          />
          <JobImages language={language} number={head.number} images={images} />
          <Ways language={language} head={head} answer={answer} />
          {actions}
          <History language={language} job={job} history={history} today={today} />
          <Report language={language} job={job} />
          <SimilarJobs language={language} similar={similar} like={job.head.number} />
        </Columns>
      </div>
    </>
  );
}

/** Whose job it is, where the reader may know. */
function Employer({ language, job: { sheet } }: { language: Language; job: ReadableJob }): JSX.Element | null {
  const { name } = sheet.establishment;
  if (!name) return null;
  return (
    <p class="job-employer">
      <span class="visually-hidden">{jobWords(language).card.establishment}: </span>
      <span lang={language === 'en' ? 'ja' : undefined}>{name}</span>
    </p>
  );
}

const marksOf = ({ sheet }: ReadableJob, own: Own | undefined, language: Language) => {
  const w = jobWords(language);
  return [
    ...(own?.application && !own.application.draft
      ? [{ label: w.page.applied, tone: 'success' as const, solid: true }]
      : []),
    ...(own?.saved ? [{ label: w.page.saved, tone: 'success' as const }] : []),
    { label: w.values.employmentType[sheet.work.employmentType], tone: 'info' as const },
    { label: w.values.workingTime[sheet.header.workingTime] },
  ];
};

const changesSince = (saved: ReadableJob['sheet'], { head, sheet }: ReadableJob, language: Language): ItemChange[] => {
  // Number and days are those of the job in both: what changed is its sheet.
  const [was, is] = [saved, sheet].map((one) => sheetSections(one, head, language));
  return sheetChanges(was ?? [], is ?? [], jobWords(language));
};

function ChangedSince({
  language,
  on,
  changes,
}: {
  language: Language;
  on: Day;
  changes: readonly ItemChange[];
}): JSX.Element {
  const w = words(language).saved;
  return (
    <Notice kind="warning" language={language} title={w.title}>
      <p>{w.since(formatDay(on, language))}</p>
      {changes.length === 0 ? (
        <p>{w.nothingSeen}</p>
      ) : (
        <ul class="job-changed-items">
          {changes.map(({ section, label }) => (
            <li key={`${section} ${label}`}>
              <a class="link" href={`#section-${section}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What the disclosure hides, why, and how to learn it (complaint C20). */
function Withheld({
  language,
  withheld,
}: {
  language: Language;
  withheld: NonNullable<ReadableJob['sheet']['withheld']>;
}): JSX.Element {
  const w = jobWords(language).page;
  const { why } = words(language);
  return (
    <Notice kind="info" language={language} title={w.withheldTitle}>
      <p>{w.withheld[withheld]}</p>
      <p>{w.withheldShown}</p>
      <Disclosure summary={why.title}>
        <p>{why.text}</p>
        <p>{why.hidden}</p>
        <p>{why.how[withheld]}</p>
      </Disclosure>
    </Notice>
  );
}

/** The parts of the page as links: before it on a phone, beside it and always in sight on a wide screen. */
function Contents({
  language,
  job: { head, sheet },
  similar,
}: {
  language: Language;
  job: ReadableJob;
  similar: Similar | undefined;
}): JSX.Element {
  const w = words(language);
  const parts = [
    ...sheetSections(sheet, head, language).map(({ key, title }) => ({ id: `section-${key}`, title })),
    { id: 'ways', title: w.ways.title },
    { id: 'history', title: w.history.title },
    ...(similar ? [{ id: 'similar', title: w.similar.title }] : []),
  ];
  return (
    <nav class="job-contents" aria-label={jobWords(language).page.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a class="link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Report({ language, job: { head } }: { language: Language; job: ReadableJob }): JSX.Element {
  const w = jobWords(language).report;
  return (
    <p class="job-report">
      <Link href={urls.jobReport(language, head.number)}>{w.link}</Link>
      <span class="job-report-hint">{w.linkHint}</span>
    </p>
  );
}
