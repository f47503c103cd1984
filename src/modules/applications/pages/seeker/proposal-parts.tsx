import type { Language } from '#kernel/language.ts';
import { day, dayOf, formatDay, formatDayTime } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Application } from '../../application.ts';
import { words } from '../../words/words.ts';

/** What the office wrote, and the two answers; the first thing on the page of a proposal that stands. */
export function ProposalToAnswer({ language, application }: { language: Language; application: Application }) {
  const { proposal } = words(language).referral;
  const { answerBy, comment, id, motive } = application;
  return (
    <>
      <Notice kind="info" language={language} title={proposal.arrived} level={2}>
        <p>{proposal.lead}</p>
        {answerBy && <p>{proposal.until(formatDay(answerBy, language))}</p>}
      </Notice>
      <Section title={proposal.comment}>
        <p class="pre-line" lang="ja">
          {comment}
        </p>
      </Section>
      <ButtonRow>
        <ButtonLink href={urls.seekerProposalMotive(language, id)}>
          {motive ? proposal.goOn : proposal.apply}
        </ButtonLink>
        <ButtonLink kind="secondary" href={urls.seekerProposalRefusal(language, id)}>
          {proposal.decline}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** Who proposed or referred, when, and the letter: on every page of a referral. */
export function ReferralFacts({ language, application }: { language: Language; application: Application }) {
  const { referral } = words(language);
  const { appliedAt, comment, letterNumber, meeting, officeCode, proposedAt } = application;
  return (
    <Section title={referral.title}>
      <DescriptionList
        items={[
          ...(officeCode ? [{ label: referral.office, value: officeNameOf(officeCode, language), lang: 'ja' }] : []),
          ...(proposedAt ? [{ label: referral.proposedAt, value: formatDayTime(proposedAt, language) }] : []),
          ...(appliedAt ? [{ label: referral.referredOn, value: formatDay(dayOf(appliedAt), language) }] : []),
          ...(letterNumber ? [{ label: referral.letterNumber, value: letterNumber }] : []),
          ...(appliedAt && comment
            ? [{ label: referral.proposal.comment, value: <span class="pre-line">{comment}</span>, lang: 'ja' }]
            : []),
          ...meetingItems(language, meeting),
        ]}
      />
      {letterNumber && (
        <>
          <p>{referral.letterNote}</p>
          <ButtonLink kind="secondary" href={urls.seekerLetter(language, application.id)}>
            {referral.letter}
          </ButtonLink>
        </>
      )}
    </Section>
  );
}

/** The interview as the office arranged it on the telephone. */
export const meetingItems = (language: Language, meeting: Application['meeting']) => {
  const { referral } = words(language);
  if (!meeting) return [];
  const when = meetingTime(language, meeting);
  return [
    ...(when ? [{ label: referral.meeting.when, value: when }] : []),
    ...(meeting.place ? [{ label: referral.meeting.place, value: meeting.place, lang: 'ja' }] : []),
    ...(meeting.bring ? [{ label: referral.meeting.bring, value: meeting.bring, lang: 'ja' }] : []),
    ...(meeting.contact ? [{ label: referral.meeting.contact, value: meeting.contact, lang: 'ja' }] : []),
  ];
};

const meetingTime = (language: Language, { on, atMinutes }: NonNullable<Application['meeting']>) =>
  on === undefined ? undefined : words(language).referral.meeting.at(dayText(language, on), clockText(atMinutes));

const dayText = (language: Language, on: string): string => formatDay(day(on), language);
const clockText = (minutes: number | undefined): string =>
  minutes === undefined ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
