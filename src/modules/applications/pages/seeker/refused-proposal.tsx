import type { Language } from '#kernel/language.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import type { Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Application } from '../../application.ts';
import type { AnswerRefusal } from '../../referral.ts';
import { words } from '../../words/words.ts';
import { JobInBrief } from './brief.tsx';

/** Says plainly why a proposal can no longer be answered with an application (abuse-cases 34). */
export const refusedProposal = (
  language: Language,
  application: Application,
  sheet: VisibleSheet,
  reason: AnswerRefusal,
): Shown => {
  const w = words(language);
  return {
    title: w.apply.refused.title,
    status: 409,
    breadcrumb: [{ href: urls.seekerApplications(language), label: w.list.title }],
    body: (
      <>
        <Notice kind="warning" language={language}>
          <p>{application.appliedAt ? w.refusal['applied-already'] : w.referral.refusal[reason]}</p>
        </Notice>
        <JobInBrief language={language} job={{ number: application.jobNumber }} sheet={sheet} />
        <ButtonRow>
          <ButtonLink href={urls.seekerApplication(language, application.id)}>
            {application.appliedAt ? w.apply.refused.see : w.referral.see}
          </ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};
