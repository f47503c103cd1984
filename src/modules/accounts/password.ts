import { commonRuns, commonWords } from './common-password.ts';

/** Limits of the leaflet, step 3 「パスワード登録」: 半角の数字・英字・記号を組み合わせて8文字以上32文字以内. */
const passwordLength = { least: 8, most: 32 } as const;

/** The signs that count as 記号: every printable half-width sign, as the screen lists them. */
export const passwordSymbols = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const passwordRules = [
  'password-short',
  'password-long',
  'password-characters',
  'password-digit',
  'password-letter',
  'password-symbol',
  'password-common',
  'password-mail',
] as const;
export type PasswordRule = (typeof passwordRules)[number];

/**
 * Every rule a new password breaks, in the order a person can mend them; empty when it is good. The password is taken
 * exactly as typed: no folding of widths, no trimming (system-reference §6 D4). The block-list comes on top of the leaflet.
 */
export const brokenPasswordRules = (password: string, mail = ''): PasswordRule[] => {
  const length = [...password].length;
  const broken: [PasswordRule, boolean][] = [
    ['password-short', length < passwordLength.least],
    ['password-long', length > passwordLength.most],
    ['password-characters', /[^!-~]/.test(password)],
    ['password-digit', !/[0-9]/.test(password)],
    ['password-letter', !/[A-Za-z]/.test(password)],
    ['password-symbol', !/[!-/:-@[-`{-~]/.test(password)],
  ];
  const found = broken.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
  if (found.length > 0) return found;
  if (isCommon(password)) return ['password-common'];
  return isLikeMail(password, mail) ? ['password-mail'] : [];
};

/** Signs that people write for letters: `P@ssw0rd!` is still the word. */
const signFor: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** A guesser tries words with digits and signs round them, and runs of the keyboard, before anything else. */
const isCommon = (password: string): boolean => {
  const lower = password.toLowerCase();
  const letters = (text: string) => text.replace(/[^a-z]/g, '');
  const core = lower.replace(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  const unmasked = [...core].map((sign) => signFor[sign] ?? sign).join('');
  if ([letters(lower), letters(unmasked)].some(isWordOrRepeated)) return true;
  const rest = commonRuns.reduce((left, run) => left.replaceAll(run, ''), lower.replace(/(.)\1{3,}/g, ''));
  return rest.length < lower.length && rest.length < 4;
};

const isWordOrRepeated = (text: string): boolean =>
  commonWords.has(text) ||
  (text.length % 2 === 0 &&
    text.length > 0 &&
    text === text.slice(0, text.length / 2).repeat(2) &&
    commonWords.has(text.slice(0, text.length / 2)));

/** The name before the @ with a few signs is the first guess of somebody who knows the address. */
const isLikeMail = (password: string, mail: string): boolean => {
  const name = mail.slice(0, mail.lastIndexOf('@')).toLowerCase();
  return name.length >= 4 && password.toLowerCase().includes(name) && password.length - name.length < 5;
};
