import { formatDay, formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { ownApplication } from '../../applications.ts';
import { words } from '../../words/words.ts';

/** オンライン自主応募 ④: done, with a receipt to keep. */
export const receiptPage = page('/seeker/applications/:id/receipt', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const own = await ownApplication(act, params.id);
    return own?.application.appliedAt ? own : undefined;
  },
  view: ({ language }, { application, sheet }) => {
    const w = words(language);
    const { receipt } = w.apply;
    const referred = application.route !== 'self-application';
    const steps = referred ? w.referral.steps : w.steps;
    return {
      title: referred ? w.referral.made.online : receipt.title,
      body: (
        <>
          <Steps language={language} steps={steps.map((label) => ({ label }))} current={steps.length + 1} />
          <Notice kind="success" language={language}>
            <p>{referred ? w.referral.made.lead : receipt.lead}</p>
          </Notice>
          <DescriptionList
            items={[
              ...(application.appliedAt
                ? [{ label: receipt.at, value: formatDayTime(application.appliedAt, language) }]
                : []),
              { label: w.list.route, value: w.route[application.route] },
              ...(application.letterNumber
                ? [{ label: w.referral.letterNumber, value: application.letterNumber }]
                : []),
              { label: w.list.number, value: application.jobNumber },
              { label: w.list.job, value: sheet.work.title, lang: 'ja' },
              ...(sheet.establishment.name
                ? [{ label: w.list.establishment, value: sheet.establishment.name, lang: 'ja' }]
                : []),
              ...(application.resultDueOn
                ? [{ label: receipt.due, value: formatDay(application.resultDueOn, language) }]
                : []),
            ]}
          />
          <p>{receipt.print}</p>
          <ButtonRow>
            {application.letterNumber ? (
              <ButtonLink href={urls.seekerLetter(language, application.id)}>{w.referral.letter}</ButtonLink>
            ) : null}
            <ButtonLink
              kind={application.letterNumber ? 'secondary' : 'primary'}
              href={urls.seekerApplications(language)}
            >
              {receipt.next}
            </ButtonLink>
            <PrintButton language={language} />
          </ButtonRow>
        </>
      ),
    };
  },
});
