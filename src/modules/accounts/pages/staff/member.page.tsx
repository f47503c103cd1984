import type { StaffActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import {
  changeMember,
  type MemberRefusal,
  officeMember,
  removeMember,
  resetMemberFactors,
} from '../../office-members.ts';
import { memberWords } from '../../words/members.ts';
import { departmentOptions } from './new-member.page.tsx';

const load = ({ act, params }: { act: Act<StaffActor>; params: { id: string } }) => officeMember(act, params.id);

const crumbs = (id?: string) => [
  { href: urls.staffMembers('ja'), label: memberWords.list.title },
  ...(id ? [{ href: urls.staffMember('ja', id), label: memberWords.one.title }] : []),
];

const answer = (decision: { accepted: true } | { refused: MemberRefusal }, done: string) => {
  if ('accepted' in decision) return redirect(`${urls.staffMembers('ja')}?done=${done}`);
  return decision.refused === 'absent' ? absent() : problems({ form: memberWords.refusals[decision.refused] });
};

/** One colleague: department and manager; the ways to removal and to lost second factors. */
export const memberPage = page('/staff/members/:id', {
  audience: 'staff',
  role: 'manager',
  confirmed: true,
  load,
  form: () => {
    const f = fields('ja');
    const { department, manager, managerHint } = memberWords.add;
    return {
      department: f.choice({ label: department, required: true, options: departmentOptions }),
      manager: f.yesNo({ label: manager, hint: managerHint, required: true }),
    };
  },
  initial: (_visit, { department, manager }) => ({ department, manager }),
  submit: async ({ act }, { accountId }, values) => answer(await changeMember(act, accountId, values), 'changed'),
  view: (_visit, { accountId, name, mail }, sheet) => {
    const w = memberWords.one;
    return {
      title: w.title,
      breadcrumb: crumbs(),
      body: (
        <>
          <DescriptionList
            items={[
              { label: memberWords.list.name, value: name },
              { label: memberWords.list.mail, value: mail },
            ]}
          />
          <Form sheet={sheet} submit={w.submit}>
            {sheet.ask.department}
            {sheet.ask.manager}
            <p>{w.relogin}</p>
          </Form>
          <Section title={w.other}>
            <ButtonRow>
              <ButtonLink kind="secondary" href={urls.staffMemberFactors('ja', accountId)}>
                {w.factors}
              </ButtonLink>
              <ButtonLink kind="secondary" href={urls.staffMemberRemoval('ja', accountId)}>
                {w.remove}
              </ButtonLink>
            </ButtonRow>
          </Section>
        </>
      ),
    };
  },
});

/** 職員から外す: asks first; the colleague is out at once. */
export const memberRemovalPage = page('/staff/members/:id/removal', {
  audience: 'staff',
  role: 'manager',
  confirmed: true,
  load,
  submit: async ({ act }, { accountId }) => answer(await removeMember(act, accountId), 'removed'),
  view: (_visit, { accountId, name }, sheet) => {
    const w = memberWords.removal;
    return {
      title: w.title,
      breadcrumb: crumbs(accountId),
      body: (
        <>
          <Notice kind="warning" language="ja">
            <p>{w.lead(name)}</p>
          </Notice>
          <Form sheet={sheet} submit={w.submit} back={{ href: urls.staffMember('ja', accountId), label: w.back }} />
        </>
      ),
    };
  },
});

/** 追加の確認手段の取消し: after the manager has seen who it is; what was seen is recorded. */
export const memberFactorsPage = page('/staff/members/:id/second-factors', {
  audience: 'staff',
  role: 'manager',
  confirmed: true,
  load,
  form: () => {
    const { document, documents } = memberWords.factors;
    return {
      document: fields('ja').choice({
        label: document,
        required: true,
        options: (['staff-card', 'other'] as const).map((value) => ({ value, label: documents[value] })),
      }),
    };
  },
  submit: async ({ act }, { accountId }, { document }) =>
    answer(await resetMemberFactors(act, accountId, document), 'reset'),
  view: (_visit, { accountId, name }, sheet) => {
    const w = memberWords.factors;
    return {
      title: w.title,
      breadcrumb: crumbs(accountId),
      body: (
        <>
          <Notice kind="warning" language="ja">
            <p>{w.lead(name)}</p>
          </Notice>
          <Form sheet={sheet} submit={w.submit} back={{ href: urls.staffMember('ja', accountId), label: w.back }}>
            {sheet.ask.document}
          </Form>
        </>
      ),
    };
  },
});
