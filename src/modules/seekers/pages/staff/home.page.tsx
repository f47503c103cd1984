import { holdsRole } from '#kernel/actor.ts';
import { waitingAtOffice } from '#modules/establishments/changes-at-counter.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { recentRegistrations } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';
import { RegistrationTable } from './table.tsx';

/** The counter's home: find or take a registration, and what the office worked on last. */
export const staffHomePage = page('/staff', {
  audience: 'staff',
  load: async ({ act, actor }) => ({
    recent: await recentRegistrations(act, 10),
    waiting: holdsRole('employers-counter', actor) ? await waitingAtOffice(act) : undefined,
  }),
  view: ({ actor, now }, { recent, waiting }) => {
    const w = staffWords.home;
    return {
      title: w.title,
      wide: true,
      body: (
        <>
          <Lead>
            {w.office(officeNameOf(actor.officeCode, 'ja'), w.department[actor.department])}
            {actor.manager ? `（${w.manager}）` : ''}
          </Lead>
          <CardGrid columns={2}>
            <Card title={w.find} href={urls.staffRegistrations('ja')} tone="accent">
              <p>{w.findNote}</p>
            </Card>
            <Card title={w.make} href={urls.staffNewRegistration('ja')}>
              <p>{w.makeNote}</p>
            </Card>
            <Card title={staffWords.unconfirmed.title} href={urls.staffUnconfirmed('ja')}>
              <p>{staffWords.unconfirmed.note}</p>
            </Card>
            {holdsRole('employers-counter', actor) && (
              <Card title={w.stillOpen} href={urls.staffStillOpen('ja')}>
                <p>{w.stillOpenNote}</p>
              </Card>
            )}
            {holdsRole('employers-counter', actor) && (
              <Card title={w.orders} href={urls.staffOrders('ja')} tone="accent">
                <p>{w.ordersNote}</p>
              </Card>
            )}
            {holdsRole('employers-counter', actor) && (
              <Card title={w.establishments} href={urls.staffEstablishments('ja')}>
                <p>{w.establishmentsNote}</p>
              </Card>
            )}
            {waiting && (
              <Card title={w.entries} href={urls.staffEstablishmentChanges('ja')}>
                <p>{w.entriesNote(String(waiting.registrations), String(waiting.changes), String(waiting.images))}</p>
              </Card>
            )}
            {holdsRole('manager', actor) && (
              <Card title={w.members} href={urls.staffMembers('ja')}>
                <p>{w.membersNote}</p>
              </Card>
            )}
          </CardGrid>
          <Section title={w.recent}>
            {recent.length > 0 ? <RegistrationTable caption={w.recent} rows={recent} now={now} /> : <p>{w.none}</p>}
          </Section>
        </>
      ),
    };
  },
});
