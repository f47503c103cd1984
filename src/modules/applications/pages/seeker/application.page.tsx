import { compareInstants, day, formatDay, formatDayTime } from '#kernel/time.ts';
import { visibleSheet } from '#modules/jobs/disclosure.ts';
import { SheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { applicationLife, mayCancel } from '../../application.ts';
import { ownApplication, visibleOutcome } from '../../applications.ts';
import { words } from '../../words/words.ts';
import { StateTag } from '../state-tag.tsx';
import { Timeline } from '../timeline.tsx';

/** One application: state, result, what was sent, what happened, and the job as it stood (E6, E7). */
export const applicationPage = page('/seeker/applications/:id', {
  audience: 'seeker',
  load: ({ act, params }) => ownApplication(act, params.id),
  view: ({ language }, { application, snapshot, timeline }) => {
    const w = words(language);
    const { detail, list } = w;
    const outcome = visibleOutcome(application);
    const sheet = visibleSheet(snapshot, snapshot.header.disclosure, 'seeker');
    const mayLeave =
      mayCancel(application) ||
      applicationLife.allows(application.state, 'withdraw') ||
      applicationLife.allows(application.state, 'declineOffer');
    // What the employer has recorded and not yet published is no business of this page.
    const shown = timeline
      .filter(({ action }) => action !== 'record-outcome')
      .sort((a, b) => compareInstants(a.at, b.at));
    return {
      title: detail.title,
      breadcrumb: [{ href: urls.seekerApplications(language), label: list.title }],
      body: (
        <>
          {outcome && (
            <Notice
              kind={outcome.kind === 'hired' ? 'success' : 'info'}
              language={language}
              title={`${detail.result}：${w.outcome[outcome.kind]}`}
              level={2}
            >
              {outcome.startOn && (
                <p>
                  {detail.startOn}：{formatDay(day(outcome.startOn), language)}
                </p>
              )}
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
          <DescriptionList
            items={[
              { label: detail.state, value: <StateTag language={language} application={application} /> },
              ...(outcome ? [] : [{ label: detail.result, value: detail.resultNone }]),
              ...(application.resultDueOn && !outcome
                ? [{ label: detail.due, value: formatDay(application.resultDueOn, language) }]
                : []),
              { label: list.job, value: snapshot.work.title, lang: 'ja' },
              ...(sheet?.establishment.name
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
              { label: detail.motive, value: <span class="pre-line">{application.motive}</span> },
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
          <Section title={detail.history}>
            <Timeline language={language} entries={shown} />
          </Section>
          <ButtonRow>
            {mayLeave ? (
              <ButtonLink kind="secondary" href={urls.seekerWithdrawal(language, application.id)}>
                {detail.withdraw}
              </ButtonLink>
            ) : null}
            <PrintButton language={language} />
          </ButtonRow>
          {sheet && (
            <Section title={detail.snapshot}>
              <p>{detail.snapshotNote}</p>
              <SheetSections language={language} sheet={sheet} level={3} />
            </Section>
          )}
        </>
      ),
    };
  },
});
