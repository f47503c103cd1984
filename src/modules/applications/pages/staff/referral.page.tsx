import { readJobNumber } from '#kernel/numbers.ts';
import { ageOn, dayOf, formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { objections, type ReferralRoute } from '../../referral.ts';
import { type ReferralView, referralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';
import { FitTable } from './fit-table.tsx';

const w = staffWords.check;

/** Before a referral: how job and seeker fit, and what stands against it by each route, all of it at once. */
export const referralPage = page('/staff/registrations/:id/referrals/:number', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && referralView(act, params.id, number);
  },
  view: ({ now }, view) => {
    const { fit, ground, hired, job, living, registration } = view;
    const { person } = registration;
    return {
      title: w.title,
      wide: true,
      breadcrumb: referralCrumbs(view),
      body: (
        <>
          <DescriptionList
            items={[
              {
                label: w.seeker,
                value: `${person.name}（${registration.number}　${ageOn(person.birthDate, dayOf(now))}歳）`,
              },
              {
                label: w.job,
                value: (
                  <>
                    {job.sheet.work.title}（<a href={urls.job('ja', job.number)}>{job.number}</a>）
                  </>
                ),
                note: job.sheet.establishment.name,
              },
              { label: w.deadline, value: formatDay(job.deadlineOn, 'ja') },
              { label: w.places, value: w.placesOf(String(ground.places.used), String(ground.places.most)) },
              { label: w.hired, value: w.hiredOf(String(hired), String(job.sheet.selection.openings ?? '－')) },
            ]}
          />
          {living && (
            <Notice kind="warning" language="ja">
              <p>
                <a href={urls.staffApplication('ja', living.id)}>{w.see}</a>
              </p>
            </Notice>
          )}
          <Section title={w.fit}>
            <p>{w.fitNote}</p>
            <FitTable lines={fit} />
          </Section>
          <ButtonRow>
            <Way view={view} route="online-referral" />
            <Way view={view} route="counter-referral" />
          </ButtonRow>
        </>
      ),
    };
  },
});

export const referralCrumbs = ({ registration }: Pick<ReferralView, 'registration'>) => [
  { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
  { href: urls.staffReferrals('ja', registration.id), label: staffWords.registrant.title },
];

/** One route: its button, or every reason against it. What is begun is gone on with, and bars the other route. */
function Way({ view: { ground, job, prepared, registration }, route }: { view: ReferralView; route: ReferralRoute }) {
  const online = route === 'online-referral';
  const href = (online ? urls.staffProposal : urls.staffCounterReferral)('ja', registration.id, job.number);
  const begun = prepared?.route === route;
  const words = online ? (begun ? w.onlineGoOn : w.online) : begun ? w.counterGoOn : w.counter;
  const against = objections(route, ground).map((reason) => staffWords.refusal[reason]);
  return (
    <ButtonLink
      kind={online ? 'primary' : 'secondary'}
      href={href}
      disabledBecause={against.length > 0 ? w.cannot(against.join('')) : undefined}
    >
      {words}
    </ButtonLink>
  );
}
