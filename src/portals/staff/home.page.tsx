import { holdsRole, type StaffActor } from '#kernel/actor.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { recentRegistrations } from '#modules/seekers/registrations.ts';
import { RegistrationTable } from '#modules/seekers/views/registration-table.tsx';
import { staffWords } from '#modules/seekers/words/staff.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { EmployersWork, employersWork } from './employers-work.tsx';
import { staffHomeWords as w } from './words.ts';

/**
 * The counter's home: what waits for the department that one is of, with its figures. Lists of registrations are read by
 * the counter for seekers only: each is a reading of a personal record.
 */
export const staffHomePage = page('/staff', {
  audience: 'staff',
  load: async ({ act, actor }) => ({
    work: holdsRole('employers-counter', actor) ? await employersWork(act) : undefined,
    recent: actor.department === 'seekers' ? await recentRegistrations(act, 10) : undefined,
  }),
  view: ({ actor, now }, { recent, work }) => ({
    title: w.title,
    wide: true,
    body: (
      <>
        <Lead>
          {w.office(officeNameOf(actor.officeCode, 'ja'), w.department[actor.department])}
          {actor.manager ? `（${w.manager}）` : ''}
        </Lead>
        {actor.department === 'seekers' && <SeekersCards />}
        {work && <EmployersWork work={work} now={now} />}
        <MoreCards actor={actor} />
        {recent && (
          <Section title={w.recent}>
            {recent.length > 0 ? <RegistrationTable caption={w.recent} rows={recent} now={now} /> : <p>{w.none}</p>}
          </Section>
        )}
      </>
    ),
  }),
});

function SeekersCards() {
  return (
    <CardGrid columns={3}>
      <Card title={w.find} href={urls.staffRegistrations('ja')} tone="accent">
        <p>{w.findNote}</p>
      </Card>
      <Card title={w.make} href={urls.staffNewRegistration('ja')}>
        <p>{w.makeNote}</p>
      </Card>
      <Card title={staffWords.unconfirmed.title} href={urls.staffUnconfirmed('ja')}>
        <p>{staffWords.unconfirmed.note}</p>
      </Card>
    </CardGrid>
  );
}

function MoreCards({ actor }: { actor: StaffActor }) {
  const employers = holdsRole('employers-counter', actor);
  if (!employers) return null;
  return (
    <CardGrid columns={3}>
      <Card title={w.establishments} href={urls.staffEstablishments('ja')}>
        <p>{w.establishmentsNote}</p>
      </Card>
      <Card title={w.jobs} href={urls.jobs('ja')}>
        <p>{w.jobsNote}</p>
      </Card>
      {actor.manager && (
        <Card title={w.members} href={urls.staffMembers('ja')}>
          <p>{w.membersNote}</p>
        </Card>
      )}
    </CardGrid>
  );
}
