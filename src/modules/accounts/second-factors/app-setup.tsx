import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Visit } from '#platform/web/page.ts';
import { Copyable } from '#ui/components/copyable.tsx';
import { QrCode } from '#ui/components/qr-code.tsx';
import type { Field } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import type { Account } from '../account.ts';
import { type Beginning, beginOneTimePassword, begunOneTimePassword } from '../one-time-passwords.ts';
import { sixDigits } from '../second-step.ts';
import { words } from './words/words.ts';

/** Setting up an authenticator app: the QR code, the same as letters, and the first code as the proof. */

/** The sealed secret of the form; what it is worth is judged when it is opened. */
const setupField = (): Field<string> => ({
  kind: 'setup',
  label: '',
  required: true,
  secret: true,
  read: (raw, name) => ({ value: (raw.one(name) ?? '').slice(0, 1000) }),
  ask: () => <></>,
  show: () => '',
  write: () => ({}),
});

export const appSetupFields = (language: Language) => {
  const w = words(language).app;
  return {
    code: fields(language).code({
      label: w.code,
      required: true,
      parse: sixDigits,
      format: (code) => code,
      example: '123456',
      width: 'short',
      digits: true,
      autocomplete: 'one-time-code',
    }),
    setup: setupField(),
  };
};

type SetupSheet = Sheet<ReturnType<typeof appSetupFields>>;

/** The beginning that was shown before, so that the app need not scan again after a wrong code; else a new one. */
const beginning = ({ act }: Visit, account: Account, sheet: SetupSheet): Beginning => {
  const setup = sheet.raw.one('setup');
  const before = setup ? begunOneTimePassword(act, account.id, account.mail, setup) : undefined;
  return before ?? beginOneTimePassword(act, account.id, account.mail);
};

export function AppSetup({
  visit,
  account,
  sheet,
}: {
  visit: Visit;
  account: Account;
  sheet: SetupSheet;
}): JSX.Element {
  const { language } = visit;
  const w = words(language).app;
  const { setup, secret, address } = beginning(visit, account, sheet);
  const groups = secret.replace(/.{4}(?=.)/g, '$& ');
  return (
    <Form sheet={sheet} submit={w.button}>
      <ol class="app-setup">
        <li class="app-setup-step">
          <p>{w.scan}</p>
          <QrCode text={address} label={w.scanLabel} />
          <p>{w.type}</p>
          <p>
            <Copyable language={language} text={secret}>
              <span class="app-setup-secret">{groups}</span>
            </Copyable>
          </p>
        </li>
        <li class="app-setup-step">
          <p>{w.confirm}</p>
          {sheet.ask.code}
          <input type="hidden" name="setup" value={setup} />
        </li>
      </ol>
    </Form>
  );
}
