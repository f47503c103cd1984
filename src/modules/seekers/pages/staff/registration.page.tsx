import { formatDay, formatDayTime } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { mayReadConsultations } from '../../access.ts';
import { loginOf } from '../../login-addresses.ts';
import { isActive } from '../../registration.ts';
import { reasonWanted, registrationAtCounter } from '../../registrations.ts';
import type { Tab } from '../../tab.ts';
import { StateTag } from '../../views/registration-table.tsx';
import { counterWords } from '../../words/counter.ts';
import { staffWords } from '../../words/staff.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { RegistrationSections } from '../record.tsx';

const w = staffWords.detail;

/** One registration at the counter: state, login mail address, and the whole record. */
export const staffRegistrationPage = page('/staff/registrations/:id', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    const wanted = registration ? undefined : await reasonWanted(act, params.id);
    if (wanted) return redirect(urls.staffAccessReason('ja', wanted.id));
    return registration && { registration, login: await loginOf(act, registration) };
  },
  view: (visit, { registration, login }) => {
    const { actor, now, query } = visit;
    const { id } = registration;
    const done = query.get('done') ?? '';
    const said =
      done === 'made'
        ? w.made(registration.number)
        : {
            changed: w.changed,
            mail: w.mailSaved,
            'mail-changed': w.mailChanged,
            'mail-confirmed': w.mailConfirmed,
            factors: w.factorsReset,
            'lock-lifted': w.lockLifted,
            same: w.same,
            confirmed: w.confirmed,
          }[done];
    return {
      title: w.title,
      heading: registration.person.name,
      breadcrumb: [{ href: urls.staffRegistrations('ja'), label: staffWords.search.title }],
      body: (
        <>
          {said && (
            <Notice kind="success" language="ja">
              <p>{said}</p>
            </Notice>
          )}
          <DescriptionList
            items={[
              { label: w.number, value: registration.number },
              { label: w.state, value: <StateTag active={isActive(registration, now)} /> },
              { label: w.kind, value: staffWords.kind[registration.kind] },
              ...(registration.confirmedAt
                ? [{ label: w.confirmedAt, value: formatDayTime(registration.confirmedAt, 'ja') }]
                : []),
              { label: w.office, value: officeNameOf(registration.officeCode, 'ja') },
              { label: w.appliedOn, value: formatDay(registration.appliedOn, 'ja') },
              { label: w.until, value: formatDay(registration.validUntil, 'ja') },
            ]}
          />
          <ButtonRow>
            {registration.kind === 'online' ? (
              <ButtonLink href={urls.staffConfirmation('ja', id)}>{w.confirm}</ButtonLink>
            ) : null}
            <ButtonLink
              href={urls.staffReferrals('ja', id)}
              kind={registration.kind === 'online' ? 'secondary' : 'primary'}
            >
              {w.referrals}
            </ButtonLink>
            {mayReadConsultations(actor) ? (
              <ButtonLink kind="secondary" href={urls.staffConsultations('ja', id)}>
                {counterWords.consultations.link}
              </ButtonLink>
            ) : null}
            {login?.opened && !login.closed ? (
              <ButtonLink kind="secondary" href={urls.staffSeekerMessages('ja', id)}>
                {w.messages}
              </ButtonLink>
            ) : null}
          </ButtonRow>
          <Section title={w.myPage}>
            <DescriptionList
              items={[
                { label: w.mail, value: login?.mail ?? w.noMail },
                ...(login
                  ? [{ label: w.myPage, value: login.closed ? w.closed : login.opened ? w.opened : w.notOpened }]
                  : []),
                ...(login?.secondFactor ? [{ label: w.factors, value: w.factorsInUse }] : []),
              ]}
            />
            {login?.hold && (
              <Notice
                kind="warning"
                language="ja"
                actions={<a href={urls.staffMailConfirmation('ja', id)}>{w.second}</a>}
              >
                <p>{w.held(formatDayTime(login.hold.endsAt, 'ja'))}</p>
              </Notice>
            )}
            {login?.lockedUntil && (
              <Notice
                kind="warning"
                language="ja"
                actions={<PostButton action={urls.staffLockLifting('ja', id)}>{w.liftLock}</PostButton>}
              >
                <p>{w.locked(formatDayTime(login.lockedUntil, 'ja'))}</p>
              </Notice>
            )}
            <ButtonRow>
              <ButtonLink href={urls.staffMailAddress('ja', id)} kind={login?.opened ? 'secondary' : 'primary'}>
                {login?.opened ? w.openMail : login ? w.changeMail : w.registerMail}
              </ButtonLink>
              {login && !login.opened ? (
                <ButtonLink kind="secondary" href={urls.staffSlip('ja', id)}>
                  {w.slip}
                </ButtonLink>
              ) : null}
              {login?.secondFactor ? (
                <ButtonLink kind="secondary" href={urls.staffSecondFactors('ja', id)}>
                  {w.resetFactors}
                </ButtonLink>
              ) : null}
            </ButtonRow>
          </Section>
          <RegistrationSections
            visit={visit}
            registration={registration}
            aside={(tab) => <a href={urls.staffRegistrationTab('ja', id, tab)}>{changeLabel(tab)}</a>}
          />
        </>
      ),
    };
  },
});

const changeLabel = (tab: Tab): string => {
  const { own, names } = tabWords('ja');
  return tab === 'disability' ? own.disability : own.change(names[tab]);
};
