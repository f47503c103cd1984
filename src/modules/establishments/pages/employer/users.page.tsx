import { dayOf, formatDay, formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { colleagues } from '../../employer-users.ts';
import { hasEnded, openInvitations } from '../../invitations.ts';
import { words } from '../../words/words.ts';

/** 利用者: everybody of the establishment sees who acts for it; the main login invites and changes. */
export const employerUsersPage = page('/employer/users', {
  audience: 'employer',
  load: async ({ act, actor }) => ({
    users: await colleagues(act),
    invitations: actor.role === 'owner' ? await openInvitations(act) : undefined,
  }),
  view: ({ act, actor, language, query, settings }, { users, invitations }) => {
    const { users: w, roles } = words(language);
    const done = query.get('done');
    const said = done && done in w.done ? w.done[done as keyof typeof w.done] : undefined;
    const added = users.filter(({ role }) => role !== 'owner').length;
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {said && (
            <Notice kind="success" language={language}>
              <p>{said}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <p>{w.count(String(added), String(settings.employerAccounts))}</p>
          <CardTable
            caption={w.title}
            hideCaption
            rows={users}
            rowKey={({ accountId }) => accountId}
            columns={[
              {
                key: 'mail',
                head: w.mail,
                heading: true,
                cell: ({ accountId, mail }) => (
                  <>
                    {mail} {accountId === actor.accountId && <Tag>{w.self}</Tag>}
                  </>
                ),
              },
              { key: 'role', head: w.role, cell: ({ role }) => roles[role].name },
              { key: 'since', head: w.since, cell: ({ since }) => formatDay(dayOf(since), language) },
              ...(invitations
                ? [
                    {
                      key: 'change',
                      head: w.change,
                      cell: ({ accountId, mail }: { accountId: string; mail: string }) =>
                        accountId === actor.accountId ? (
                          '－'
                        ) : (
                          <a href={urls.employerUser(language, accountId)} aria-label={w.changeOf(mail)}>
                            {w.change}
                          </a>
                        ),
                    },
                  ]
                : []),
            ]}
          />
          {invitations ? (
            <>
              <ButtonRow>
                <ButtonLink href={urls.employerInvitation(language)}>{w.invite.button}</ButtonLink>
              </ButtonRow>
              <Section title={w.invitations.title}>
                {invitations.length === 0 ? (
                  <p>{w.invitations.none}</p>
                ) : (
                  <CardTable
                    caption={w.invitations.title}
                    hideCaption
                    rows={invitations}
                    rowKey={({ id }) => id}
                    columns={[
                      { key: 'mail', head: w.mail, heading: true, cell: ({ mail }) => mail },
                      { key: 'role', head: w.role, cell: ({ role }) => roles[role].name },
                      {
                        key: 'until',
                        head: w.invitations.until,
                        cell: (one) => (
                          <>
                            {formatDayTime(one.expiresAt, language)}{' '}
                            {hasEnded(act, one) && <Tag tone="warning">{w.invitations.ended}</Tag>}
                          </>
                        ),
                      },
                      {
                        key: 'act',
                        head: w.change,
                        cell: ({ id, mail }) => (
                          <ButtonRow>
                            <PostButton
                              action={urls.employerInvitationAgain(language, id)}
                              kind="secondary"
                              size="small"
                            >
                              <span aria-hidden="true">{w.invitations.again}</span>
                              <span class="visually-hidden">{w.invitations.againOf(mail)}</span>
                            </PostButton>
                            <PostButton
                              action={urls.employerInvitationRevocation(language, id)}
                              kind="secondary"
                              size="small"
                            >
                              <span aria-hidden="true">{w.invitations.revoke}</span>
                              <span class="visually-hidden">{w.invitations.revokeOf(mail)}</span>
                            </PostButton>
                          </ButtonRow>
                        ),
                      },
                    ]}
                  />
                )}
              </Section>
            </>
          ) : (
            <p>{w.onlyOwner}</p>
          )}
        </>
      ),
    };
  },
});
