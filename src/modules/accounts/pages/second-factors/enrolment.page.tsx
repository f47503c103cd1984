import { isRefused } from '#kernel/decision.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { formToken, type SignInMethod } from '#platform/web/session.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Account } from '../../account.ts';
import { confirmOneTimePassword } from '../../one-time-passwords.ts';
import { registerPasskey, registrationOptions } from '../../passkeys.ts';
import { afterAdding } from '../../second-factors/after-adding.ts';
import { AppSetup, appSetupFields } from '../../second-factors/app-setup.tsx';
import { NotAtKiosk } from '../../second-factors/ground.tsx';
import { madePasskeyField } from '../../second-factors/passkey-field.tsx';
import { PasskeyForm } from '../../second-factors/passkey-form.tsx';
import { words } from '../../second-factors/words/words.ts';
import { hasSecondFactor, secondFactors } from '../../second-factors.ts';
import { completeSignIn, pendingSignIn } from '../../sign-ins.ts';
import { passkeyNameField } from './passkeys.page.tsx';

/**
 * Staff without a second factor set one up on the way in, with the right password behind them. Who has one is sent back
 * to the door: a stolen password must not be enough to add another.
 */
const newcomer = async (visit: Visit): Promise<Account | undefined> => {
  const pending = await pendingSignIn(visit);
  if (pending?.account.kind !== 'staff') return undefined;
  return hasSecondFactor(await secondFactors(visit.act, pending.account.id)) ? undefined : pending.account;
};

/** Signs in, and shows the recovery codes before anything else; afterwards the menu leads on. */
const enrolled = async (visit: Visit, account: Account, method: SignInMethod) => {
  const led = await completeSignIn(visit, account, { method });
  return visit.session.signedIn ? afterAdding(visit, account.id, 'staff', urls.staffHome('ja')) : led;
};

/** Which second step; a passkey can be registered here at once. */
export const enrolmentPage = page('/staff/sign-in/second-step', {
  audience: 'anyone',
  portal: 'staff',
  languages: ['ja'],
  load: async (visit) => {
    const account = await newcomer(visit);
    if (!account) return redirect(signInDoor('ja', 'staff'));
    return { account, options: await registrationOptions(visit.act, account, formToken(visit)) };
  },
  form: ({ language }) => ({ name: passkeyNameField(language), passkey: madePasskeyField(language) }),
  submit: async (visit, { account }, { name, passkey }) => {
    const w = words(visit.language);
    if (visit.kiosk) return problems({ form: w.kiosk });
    const decision = await registerPasskey(visit.act, {
      accountId: account.id,
      name,
      session: formToken(visit),
      answer: passkey,
    });
    if (isRefused(decision)) return problems({ form: w.refusals[decision.refused] });
    return enrolled(visit, account, 'passkey');
  },
  view: (visit, { options }, sheet) => {
    const { enrol: w, passkeys } = words(visit.language);
    return {
      title: w.title,
      noindex: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          {visit.kiosk ? (
            <NotAtKiosk visit={visit} />
          ) : (
            <>
              <Section title={w.passkey}>
                <p>{w.passkeyNote}</p>
                <PasskeyForm visit={visit} sheet={sheet} submit={passkeys.addButton} create={options}>
                  {sheet.ask.name}
                  {sheet.ask.passkey}
                </PasskeyForm>
              </Section>
              <Section title={w.app}>
                <p>{w.appNote}</p>
                <LinkList items={[{ href: urls.enrolmentOfApp(visit.language), label: w.appLink }]} />
              </Section>
            </>
          )}
        </>
      ),
    };
  },
});

export const appEnrolmentPage = page('/staff/sign-in/second-step/one-time-password', {
  audience: 'anyone',
  portal: 'staff',
  languages: ['ja'],
  load: async (visit) => {
    const account = await newcomer(visit);
    return account ? { account } : redirect(signInDoor('ja', 'staff'));
  },
  form: ({ language }) => appSetupFields(language),
  submit: async (visit, { account }, { code, setup }) => {
    const w = words(visit.language);
    if (visit.kiosk) return problems({ form: w.kiosk });
    const decision = await confirmOneTimePassword(visit.act, { accountId: account.id, setup, code });
    if (isRefused(decision)) return problems({ code: w.refusals[decision.refused] });
    return enrolled(visit, account, 'one-time-password');
  },
  view: (visit, { account }, sheet) => {
    const { enrol, app } = words(visit.language);
    return {
      title: enrol.appLink,
      noindex: true,
      breadcrumb: [{ href: urls.signInStep(visit.language, 'staff', 'second-step'), label: enrol.title }],
      body: (
        <>
          <Lead>{app.lead}</Lead>
          {visit.kiosk ? <NotAtKiosk visit={visit} /> : <AppSetup visit={visit} account={account} sheet={sheet} />}
        </>
      ),
    };
  },
});
