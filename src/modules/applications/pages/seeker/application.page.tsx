import type { Language } from '#kernel/language.ts';
import { day, formatDay, formatDayTime } from '#kernel/time.ts';
import { SheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { StoredFiles } from '#ui/components/stored-files.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Application, awaitingStates, stepBy } from '../../application.ts';
import { documentsOf } from '../../application-documents.ts';
import { noteProposalOpened, ownApplication } from '../../applications.ts';
import { disputeMet } from '../../disputes.ts';
import { interviews, livingInterview } from '../../interviews.ts';
import { leavingOf } from '../../leaving.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { interviewWords } from '../../words/interviews/words.ts';
import { words } from '../../words/words.ts';
import { Timeline } from '../timeline.tsx';
import { DisputeNotice } from './dispute-notice.tsx';
import { ProposalToAnswer, ReferralFacts } from './proposal-parts.tsx';

/** One application: state, result, what was sent, what happened, and the job as it stood (E6, E7). */
export const applicationPage = page('/seeker/applications/:id', {
  audience: 'seeker',
  load: async ({ act, opened, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    if (opened) await noteProposalOpened(act, own.application);
    const found = await interviews(act, params.id);
    const documents = await documentsOf(act, params.id);
    if (own.application.state !== 'draft')
      return {
        ...own,
        documents,
        interview: livingInterview(found?.interviews ?? []),
        dispute: await disputeMet(act, own.application),
      };
    return redirect(urls.selfApplicationMotive(language, own.application.jobNumber));
  },
  view: ({ language, query }, { application, sheet, timeline, interview, documents, dispute }) => {
    const w = words(language);
    const { detail, list } = w;
    const i = interviewWords(language);
    const { outcome } = application;
    const leaving = leavingOf(application);
    const done = query.has('done') ? doneText(language, application) : undefined;
    const referred = application.route !== 'self-application';
    const takenBack = timeline.findLast(({ action }) => action === 'takeBack')?.reason;
    return {
      title: application.state === 'proposed' ? w.referral.proposal.title : detail.title,
      breadcrumb: [{ href: urls.seekerApplications(language), label: list.title }],
      body: (
        <>
          {done && (
            <Notice kind="success" language={language}>
              <p>{done}</p>
              {query.get('done') === 'read' && application.state === 'withdrawn' && <p>{detail.readMeanwhile}</p>}
            </Notice>
          )}
          {outcome && (
            <Notice
              kind={outcome.kind === 'hired' ? 'success' : 'info'}
              language={language}
              title={detail.resultIs(w.outcome[outcome.kind])}
              level={2}
            >
              {outcome.startOn && <p>{detail.startOnIs(formatDay(day(outcome.startOn), language))}</p>}
              {outcome.comment && (
                <>
                  <p>{detail.comment}</p>
                  <p class="pre-line" lang="ja">
                    {outcome.comment}
                  </p>
                </>
              )}
            </Notice>
          )}
          {dispute && (
            <DisputeNotice language={language} dispute={dispute} proposed={application.state === 'proposed'} />
          )}
          {application.state === 'proposed' && <ProposalToAnswer language={language} application={application} />}
          {interview && (
            <Notice
              kind={interview.state === 'proposed' ? 'warning' : 'info'}
              language={language}
              title={interview.state === 'proposed' ? i.seeker.waiting : i.state[interview.state]}
              level={2}
            >
              {interview.chosen && <p>{formatDayTime(interview.chosen, language)}</p>}
              <p>
                <a href={urls.seekerInterview(language, application.id)}>
                  {interview.state === 'proposed' ? i.seeker.link : i.seeker.see}
                </a>
              </p>
            </Notice>
          )}
          <DescriptionList
            items={[
              { label: detail.state, value: <StateTag language={language} application={application} /> },
              ...(outcome || !awaitingStates.includes(application.state)
                ? []
                : [{ label: detail.result, value: detail.resultNone }]),
              ...(takenBack ? [{ label: w.referral.takenBack, value: takenBack, lang: 'ja' }] : []),
              ...(application.resultDueOn && !outcome
                ? [{ label: detail.due, value: formatDay(application.resultDueOn, language) }]
                : []),
              { label: list.job, value: sheet.work.title, lang: 'ja' },
              ...(sheet.establishment.name
                ? [{ label: list.establishment, value: sheet.establishment.name, lang: 'ja' }]
                : []),
              {
                label: list.number,
                value: <a href={urls.job(language, application.jobNumber)}>{application.jobNumber}</a>,
              },
              { label: list.route, value: w.route[application.route] },
              ...(application.appliedAt
                ? [{ label: list.appliedAt, value: formatDayTime(application.appliedAt, language) }]
                : []),
              ...(application.motive && application.appliedAt
                ? [{ label: detail.motive, value: <span class="pre-line">{application.motive}</span> }]
                : []),
              ...(documents.length > 0
                ? [
                    {
                      label: w.documents.label,
                      value: (
                        <StoredFiles
                          language={language}
                          files={documents.map((file) => ({
                            ...file,
                            href: urls.seekerDocument(language, application.id, file.id),
                          }))}
                        />
                      ),
                    },
                  ]
                : []),
              ...(application.consentedAt && application.consentVersion
                ? [
                    {
                      label: detail.consent,
                      value: detail.consentAt(
                        formatDayTime(application.consentedAt, language),
                        application.consentVersion,
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {referred && <ReferralFacts language={language} application={application} />}
          <Section title={detail.history}>
            <Timeline language={language} entries={timeline} />
          </Section>
          <ButtonRow>
            {stepBy('seeker', application, 'acceptOffer') ? (
              <ButtonLink href={urls.seekerAcceptance(language, application.id)}>{detail.accept}</ButtonLink>
            ) : null}
            {stepBy('seeker', application, 'confirmHiring') ? (
              <ButtonLink kind="secondary" href={urls.seekerHiring(language, application.id)}>
                {w.referral.hiring.open}
              </ButtonLink>
            ) : null}
            {leaving ? (
              <ButtonLink kind="secondary" href={urls.seekerWithdrawal(language, application.id)}>
                {leaving === 'declineOffer' ? detail.decline : detail.withdraw}
              </ButtonLink>
            ) : null}
            {application.appliedAt ? (
              <ButtonLink kind="secondary" href={urls.seekerTalk(language, application.id)}>
                {detail.messages}
              </ButtonLink>
            ) : null}
            <PrintButton language={language} />
          </ButtonRow>
          <Section title={application.appliedAt ? detail.snapshot : detail.proposed}>
            {application.appliedAt && <p>{detail.snapshotNote}</p>}
            <Disclosure summary={detail.snapshotOpen} open={application.state === 'proposed'}>
              <SheetSections language={language} sheet={sheet} level={3} />
            </Disclosure>
          </Section>
        </>
      ),
    };
  },
});

const doneText = (language: Language, { state }: Application): string | undefined => {
  const { detail, referral } = words(language);
  if (state === 'proposal-declined') return referral.decline.done;
  if (state === 'hired') return referral.hiring.done;
  return detail.done[state as keyof typeof detail.done];
};
