import type { EmployerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, type FormProps } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { addedRoles } from '../../employer-user.ts';
import { changeRole, colleague, handOver, removeUser } from '../../employer-users.ts';
import { words } from '../../words/words.ts';

const load = ({ act, params }: { act: Act<EmployerActor>; params: { id: string } }) => colleague(act, params.id);

const answer = (language: Language, decision: Awaited<ReturnType<typeof removeUser>>, done: string) => {
  if ('accepted' in decision) return redirect(`${urls.employerUsers(language)}?done=${done}`);
  return decision.refused === 'absent'
    ? absent()
    : problems({ form: words(language).users.refusals[decision.refused] });
};

/** One colleague: the role, and the ways to removal and hand-over. */
export const employerUserPage = page('/employer/users/:id', {
  audience: 'employer',
  role: 'owner',
  load,
  form: ({ language }) => {
    const { users, roles } = words(language);
    return {
      role: fields(language).choice({
        label: users.one.role,
        required: true,
        options: addedRoles.map((value) => ({ value, label: roles[value].name, hint: roles[value].meaning })),
      }),
    };
  },
  initial: (_visit, { role }) => (role === 'owner' ? {} : { role }),
  submit: async ({ act, language }, { accountId }, { role }) =>
    answer(language, await changeRole(act, accountId, role), 'changed'),
  view: ({ language }, { accountId, mail }, sheet) => {
    const { users: w } = words(language);
    return {
      title: w.one.title,
      breadcrumb: [{ href: urls.employerUsers(language), label: w.title }],
      body: (
        <>
          <DescriptionList items={[{ label: w.mail, value: mail }]} />
          <Form sheet={sheet} submit={w.one.submit}>
            {sheet.ask.role}
            <p>{w.one.relogin}</p>
          </Form>
          <Section title={w.one.other}>
            <ButtonRow>
              <ButtonLink kind="secondary" href={urls.employerUserRemoval(language, accountId)}>
                {w.one.remove}
              </ButtonLink>
              <ButtonLink kind="secondary" href={urls.employerHandOver(language, accountId)}>
                {w.one.handOver}
              </ButtonLink>
            </ButtonRow>
          </Section>
        </>
      ),
    };
  },
});

/** Asks once more before a colleague is taken off or becomes the owner. */
const lastQuestion =
  (act: 'removal' | 'handOver') =>
  (
    { language }: { language: Language },
    { accountId, mail }: { accountId: string; mail: string },
    sheet: FormProps['sheet'],
  ) => {
    const { users } = words(language);
    const w = users[act];
    const one = { href: urls.employerUser(language, accountId), label: users.one.title };
    return {
      title: w.title,
      breadcrumb: [{ href: urls.employerUsers(language), label: users.title }, one],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{w.lead(mail)}</p>
          </Notice>
          <Form sheet={sheet} submit={w.submit} back={{ href: one.href, label: w.back }} />
        </>
      ),
    };
  };

/** 利用者から外す: the colleague is out at once. */
export const employerUserRemovalPage = page('/employer/users/:id/removal', {
  audience: 'employer',
  role: 'owner',
  load,
  submit: async ({ act, language }, { accountId }) => answer(language, await removeUser(act, accountId), 'removed'),
  view: lastQuestion('removal'),
});

/** 代表の引継ぎ: a delicate act, so the password or passkey is asked again. */
export const handOverPage = page('/employer/users/:id/hand-over', {
  audience: 'employer',
  role: 'owner',
  confirmed: true,
  load,
  submit: async ({ act, language }, { accountId }) => answer(language, await handOver(act, accountId), 'handed-over'),
  view: lastQuestion('handOver'),
});
