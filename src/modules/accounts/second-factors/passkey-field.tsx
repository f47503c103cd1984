import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Language } from '#kernel/language.ts';
import type { Field } from '#ui/forms/field.ts';
import { words } from './words/words.ts';

const base64url = z.string().regex(/^[\w-]+$/);
const credential = { id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key') };

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string()).optional(),
  }),
});
const showing = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** Longer answers come from no device: keys and signatures are a few hundred bytes. */
const longest = 20_000;

/** What the browser's passkey said: a hidden field that the element `passkey-form` fills, as JSON with bytes in base64url. */
const passkeyField = <T,>(language: Language, schema: z.ZodType<T>): Field<T> => ({
  kind: 'passkey',
  label: words(language).passkeys.title,
  required: true,
  secret: true,
  read: (raw, name) => {
    const typed = raw.one(name) ?? '';
    if (typed === '') return { problem: words(language).refusals['passkey-missing'] };
    const read = typed.length > longest ? undefined : schema.safeParse(parsed(typed));
    return read?.success ? { value: read.data } : { problem: words(language).refusals['passkey-failed'] };
  },
  ask: ({ name }) => <input type="hidden" name={name} value="" />,
  show: () => '',
  write: () => ({}),
  focus: () => 'main',
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A passkey that was made. */
export const madePasskeyField = (language: Language): Field<RegistrationResponseJSON> =>
  passkeyField(
    language,
    registration.transform((answer) => ({ ...answer, clientExtensionResults: {} }) as RegistrationResponseJSON),
  );

/** A passkey that was shown. */
export const shownPasskeyField = (language: Language): Field<AuthenticationResponseJSON> =>
  passkeyField(
    language,
    showing.transform((answer) => ({ ...answer, clientExtensionResults: {} }) as AuthenticationResponseJSON),
  );
