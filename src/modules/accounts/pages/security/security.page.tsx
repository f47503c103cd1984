import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { type OwnSession, sessionsOf } from '#platform/web/session.ts';
import { type SecurityPart, urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { accountOf } from '../../accounts.ts';
import { devicesOf, type KnownDevice } from '../../known-devices.ts';
import { wantsMailedCode } from '../../mailed-codes.ts';
import { type SecondFactors, secondFactors } from '../../second-factors.ts';
import { agentText } from '../../words/signing-in/agent.ts';
import type { Words } from '../../words/signing-in/ja.ts';
import { signInWords } from '../../words/signing-in/words.ts';

const done = ['code-on', 'code-off', 'device', 'session', 'sessions'] as const;

/** ログインとセキュリティ: how one signs in, where one is signed in, and the way to change it. */
const securityPage = <const P extends string>(path: P, kind: AccountKind) =>
  page(path, {
    audience: kind,
    anyStage: true,
    load: async ({ act, actor: { accountId } }) => {
      const account = await accountOf(act, accountId);
      return (
        account && {
          mail: account.mail,
          factors: await secondFactors(act, accountId),
          mailedCode: kind !== 'staff' && (await wantsMailedCode(act, accountId)),
          devices: await devicesOf(act, accountId),
          sessions: await sessionsOf(act, accountId),
        }
      );
    },
    view: (visit, data) => {
      const { language, query, session, settings, act } = visit;
      const w = signInWords(language).security;
      const said = done.find((one) => one === query.get('done'));
      const rows = methodRows(w, language, kind, { ...data, codesInUse: settings.mailedCode });
      return {
        title: w.title,
        wide: true,
        body: (
          <>
            {said && (
              <Notice kind="success" language={language}>
                <p>{w.done[said]}</p>
              </Notice>
            )}
            <Lead>{w.lead}</Lead>
            <Section title={w.methods}>
              <CardTable
                caption={w.methods}
                hideCaption
                rows={rows}
                rowKey={(row) => row.method}
                columns={[
                  { key: 'method', head: w.method, heading: true, cell: (row) => row.method },
                  { key: 'state', head: w.state, cell: (row) => row.state },
                  {
                    key: 'change',
                    head: w.actions,
                    hideHead: true,
                    cell: (row) =>
                      row.href && (
                        <a href={row.href}>
                          <span aria-hidden="true">{w.change}</span>
                          <span class="visually-hidden">{w.changeOf(row.method)}</span>
                        </a>
                      ),
                  },
                ]}
              />
            </Section>
            <Section title={w.sessions}>
              <p>{w.sessionsNote}</p>
              <Sessions
                language={language}
                kind={kind}
                sessions={data.sessions}
                own={{ publicId: session.publicId, network: act.origin.network }}
              />
              {data.sessions.length > 1 && (
                <PostButton action={urls.otherSessionsEnd(language, kind)}>{w.endOthers}</PostButton>
              )}
            </Section>
            {kind === 'staff' ? null : (
              <Section title={w.devices}>
                <p>{data.devices.length > 0 ? w.devicesNote : w.noDevices}</p>
                {data.devices.length > 0 && <Devices language={language} kind={kind} devices={data.devices} />}
              </Section>
            )}
            {kind === 'staff' ? null : (
              <Section title={w.data}>
                <LinkList
                  items={[
                    { href: urls.dataExport(language, kind), label: w.export },
                    { href: urls.closing(language, kind), label: w.closing },
                  ]}
                />
              </Section>
            )}
          </>
        ),
      };
    },
  });

type MethodRow = { method: string; state: string; href: string | undefined };

const methodRows = (
  w: Words['security'],
  language: Language,
  kind: AccountKind,
  {
    mail,
    factors,
    mailedCode,
    codesInUse,
  }: { mail: string; factors: SecondFactors; mailedCode: boolean; codesInUse: boolean },
): MethodRow[] => {
  const part = (name: SecurityPart) => urls.security(language, kind, name);
  const codeRow: MethodRow = factors.oneTimePassword
    ? { method: w.mailedCodeTitle, state: w.mailedCodeInstead, href: undefined }
    : !codesInUse
      ? { method: w.mailedCodeTitle, state: w.mailedCodeEverybodyOff, href: undefined }
      : {
          method: w.mailedCodeTitle,
          state: mailedCode ? w.mailedCodeOn : w.mailedCodeOff,
          href: urls.mailedCodeSwitch(language, kind),
        };
  return [
    { method: w.mailAddress, state: mail, href: kind === 'staff' ? undefined : part('mail-address') },
    { method: w.password, state: w.passwordSet, href: part('password') },
    ...(kind === 'staff' ? [] : [codeRow]),
    {
      method: w.passkeys,
      state: factors.passkeys > 0 ? w.passkeyCount(String(factors.passkeys)) : w.notInUse,
      href: part('passkeys'),
    },
    {
      method: w.oneTimePassword,
      state: factors.oneTimePassword ? w.inUse : w.notInUse,
      href: part('one-time-password'),
    },
    {
      method: w.recoveryCodes,
      state: factors.recoveryCodes > 0 ? w.recoveryCodeCount(String(factors.recoveryCodes)) : w.notInUse,
      href: part('recovery-codes'),
    },
  ];
};

type SessionsProps = {
  language: Language;
  kind: AccountKind;
  sessions: readonly OwnSession[];
  own: { publicId: string | undefined; network: string };
};

function Sessions({ language, kind, sessions, own }: SessionsProps) {
  const w = signInWords(language).security;
  const place = ({ kioskId, network, publicId }: OwnSession): string =>
    kioskId ? w.kiosk : network === own.network && publicId !== own.publicId ? w.sameNetwork : w.elsewhere;
  return (
    <CardTable
      caption={w.sessions}
      hideCaption
      rows={sessions}
      rowKey={(row) => row.publicId}
      columns={[
        {
          key: 'device',
          head: w.device,
          heading: true,
          cell: ({ agent, publicId }) => (
            <>
              {agentText(agent, language)}
              {publicId === own.publicId && <strong>（{w.thisOne}）</strong>}
            </>
          ),
        },
        { key: 'place', head: w.place, cell: place },
        { key: 'how', head: w.how, cell: ({ method }) => method && w.ways[method] },
        { key: 'begun', head: w.begun, cell: ({ begunAt }) => formatDayTime(begunAt, language) },
        { key: 'used', head: w.lastUsed, cell: ({ lastSeenAt }) => formatDayTime(lastSeenAt, language) },
        {
          key: 'end',
          head: w.actions,
          hideHead: true,
          cell: ({ publicId, agent }) =>
            publicId === own.publicId ? undefined : (
              <PostButton action={urls.sessionEnd(language, kind, publicId)} size="small">
                <span aria-hidden="true">{w.end}</span>
                <span class="visually-hidden">{w.endOf(agentText(agent, language))}</span>
              </PostButton>
            ),
        },
      ]}
    />
  );
}

function Devices({
  language,
  kind,
  devices,
}: {
  language: Language;
  kind: AccountKind;
  devices: readonly KnownDevice[];
}) {
  const w = signInWords(language).security;
  return (
    <CardTable
      caption={w.devices}
      hideCaption
      rows={devices}
      rowKey={(row) => row.id}
      columns={[
        { key: 'device', head: w.device, heading: true, cell: ({ agent }) => agentText(agent, language) },
        { key: 'used', head: w.lastUsed, cell: ({ lastUsedAt }) => formatDayTime(lastUsedAt, language) },
        { key: 'until', head: w.until, cell: ({ expiresAt }) => formatDayTime(expiresAt, language) },
        {
          key: 'remove',
          head: w.actions,
          hideHead: true,
          cell: ({ id, agent }) => (
            <PostButton action={urls.deviceRemoval(language, kind, id)} size="small">
              <span aria-hidden="true">{w.removeDevice}</span>
              <span class="visually-hidden">{w.removeDeviceOf(agentText(agent, language))}</span>
            </PostButton>
          ),
        },
      ]}
    />
  );
}

export const securityPages = [
  securityPage('/seeker/security', 'seeker'),
  securityPage('/employer/security', 'employer'),
  securityPage('/staff/security', 'staff'),
];
