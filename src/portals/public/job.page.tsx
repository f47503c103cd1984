import type { JSX } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { livingApplicationTo } from '#modules/applications/applications.ts';
import { ended, type SelfApplicationRefusal } from '#modules/jobs/job.ts';
import { jobForReader, type ReadableJob, selfApplicationAnswer } from '#modules/jobs/jobs.ts';
import { JobActions, type OwnWithJob } from '#modules/jobs/views/job-actions.tsx';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { SheetSections, sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words } from '#modules/jobs/words/words.ts';
import { savedAmong } from '#modules/search/saved-jobs.ts';
import type { Act } from '#platform/act.ts';
import { absent, gone, page, redirect, type Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { Columns } from '#ui/layouts/section.tsx';

/**
 * 求人詳細 (F-PUB-2, D6): one permanent address for each job, its number in any width leads here. To a seeker it says what
 * they have done with it already.
 */
export const jobPage = page('/jobs/:number', {
  audience: 'anyone',
  load: async ({ act, language, now, params }) => {
    const number = readJobNumber(params.number);
    if (number === undefined) return absent();
    if (number !== params.number) return redirect(urls.job(language, number));
    const job = await jobForReader(act, number);
    if (!job) return absent();
    const end = ended(job.head, now);
    // The office and the employer go on reading what they decide about; everybody else is told that it ended.
    if (end && job.reader !== 'staff') return gone(goneShown(job, end, language));
    return { job, end, answer: await selfApplicationAnswer(act, job.head), own: await ownWith(act, job.head.id) };
  },
  view: ({ actor, language }, { job, end, answer, own }) => {
    const w = words(language).page;
    const { title, workplaces } = job.sheet.work;
    const [first] = workplaces;
    return {
      title: w.heading(title, job.head.number),
      heading: <span lang={ownLanguage(language)}>{title}</span>,
      canonical: urls.job('ja', job.head.number),
      description: w.description(
        (first && areaName(first, language)) ?? '',
        headlinePay(job.sheet.pay, job.sheet.header.workingTime, words(language)) ?? '',
      ),
      noindex: end !== undefined || job.head.disclosure > 2,
      wide: true,
      breadcrumb: [{ href: urls.jobs(language), label: w.jobs }],
      body: <JobBody actor={actor} language={language} job={job} end={end} answer={answer} own={own} />,
    };
  },
});

/** What the reading seeker has done with this job; nobody else applies for or keeps any. */
const ownWith = async (act: Act, jobId: string): Promise<OwnWithJob | undefined> => {
  const { actor } = act;
  if (actor.kind !== 'seeker') return undefined;
  const application = await livingApplicationTo({ ...act, actor }, jobId);
  return {
    saved: (await savedAmong(act, [jobId])).has(jobId),
    ...(application ? { application: { id: application.id, draft: application.state === 'draft' } } : {}),
  };
};

const ownLanguage = (language: Language): string | undefined => (language === 'en' ? 'ja' : undefined);

type End = NonNullable<ReturnType<typeof ended>>;

const goneShown = ({ head, sheet }: ReadableJob, end: End, language: Language): Shown => {
  const w = words(language).page;
  return {
    title: w.goneTitle,
    noindex: true,
    breadcrumb: [{ href: urls.jobs(language), label: w.jobs }],
    body: (
      <>
        <p>
          <span lang={ownLanguage(language)}>{sheet.work.title}</span>（{w.goneNumber(head.number)}）
        </p>
        <p>{w.gone[end]}</p>
        <p>{w.goneNext}</p>
        <ButtonRow>
          <ButtonLink href={urls.jobs(language)}>{w.back}</ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};

type JobBodyProps = {
  actor: Actor;
  language: Language;
  job: ReadableJob;
  end: End | undefined;
  answer: Decision<true, SelfApplicationRefusal>;
  own: OwnWithJob | undefined;
};

function JobBody({ actor, language, job, end, answer, own }: JobBodyProps): JSX.Element {
  const { head, sheet } = job;
  const w = words(language);
  return (
    <>
      <TagList
        items={[
          ...(own?.application && !own.application.draft
            ? [{ label: w.page.applied, tone: 'success' as const, solid: true }]
            : []),
          ...(own?.saved ? [{ label: w.page.saved, tone: 'success' as const }] : []),
          { label: w.values.employmentType[sheet.work.employmentType], tone: 'info' },
          { label: w.values.workingTime[sheet.header.workingTime] },
        ]}
      />
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
      {sheet.withheld && (
        <Notice kind="info" language={language} title={w.page.withheldTitle}>
          <p>{w.page.withheld[sheet.withheld]}</p>
          <p>{w.page.withheldShown}</p>
        </Notice>
      )}
      <Headline language={language} job={job} />
      <div class="job-columns">
        <Columns
          sideAt="right"
          side={
            <>
              <JobActions actor={actor} language={language} head={head} answer={answer} own={own} />
              <Contents language={language} job={job} />
            </>
          }
        >
          <SheetSections language={language} sheet={sheet} head={head} />
          <JobActions actor={actor} language={language} head={head} answer={answer} own={own} />
        </Columns>
      </div>
    </>
  );
}

/** The sections of the sheet as links: before it on a phone, beside it and always in sight on a wide screen. */
function Contents({ language, job: { head, sheet } }: { language: Language; job: ReadableJob }): JSX.Element {
  const w = words(language);
  return (
    <nav class="job-contents" aria-label={w.page.contents}>
      <ul>
        {sheetSections(sheet, head, language).map(({ key, title }) => (
          <li key={key}>
            <a class="link" href={`#section-${key}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What people look for first: pay, place, and how long the job is open. */
function Headline({ language, job: { head, sheet } }: { language: Language; job: ReadableJob }): JSX.Element {
  const w = words(language);
  const places = sheet.work.workplaces.map((place) => areaName(place, language) ?? w.values.workplace[place.kind]);
  const pay = headlinePay(sheet.pay, sheet.header.workingTime, w);
  return (
    <DescriptionList
      items={[
        ...(sheet.establishment.name
          ? [
              {
                label: w.card.establishment,
                value: sheet.establishment.name,
                ...(language === 'en' ? { lang: 'ja' } : {}),
              },
            ]
          : []),
        ...(pay ? [{ label: w.page.wage, value: <strong class="description-list-strong">{pay}</strong> }] : []),
        { label: w.page.place, value: [...new Set(places.filter(Boolean))].join(w.phrases.list) },
        { label: w.header.deadlineOn, value: formatDay(head.deadlineOn, language) },
      ]}
    />
  );
}
