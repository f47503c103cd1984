import type { JSX } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { absent, gone, page, redirect, type Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { ended, type SelfApplicationRefusal } from '../../job.ts';
import { jobForReader, type ReadableJob, selfApplicationAnswer } from '../../jobs.ts';
import { JobActions } from '../../views/job-actions.tsx';
import { headlinePay } from '../../views/pay-lines.ts';
import { areaName } from '../../views/places.ts';
import { SheetSections, sheetSections } from '../../views/sheet-sections.tsx';
import { words } from '../../words/words.ts';

/** 求人詳細 (F-PUB-2, D6): one permanent address for each job, its number in any width leads here. */
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
    return { job, end, answer: await selfApplicationAnswer(act, job.head) };
  },
  view: ({ actor, language }, { job, end, answer }) => {
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
      breadcrumb: [{ href: urls.jobs(language), label: w.jobs }],
      body: <JobBody actor={actor} language={language} job={job} end={end} answer={answer} />,
    };
  },
});

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
};

function JobBody({ actor, language, job, end, answer }: JobBodyProps): JSX.Element {
  const { head, sheet } = job;
  const w = words(language);
  return (
    <>
      <TagList
        items={[
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
      <JobActions actor={actor} language={language} head={head} answer={answer} />
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
      <SheetSections language={language} sheet={sheet} head={head} />
      <JobActions actor={actor} language={language} head={head} answer={answer} />
    </>
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
        ...(pay ? [{ label: w.page.wage, value: <strong class="description-list-strong">{pay}</strong> }] : []),
        { label: w.page.place, value: [...new Set(places.filter(Boolean))].join(w.phrases.list) },
        { label: w.header.deadlineOn, value: formatDay(head.deadlineOn, language) },
      ]}
    />
  );
}
