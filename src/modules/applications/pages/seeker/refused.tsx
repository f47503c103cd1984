import type { Language } from '#kernel/language.ts';
import type { Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { ApplyRefusal } from '../../self-application.ts';
import type { SelfApplicationView } from '../../self-applications.ts';
import { words } from '../../words/words.ts';
import { JobInBrief, jobCrumbs } from './brief.tsx';

/** Says plainly why this job cannot be applied for now; a second application leads to the first (abuse-cases 31). */
export const refusedPage = (language: Language, view: SelfApplicationView, reason: ApplyRefusal): Shown => {
  const { job, sheet, living } = view;
  const w = words(language);
  const { refused } = w.apply;
  return {
    title: refused.title,
    status: 409,
    breadcrumb: jobCrumbs(language, view),
    body: (
      <>
        <Notice kind="warning" language={language}>
          <p>{w.refusal[reason]}</p>
        </Notice>
        <JobInBrief language={language} job={job} sheet={sheet} />
        <ButtonRow>
          {reason === 'applied-already' && living ? (
            <ButtonLink href={urls.seekerApplication(language, living.id)}>{refused.see}</ButtonLink>
          ) : null}
          <ButtonLink kind="secondary" href={urls.job(language, job.number)}>
            {refused.toJob}
          </ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};
