import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import type { ended } from '#modules/jobs/job.ts';
import type { JobHistory } from '#modules/jobs/job-history.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Similar } from './similar.ts';
import { SimilarJobs } from './similar-jobs.tsx';
import { words } from './words/words.ts';

export type End = NonNullable<ReturnType<typeof ended>>;

type Gone = { job: ReadableJob; end: End; history: JobHistory; similar: Similar | undefined; language: Language };

/** What happened and when, and where to look now; nothing of the sheet but its title. */
export const goneShown = ({ job: { head, sheet }, end, history, similar, language }: Gone): Shown => {
  const w = jobWords(language).page;
  const { gone: told } = words(language);
  const on = formatDay(end === 'expired' ? head.deadlineOn : history.changedOn, language);
  return {
    title: w.goneTitle,
    noindex: true,
    breadcrumb: [{ href: urls.jobs(language), label: w.jobs }],
    body: (
      <>
        <p>
          <span lang={language === 'en' ? 'ja' : undefined}>{sheet.work.title}</span>（{w.goneNumber(head.number)}）
        </p>
        <Notice kind="info" language={language} title={told[end](on)}>
          <p>{told.why}</p>
        </Notice>
        <SimilarJobs language={language} similar={similar} title={told.similar} />
        <p>{w.goneNext}</p>
        <ButtonRow>
          <ButtonLink href={urls.jobs(language)}>{w.back}</ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};
