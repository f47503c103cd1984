import type { Instant } from '#kernel/time.ts';
import { dayOf, formatDay, formatDayTime } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Application, stepBy } from '../../application.ts';
import { correctionsOf } from '../../correction.ts';
import { hasLetter } from '../../letter.ts';
import { applicationAtOffice, type OfficeApplication } from '../../office-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';
import { OutcomeLines } from '../employer/outcome-lines.tsx';
import { meetingItems } from '../seeker/proposal-parts.tsx';
import { Timeline } from '../timeline.tsx';
import { Calls } from './calls.tsx';

const w = staffWords.application;

/** One application at the counter: where it stands, the referral, the calls, the outcome, and what can be done with it. */
export const staffApplicationPage = page('/staff/applications/:id', {
  audience: 'staff',
  load: ({ act, params }) => applicationAtOffice(act, params.id),
  view: ({ query }, data) => {
    const { application, registration, timeline } = data;
    const done = w.done[query.get('done') ?? ''];
    const { outcome } = application;
    return {
      title: w.title,
      breadcrumb: [
        { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
        { href: urls.staffReferrals('ja', registration.id), label: staffWords.registrant.title },
      ],
      body: (
        <>
          {done && (
            <Notice kind="success" language="ja">
              <p>{done}</p>
            </Notice>
          )}
          <DescriptionList items={factsOf(data)} />
          {application.route !== 'self-application' && (
            <Section title={w.referral}>
              <DescriptionList items={referralOf(data)} />
            </Section>
          )}
          {data.calls.length > 0 && <Calls calls={data.calls} />}
          {outcome && (
            <Section title={w.outcome}>
              <OutcomeLines language="ja" outcome={outcome} />
              {outcome.source && <p>{`${w.outcomeSource}：${staffWords.outcome.sources[outcome.source]}`}</p>}
              {!application.publishedAt && (
                <Notice kind="warning" language="ja">
                  <p>{w.notPublished}</p>
                </Notice>
              )}
            </Section>
          )}
          <Ways application={application} registrationId={registration.id} />
          <Section title={w.history}>
            <Timeline language="ja" entries={timeline} />
          </Section>
        </>
      ),
    };
  },
});

const factsOf = ({ application, registration, sheet }: OfficeApplication) => {
  const { appliedAt, followUpOn, motive, resultDueOn, route, startedOn } = application;
  return [
    { label: w.state, value: <StateTag language="ja" application={application} /> },
    {
      label: w.seeker,
      value: <a href={urls.staffRegistration('ja', registration.id)}>{registration.person.name}</a>,
      note: registration.number,
    },
    {
      label: w.job,
      value: (
        <>
          {sheet.work.title}（<a href={urls.job('ja', application.jobNumber)}>{application.jobNumber}</a>）
        </>
      ),
      note: sheet.establishment.name,
    },
    { label: w.route, value: words('ja').route[route] },
    ...(appliedAt ? [{ label: w.appliedAt, value: formatDayTime(appliedAt, 'ja') }] : []),
    ...(motive ? [{ label: w.motive, value: <span class="pre-line">{motive}</span> }] : []),
    ...(appliedAt && (resultDueOn ?? followUpOn)
      ? [{ label: w.due, value: formatDay(resultDueOn ?? followUpOn ?? dayOf(appliedAt), 'ja') }]
      : []),
    ...(startedOn ? [{ label: w.startedOn, value: formatDay(startedOn, 'ja') }] : []),
  ];
};

const referralOf = ({ application, referredBy }: OfficeApplication) => {
  const { answerBy, appliedAt, comment, letterNumber, officeCode, proposedAt, readAt } = application;
  const time = (at: Instant) => formatDayTime(at, 'ja');
  return [
    ...(officeCode ? [{ label: w.office, value: officeNameOf(officeCode, 'ja') }] : []),
    ...(referredBy ? [{ label: w.by, value: referredBy }] : []),
    ...(comment ? [{ label: w.comment, value: <span class="pre-line">{comment}</span> }] : []),
    ...(answerBy ? [{ label: w.answerBy, value: formatDay(answerBy, 'ja') }] : []),
    ...(proposedAt ? [{ label: w.proposedAt, value: time(proposedAt) }] : []),
    ...(proposedAt ? [{ label: w.readAt, value: readAt ? time(readAt) : w.notRead }] : []),
    ...(appliedAt ? [{ label: w.referredOn, value: formatDay(dayOf(appliedAt), 'ja') }] : []),
    ...(letterNumber ? [{ label: w.letterNumber, value: letterNumber }] : []),
    ...meetingItems('ja', application.meeting),
  ];
};

/** What the office can do with it now; what it cannot is not offered. */
function Ways({ application, registrationId }: { application: Application; registrationId: string }) {
  const { id, jobNumber, state } = application;
  return (
    <ButtonRow>
      {hasLetter(application) ? <ButtonLink href={urls.staffLetter('ja', id)}>{w.letter}</ButtonLink> : null}
      {state === 'proposal-draft' ? (
        <ButtonLink href={urls.staffProposal('ja', registrationId, jobNumber)}>{w.goOn}</ButtonLink>
      ) : null}
      {state === 'inquiry' ? (
        <ButtonLink href={urls.staffCounterReferral('ja', registrationId, jobNumber)}>{w.goOn}</ButtonLink>
      ) : null}
      {stepBy('staff', application, 'offer') || stepBy('staff', application, 'declineOffer') ? (
        <ButtonLink kind="secondary" href={urls.staffApplicationOutcome('ja', id)}>
          {w.record}
        </ButtonLink>
      ) : null}
      {stepBy('staff', application, 'confirmHiring') ? (
        <ButtonLink kind="secondary" href={urls.staffApplicationHiring('ja', id)}>
          {w.hiring}
        </ButtonLink>
      ) : null}
      {correctionsOf(application).length > 0 ? (
        <ButtonLink kind="text" href={urls.staffApplicationCorrection('ja', id)}>
          {w.correction}
        </ButtonLink>
      ) : null}
      {stepBy('staff', application, 'takeBack') ? (
        <ButtonLink kind="danger" href={urls.staffApplicationTakeBack('ja', id)}>
          {w.takeBack}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
