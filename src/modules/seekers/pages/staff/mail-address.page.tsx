import { formatDayTime } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { identityDocuments } from '../../identity-document.ts';
import { changeLoginAddress, confirmLoginAddress, loginOf } from '../../login-addresses.ts';
import { registerMailAddress, registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.mail;
const { identity } = staffWords;

/**
 * Registers the login mail address (B1, step 1 of the leaflet), or gives an open My Page another one after a look at an
 * identity document (B8); typed twice, because a wrong one locks the person out.
 */
export const mailAddressPage = page('/staff/registrations/:id/mail-address', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    return registration && { registration, login: await loginOf(act, registration) };
  },
  form: (_visit, { login }) => {
    const f = fields('ja');
    return {
      document: f.choice({
        label: identity.label,
        hint: identity.hint,
        options: identityDocuments.map((value) => ({ value, label: identity.kinds[value] })),
        required: login?.opened ?? false,
      }),
      mail: f.mail({ label: w.mail, required: true, autocomplete: 'off' }),
      again: f.mail({ label: w.again, required: true, autocomplete: 'off' }),
    };
  },
  initial: (_visit, { login }) => (login && !login.opened ? { mail: login.mail } : {}),
  submit: async ({ act }, { registration: { id }, login }, { document, mail, again }) => {
    if (mail !== again) return problems({ again: w.differ });
    const decision =
      login?.opened && document
        ? await changeLoginAddress(act, id, { mail, document })
        : await registerMailAddress(act, id, mail);
    if ('refused' in decision) return problems({ mail: w.refusal[decision.refused] });
    return redirect(`${urls.staffRegistration('ja', id)}?done=${login?.opened ? 'mail-changed' : 'mail'}`);
  },
  view: ({ settings }, { registration, login }, sheet) => ({
    title: login?.opened ? w.changeTitle : w.title,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{login?.opened ? w.changeLead : w.lead}</Lead>
        {login?.opened && (
          <Notice kind="info" language="ja">
            <p>{w.holdNote(String(settings.mailHoldHours))}</p>
          </Notice>
        )}
        <Form
          sheet={sheet}
          submit={login?.opened ? w.change : w.submit}
          back={{ href: urls.staffRegistration('ja', registration.id), label: w.cancel }}
        >
          {login?.opened && sheet.ask.document}
          {sheet.ask.mail}
          {sheet.ask.again}
        </Form>
      </>
    ),
  }),
});

/** 二人目の確認: somebody else of the staff looks at the person and the document, and the hold ends. */
export const mailConfirmationPage = page('/staff/registrations/:id/mail-address/confirmation', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    const login = registration && (await loginOf(act, registration));
    if (!registration || !login) return undefined;
    return login.hold
      ? { registration, login, hold: login.hold }
      : redirect(urls.staffRegistration('ja', registration.id));
  },
  form: () => ({ looked: fields('ja').agreement({ label: w.looked }) }),
  submit: async ({ act }, { registration: { id } }) => {
    const decision = await confirmLoginAddress(act, id);
    if ('refused' in decision) return problems({ form: w.confirmRefusal[decision.refused] });
    return redirect(`${urls.staffRegistration('ja', id)}?done=mail-confirmed`);
  },
  view: ({ actor }, { registration, login, hold }, sheet) => ({
    title: w.confirmTitle,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{w.confirmLead(login.mail, formatDayTime(hold.endsAt, 'ja'))}</Lead>
        {hold.changedBy === actor.accountId ? (
          <Notice kind="warning" language="ja">
            <p>{w.confirmRefusal['own-change']}</p>
          </Notice>
        ) : (
          <Form
            sheet={sheet}
            submit={w.confirm}
            back={{ href: urls.staffRegistration('ja', registration.id), label: w.cancel }}
          >
            {sheet.ask.looked}
          </Form>
        )}
      </>
    ),
  }),
});
