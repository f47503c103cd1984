import type { JSX } from 'preact';
import { formatDay } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { toldOf } from '#modules/establishments/establishment-change.ts';
import { establishmentAtCounter, isInCharge, loginOf } from '#modules/establishments/establishments-at-counter.ts';
import { type Flags, flagsOf, standingFlags } from '#modules/establishments/flags.ts';
import { openMerger } from '#modules/establishments/mergers.ts';
import { staffWords as accountWords } from '#modules/establishments/words/staff.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { recordParts } from '../record/record-form.ts';
import { ToldPart } from '../record/told.tsx';
import { staffWords } from '../words/staff.ts';
import { recordWords } from '../words/words.ts';

const w = accountWords.detail;
const own = staffWords.own;
const { parts } = recordWords('ja');

/** One establishment at the counter: its record, what stops its jobs, and the login of its My Page. */
export const staffEstablishmentPage = page('/staff/establishments/:id', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found) return undefined;
    return {
      found,
      login: await loginOf(act, found.id),
      flags: await flagsOf(act, found.id),
      merger: await openMerger(act, found.id),
    };
  },
  view: ({ actor, now, query }, { found, login, flags, merger }) => {
    const mine = isInCharge(actor, found);
    const done = query.get('done');
    return {
      title: w.title,
      heading: found.name,
      breadcrumb: [{ href: urls.staffEstablishments('ja'), label: accountWords.search.title }],
      body: (
        <>
          {(done === 'mail' || done === 'registered' || done === 'changed') && (
            <Notice kind="success" language="ja">
              <p>
                {done === 'mail' ? w.mailSaved : done === 'changed' ? own.changed : own.registered(found.number ?? '')}
              </p>
            </Notice>
          )}
          <StandingFlags flags={standingFlags(flags, now)} dispute={found.dispute} />
          {merger && mine && (
            <Notice kind="warning" language="ja" title={own.mergeOpen} level={2}>
              <ButtonRow>
                <ButtonLink href={urls.staffEstablishmentMerge('ja', merger.from.id)}>{own.mergeLook}</ButtonLink>
              </ButtonRow>
            </Notice>
          )}
          <DescriptionList
            items={[
              { label: w.number, value: found.number ?? accountWords.none },
              { label: w.state, value: accountWords.state[found.state] },
              ...(found.record.telephone
                ? [
                    {
                      label: w.telephone,
                      value: (
                        <a href={`tel:${found.record.telephone.replaceAll(/[^\d+]/g, '')}`}>{found.record.telephone}</a>
                      ),
                      strong: true,
                    },
                  ]
                : []),
              { label: w.office, value: found.officeCode ? officeNameOf(found.officeCode, 'ja') : '－' },
            ]}
          />
          {/* What the counter does here every day comes first, what it does once a year last. */}
          <ButtonRow>
            {mine && found.state === 'provisional' && (
              <ButtonLink href={urls.staffEstablishmentNumber('ja', found.id)}>{own.provisional.title}</ButtonLink>
            )}
            {mine && found.state !== 'closed' ? (
              <ButtonLink
                kind={found.state === 'provisional' ? 'secondary' : 'primary'}
                href={urls.staffNewOrder('ja', found.id)}
              >
                {own.writeOrder}
              </ButtonLink>
            ) : null}
            {found.number ? (
              <ButtonLink kind="secondary" href={urls.jobsFor('ja', `v=1&est=${found.number}`)}>
                {own.jobs}
              </ButtonLink>
            ) : null}
          </ButtonRow>
          <ButtonRow>
            <ButtonLink kind="text" href={urls.staffRefusals('ja', found.id)}>
              {own.refusals}
            </ButtonLink>
            {mine && found.state !== 'closed' && (
              <ButtonLink kind="text" href={urls.staffEstablishmentFlags('ja', found.id)}>
                {own.flags}
              </ButtonLink>
            )}
            {mine && found.state !== 'closed' && (
              <ButtonLink kind="text" href={urls.staffEstablishmentClosing('ja', found.id)}>
                {found.state === 'provisional' ? staffWords.closing.provisionalSubmit : own.close}
              </ButtonLink>
            )}
          </ButtonRow>
          <Section title={w.myPage}>
            <Login found={found} login={login} mine={mine} />
          </Section>
          {recordParts.map((part) => (
            <Section key={part} title={parts[part]}>
              <ToldPart part={part} on={{ language: 'ja', now }} told={toldOf(found)} />
              {mine && found.state !== 'closed' && (
                <ButtonRow>
                  <ButtonLink
                    kind="secondary"
                    size="small"
                    href={urls.staffEstablishmentChangePart('ja', found.id, part)}
                  >
                    {staffWords.request.correctPart(parts[part])}
                  </ButtonLink>
                </ButtonRow>
              )}
            </Section>
          ))}
        </>
      ),
    };
  },
});

/** What stops the jobs of the establishment now. */
export function StandingFlags({ flags, dispute }: { flags: Flags; dispute: boolean }): JSX.Element | null {
  const f = staffWords.flags;
  if (!dispute && flags.refusals.length === 0) return null;
  const [begun] = flags.disputes;
  return (
    <Notice kind="error" language="ja">
      {dispute && (
        <p>
          <strong>{begun ? f.dispute.standing(formatDay(begun.since, 'ja')) : recordWords('ja').own.dispute}</strong>
        </p>
      )}
      {flags.refusals.map(({ id, ground, from, until }) => (
        <p key={id}>
          <strong>
            {f.refusal.title}：{formatDay(from, 'ja')}～{formatDay(until, 'ja')}
          </strong>
          （{f.groundShort}
          {ground}）
        </p>
      ))}
    </Notice>
  );
}

type LoginProps = { found: Establishment; login: Awaited<ReturnType<typeof loginOf>>; mine: boolean };

function Login({ found, login, mine }: LoginProps): JSX.Element {
  if (!mine) return <p>{w.otherOffice(officeNameOf(found.officeCode ?? '', 'ja'))}</p>;
  if (!found.number && !login) return <p>{w.noNumber}</p>;
  return (
    <>
      <DescriptionList
        items={[
          { label: w.mail, value: login?.mail ?? accountWords.none },
          ...(login ? [{ label: w.myPage, value: login.opened ? w.opened : w.notOpened }] : []),
        ]}
      />
      <ButtonRow>
        {login?.opened || !found.number ? null : (
          <ButtonLink href={urls.staffEstablishmentMail('ja', found.id)}>
            {login ? w.changeMail : w.registerMail}
          </ButtonLink>
        )}
        {login && !login.opened ? (
          <ButtonLink kind="secondary" href={urls.staffEstablishmentSlip('ja', found.id)}>
            {w.slip}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}
