import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { addedRoles } from '../../employer-user.ts';
import { invite, revokeInvitation, sendInvitationAgain } from '../../invitations.ts';
import { words } from '../../words/words.ts';

/** 利用者の招待 */
export const newInvitationPage = page('/employer/invitations/new', {
  audience: 'employer',
  role: 'owner',
  form: ({ language }) => {
    const { users, roles } = words(language);
    const kit = fields(language);
    return {
      mail: kit.mail({
        label: users.invite.mail,
        hint: users.invite.mailHint,
        required: true,
        autocomplete: 'off',
      }),
      role: kit.choice({
        label: users.invite.role,
        required: true,
        options: addedRoles.map((value) => ({ value, label: roles[value].name, hint: roles[value].meaning })),
      }),
    };
  },
  submit: async ({ act, language }, _data, values) => {
    const decision = await invite(act, values);
    if ('accepted' in decision) return redirect(`${urls.employerUsers(language)}?done=invited`);
    const said = words(language).users.refusals[decision.refused];
    const ofMail = decision.refused === 'mail-invalid' || decision.refused === 'already-user';
    return problems(ofMail ? { mail: said } : { form: said });
  },
  view: ({ language, settings }, _data, sheet) => {
    const { users: w } = words(language);
    return {
      title: w.invite.title,
      breadcrumb: [{ href: urls.employerUsers(language), label: w.title }],
      body: (
        <>
          <Lead>{w.invite.lead}</Lead>
          <Notice kind="info" language={language}>
            <p>{w.invite.life(String(settings.employerInvitationHours))}</p>
          </Notice>
          <Form
            sheet={sheet}
            submit={w.invite.submit}
            back={{ href: urls.employerUsers(language), label: w.invite.back }}
          >
            {sheet.ask.mail}
            {sheet.ask.role}
          </Form>
        </>
      ),
    };
  },
});

export const invitationAgainAction = page('/employer/invitations/:id/again', {
  audience: 'employer',
  role: 'owner',
  submit: async ({ act, language, params }) => {
    const decision = await sendInvitationAgain(act, params.id);
    if ('accepted' in decision) return redirect(`${urls.employerUsers(language)}?done=again`);
    if (decision.refused === 'absent') return redirect(urls.employerUsers(language));
    return problems({ form: words(language).users.refusals[decision.refused] });
  },
});

export const invitationRevocationAction = page('/employer/invitations/:id/revocation', {
  audience: 'employer',
  role: 'owner',
  submit: async ({ act, language, params }) => {
    const decision = await revokeInvitation(act, params.id);
    const done = 'accepted' in decision ? '?done=revoked' : '';
    return redirect(urls.employerUsers(language) + done);
  },
});
