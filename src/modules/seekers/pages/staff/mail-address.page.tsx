import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { loginOf, registerMailAddress, registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.mail;

/** Registers the login mail address (B1, step 1 of the leaflet); typed twice, because a wrong one locks the person out. */
export const mailAddressPage = page('/staff/registrations/:id/mail-address', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    if (!registration) return undefined;
    const login = await loginOf(act, registration);
    return login?.opened ? redirect(urls.staffRegistration('ja', registration.id)) : { registration, login };
  },
  form: () => {
    const f = fields('ja');
    return {
      mail: f.mail({ label: w.mail, required: true, autocomplete: 'off' }),
      again: f.mail({ label: w.again, required: true, autocomplete: 'off' }),
    };
  },
  initial: (_visit, { login }) => (login ? { mail: login.mail } : {}),
  submit: async ({ act }, { registration }, { mail, again }) => {
    if (mail !== again) return problems({ again: w.differ });
    const decision = await registerMailAddress(act, registration.id, mail);
    if ('refused' in decision) return problems({ mail: w.refusal[decision.refused] });
    return redirect(`${urls.staffRegistration('ja', registration.id)}?done=mail`);
  },
  view: (_visit, { registration }, sheet) => ({
    title: w.title,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Form
          sheet={sheet}
          submit={w.submit}
          secondary={
            <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registration.id)}>
              {w.cancel}
            </ButtonLink>
          }
        >
          {sheet.ask.mail}
          {sheet.ask.again}
        </Form>
      </>
    ),
  }),
});
