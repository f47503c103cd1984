import { z } from 'zod';
import { type Instant, instant } from '#kernel/time.ts';

/** A line of the table of settings. */
export type Setting<T> = {
  name: string;
  type: string;
  /** As one would write it in the environment; `undefined` where it is made from other settings or stays empty. */
  default: string | undefined;
  unit: string;
  meaning: string;
  /** Never repeat what was read, neither in a message nor in a log. */
  secret: boolean;
  /** Completes the sentence "write … instead". */
  expects: string;
  read: z.ZodType<T, string>;
};

type About = { meaning: string; unit?: string; secret?: boolean };

export const setting = <T>(
  name: string,
  type: string,
  fallback: string | undefined,
  { meaning, unit = '', secret = false }: About,
  expects: string,
  read: z.ZodType<T, string>,
): Setting<T> => ({ name, type, default: fallback, unit, meaning, secret, expects, read });

export const whole = (name: string, fallback: number, from: number, to: number, unit: string, meaning: string) =>
  setting(
    name,
    'whole number',
    String(fallback),
    { meaning, unit },
    `a whole number from ${from} to ${to}${unit && ` (${unit})`}`,
    z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to)),
  );

export const text = (name: string, fallback: string, meaning: string) =>
  // Header and control characters have no business in a name or a mail header.
  setting(name, 'text', fallback, { meaning }, 'one line of text', z.string().regex(/^\P{Cc}+$/u));

export const optionalText = (name: string, meaning: string) =>
  setting<string | undefined>(name, 'text', undefined, { meaning }, 'one line of text', z.string().regex(/^\P{Cc}+$/u));

export const secretText = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'secret',
    undefined,
    { meaning, secret: true },
    'one line of text',
    z.string().regex(/^\P{Cc}+$/u),
  );

export const oneOf = <const T extends string>(
  name: string,
  values: readonly [T, ...T[]],
  fallback: T,
  meaning: string,
) => setting<T>(name, values.join(' · '), fallback, { meaning }, `one of ${values.join(', ')}`, z.enum(values));

export const address = (name: string, schemes: string[], about: About, fallback?: string) =>
  setting<string | undefined>(
    name,
    'address',
    fallback,
    about,
    `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1))),
  );

export const origin = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'address',
    undefined,
    { meaning },
    'scheme, host and port only, like https://mypage.example',
    z
      .string()
      .transform((value) => value.replace(/\/$/, ''))
      .refine(
        (value) => /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value.toLowerCase(),
      ),
  );

export const mailAddress = (name: string, fallback: string, meaning: string) =>
  setting(name, 'mail address', fallback, { meaning }, 'a mail address', z.email());

export const yesNo = (name: string, fallback: string | undefined, meaning: string) =>
  setting<boolean | undefined>(
    name,
    'true · false',
    fallback,
    { meaning },
    'true or false',
    z.enum(['true', 'false']).transform((value) => value === 'true'),
  );

export const required = (one: Setting<boolean | undefined>): Setting<boolean> => ({
  ...one,
  read: one.read.transform((value) => value === true),
});

export const moment = (name: string, meaning: string) =>
  setting<Instant | undefined>(
    name,
    'moment',
    undefined,
    { meaning },
    'a moment with its offset, like 2026-11-20T10:00+09:00',
    z.string().transform((value, context) => {
      try {
        return instant(value);
      } catch {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    }),
  );

export const secretKey = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'secret',
    undefined,
    { meaning, secret: true },
    '32 random bytes in base64, as `openssl rand -base64 32` prints them',
    z.string().refine((value) => /^[A-Za-z0-9+/_-]+=*$/.test(value) && Buffer.from(value, 'base64').length >= 32),
  );

export const processes = (name: string, fallback: string, meaning: string) =>
  setting<readonly ('web' | 'work')[]>(
    name,
    'list of web, work',
    fallback,
    { meaning },
    'web, work or web,work',
    z
      .string()
      .transform((value) => value.split(',').map((part) => part.trim()))
      .pipe(z.array(z.enum(['web', 'work'])).min(1)),
  );
