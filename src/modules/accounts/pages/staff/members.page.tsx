import { officeMembers } from '#modules/accounts/office-members.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { memberWords } from '../../words/members.ts';

const w = memberWords.list;

const stateOf = (state: string): string =>
  state === 'registered' || state === 'key-sent' ? w.waiting : state === 'locked' ? w.locked : w.opened;

/** 職員の管理: the members of the manager's own office. */
export const membersPage = page('/staff/members', {
  audience: 'staff',
  role: 'manager',
  load: async ({ act }) => ({ members: await officeMembers(act) }),
  view: ({ actor, query }, { members }) => {
    const done = query.get('done');
    return {
      title: w.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          {done && done in w.done && (
            <Notice kind="success" language="ja">
              <p>{w.done[done as keyof typeof w.done]}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <ButtonRow>
            <ButtonLink href={urls.staffNewMember('ja')}>{w.add}</ButtonLink>
          </ButtonRow>
          <CardTable
            caption={w.title}
            hideCaption
            rows={members}
            rowKey={({ accountId }) => accountId}
            columns={[
              {
                key: 'name',
                head: w.name,
                heading: true,
                cell: ({ accountId, name }) => (
                  <>
                    {name} {accountId === actor.accountId && <Tag>{w.self}</Tag>}
                  </>
                ),
              },
              { key: 'mail', head: w.mail, cell: ({ mail }) => mail },
              { key: 'department', head: w.department, cell: ({ department }) => memberWords.departments[department] },
              { key: 'manager', head: w.manager, cell: ({ manager }) => (manager ? <Tag>{w.manager}</Tag> : '－') },
              { key: 'state', head: w.state, cell: ({ state }) => stateOf(state) },
              {
                key: 'factors',
                head: w.factors,
                cell: ({ secondFactor }) => (secondFactor ? w.registered : w.none),
              },
              {
                key: 'change',
                head: w.change,
                cell: ({ accountId, name }) =>
                  accountId === actor.accountId ? (
                    '－'
                  ) : (
                    <a href={urls.staffMember('ja', accountId)} aria-label={w.changeOf(name)}>
                      {w.change}
                    </a>
                  ),
              },
            ]}
          />
        </>
      ),
    };
  },
});
