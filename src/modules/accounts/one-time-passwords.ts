import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, instant, isBefore, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { heldAccount } from './accounts.ts';
import { sendSecondFactorMail } from './second-factor-mails.ts';
import { forgetLoneRecoveryCodes, hasSecondFactor, secondFactors } from './second-factors.ts';
import { sixDigits, startOfStep, stepAt, stepsThatCount } from './second-step.ts';
import { type CodeRefusal, forgetTries, tryCode } from './typed-codes.ts';

/** One-time passwords of an app (ワンタイムパスワード, RFC 6238): six digits, thirty seconds, SHA-1, as every app reads them. */

/** 160 bits, the length of the hash (RFC 4226 §4, R6). */
const secretBytes = 20;

const keptFor = (accountId: string): string => `one-time password of ${accountId}`;
const begunFor = (accountId: string): string => `one-time password begun for ${accountId}`;

export type Beginning = {
  /** Carried by the form: the secret, sealed for this account, and until when. */
  setup: string;
  /** As a person types it into an app. */
  secret: string;
  /** As an app reads it from the QR code. */
  address: string;
};

/** A new secret that nobody has confirmed yet. Nothing is written: it travels in the form, where its owner sees it anyway. */
export const beginOneTimePassword = (act: Act, accountId: string, label: string): Beginning => {
  const secret = secretOf(act.chance.bytes(secretBytes));
  const until = minutesAfter(act.now, act.settings.oneTimePasswordMinutes);
  const setup = seal(secretKey(act.settings), begunFor(accountId), `${until} ${secret}`, act.chance);
  return { setup, secret, address: addressOf(act, label, secret) };
};

/** The beginning a form carries; undefined when it is another account's, was changed, or is too old. */
export const begunOneTimePassword = (
  act: Act,
  accountId: string,
  label: string,
  setup: string,
): Beginning | undefined => {
  const [until = '', secret = ''] = (unseal(secretKey(act.settings), begunFor(accountId), setup) ?? '').split(' ');
  if (!until || isBefore(instant(until), act.now)) return undefined;
  return { setup, secret, address: addressOf(act, label, secret) };
};

type BeginRefusal = 'setup-expired' | 'code-wrong';

/**
 * Puts the begun secret in the place of the one before, once its first code proves that the app has it. Wrong codes are
 * not counted: who types them was shown the secret.
 */
export const confirmOneTimePassword = (
  act: Act,
  { accountId, setup, code }: { accountId: string; setup: string; code: string },
): Promise<Decision<true, BeginRefusal>> =>
  inTransaction(act, async (inside) => {
    const begun = begunOneTimePassword(act, accountId, '', setup);
    if (!begun) return refuse('setup-expired');
    const step = matchingStep(begun.secret, code, stepsThatCount(act.now, undefined));
    if (step === undefined) return refuse('code-wrong');
    await keepOneTimePassword(inside, accountId, begun.secret, step);
    const account = await heldAccount(inside, accountId);
    if (account) await sendSecondFactorMail(inside, account, 'oneTimePasswordAdded');
    return accept(true);
  });

/** Gives an account this secret (base32). For the forms above, and for the people of the trial. */
export const keepOneTimePassword = async (
  act: Act,
  accountId: string,
  secret: string,
  lastStep = stepAt(act.now) - 2,
): Promise<void> => {
  await heldAccount(act, accountId);
  const values = {
    sealed_secret: seal(secretKey(act.settings), keptFor(accountId), secret, act.chance),
    created_at: act.now,
    confirmed_at: act.now,
    last_step: lastStep,
  };
  await act.database
    .insertInto('one_time_passwords')
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
  await forgetTries(act.database, accountId);
  await record(act, { what: 'account.one-time-password-added', subject: { kind: 'account', id: accountId } });
};

/** Whether this is a code of the account that was not used yet; using it is remembered. */
export const checkOneTimePassword = (
  act: Act,
  accountId: string,
  typed: string,
): Promise<Decision<true, CodeRefusal>> =>
  tryCode(act, accountId, 'one-time-password', async ({ database }) => {
    const row = await database
      .selectFrom('one_time_passwords')
      .select(['sealed_secret', 'last_step'])
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const secret = row && unseal(secretKey(act.settings), keptFor(accountId), row.sealed_secret);
    if (!row || !secret) return false;
    const step = matchingStep(secret, typed, stepsThatCount(act.now, Number(row.last_step)));
    if (step === undefined) return false;
    const { numUpdatedRows } = await database
      .updateTable('one_time_passwords')
      .set({ last_step: step })
      .where('account_id', '=', accountId)
      .where('last_step', '<', step)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });

/** Takes one-time passwords from an account; refused where that would leave staff without a second factor. */
export const removeOneTimePassword = (act: Act, accountId: string): Promise<Decision<true, 'last-factor'>> =>
  inTransaction(act, async (inside) => {
    const account = await heldAccount(inside, accountId);
    const factors = await secondFactors(inside, accountId);
    if (!account || !factors.oneTimePassword) return accept(true);
    const left = { ...factors, oneTimePassword: false };
    if (account.kind === 'staff' && !hasSecondFactor(left)) return refuse('last-factor');
    await inside.database.deleteFrom('one_time_passwords').where('account_id', '=', accountId).execute();
    await forgetLoneRecoveryCodes(inside, accountId);
    await forgetTries(inside.database, accountId);
    await record(inside, { what: 'account.one-time-password-removed', subject: { kind: 'account', id: accountId } });
    await sendSecondFactorMail(inside, account, 'oneTimePasswordRemoved');
    return accept(true);
  });

/** The code an app with this secret shows now. For the page of the trial and its tests: the service never sends one. */
export const oneTimePasswordNow = (act: Pick<Act, 'now'>, secret: string): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), counter: stepAt(act.now) });

type TrialCode = { accountId: string; mail: string; code: string | undefined; changesAt: Instant };

/**
 * The digits that would open now for all staff: in trial mode only, so that strangers who have no app of theirs can look
 * at the staff's side. A code counts once; right after it the next one stands here, and nothing until that was used too.
 */
export const oneTimePasswordsOfTrial = async (act: Act): Promise<TrialCode[]> => {
  if (!act.settings.trial) throw new Error('codes are shown in trial mode only');
  const rows = await act.database
    .selectFrom('one_time_passwords')
    .innerJoin('accounts', 'accounts.id', 'one_time_passwords.account_id')
    .select(['account_id', 'mail', 'sealed_secret', 'last_step'])
    .where('accounts.kind', '=', 'staff')
    .orderBy('mail')
    .execute();
  const now = stepAt(act.now);
  return rows.map((row) => {
    const secret = unseal(secretKey(act.settings), keptFor(row.account_id), row.sealed_secret);
    const step = [now, now + 1].find((one) => one > Number(row.last_step));
    const code =
      secret && step !== undefined ? HOTP.generate({ secret: Secret.fromBase32(secret), counter: step }) : undefined;
    return { accountId: row.account_id, mail: row.mail, code, changesAt: startOfStep(now + 1) };
  });
};

const matchingStep = (secret: string, typed: string, steps: readonly number[]): number | undefined => {
  const code = sixDigits(typed);
  if (!code) return undefined;
  const key = Secret.fromBase32(secret);
  return steps.find((counter) =>
    timingSafeEqual(Buffer.from(HOTP.generate({ secret: key, counter })), Buffer.from(code)),
  );
};

const secretOf = (bytes: Uint8Array): string => new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

const addressOf = (act: Act, label: string, secret: string): string =>
  new TOTP({
    issuer: act.settings.siteName,
    issuerInLabel: false,
    label,
    secret: Secret.fromBase32(secret),
  }).toString();
