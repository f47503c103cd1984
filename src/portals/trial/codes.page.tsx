import { formatDayTime, secondsBetween } from '#kernel/time.ts';
import { oneTimePasswordsOfTrial } from '#modules/accounts/one-time-passwords.ts';
import { staffMember } from '#modules/accounts/staff-members.ts';
import { page } from '#platform/web/page.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { words } from './codes/words/words.ts';

/** What the apps of the demo's staff show now, for who looks at the trial without one. */
export const codesPage = page('/dev/codes', {
  audience: 'trial',
  languages: ['ja', 'easy', 'en'],
  load: async ({ act }) => {
    const codes = await oneTimePasswordsOfTrial(act);
    return Promise.all(
      codes.map(async (one) => ({ ...one, name: (await staffMember(act.database, one.accountId))?.name ?? '' })),
    );
  },
  view: ({ language, now }, codes) => {
    const w = words(language);
    const [first] = codes;
    return {
      title: w.title,
      noindex: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <p>
            {w.now}
            <time dateTime={`${now}`}>{formatDayTime(now, language)}</time>
          </p>
          {first && <p>{w.changes(String(Math.ceil(secondsBetween(now, first.changesAt))))}</p>}
          {codes.length === 0 ? (
            <Empty title={w.none} />
          ) : (
            <CardTable
              caption={w.title}
              hideCaption
              rows={codes}
              rowKey={({ accountId }) => accountId}
              columns={[
                { key: 'mail', head: w.mail, heading: true, cell: ({ mail }) => mail },
                { key: 'name', head: w.name, cell: ({ name }) => <span lang="ja">{name}</span> },
                { key: 'code', head: w.code, cell: ({ code }) => (code ? <strong>{code}</strong> : w.used) },
              ]}
            />
          )}
          <ButtonRow>
            <ButtonLink kind="secondary" href={urls.codes(language)}>
              {w.again}
            </ButtonLink>
            <ButtonLink kind="secondary" href={signInDoor('ja', 'staff')}>
              {w.signIn}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
