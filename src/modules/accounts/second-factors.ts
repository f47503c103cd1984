import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import { heldAccount } from './accounts.ts';
import { sendSecondFactorMail } from './second-factor-mails.ts';

/** What an account has beside its password. */
export type SecondFactors = { passkeys: number; oneTimePassword: boolean; recoveryCodes: number };

/** How many passkeys, whether one-time passwords are in use, and how many recovery codes are left. */
export const secondFactors = async ({ database }: Act, accountId: string): Promise<SecondFactors> => {
  const counted = await database
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('passkeys')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account_id', '=', accountId)
        .as('passkeys'),
      selectFrom('one_time_passwords')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account_id', '=', accountId)
        .as('oneTimePasswords'),
      selectFrom('recovery_codes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .as('recoveryCodes'),
    ])
    .executeTakeFirstOrThrow();
  return {
    passkeys: Number(counted.passkeys ?? 0),
    oneTimePassword: Number(counted.oneTimePasswords ?? 0) > 0,
    recoveryCodes: Number(counted.recoveryCodes ?? 0),
  };
};

/** Whether the account has a second factor: recovery codes alone are none, they stand in for one. */
export const hasSecondFactor = ({ passkeys, oneTimePassword }: Pick<SecondFactors, 'passkeys' | 'oneTimePassword'>) =>
  passkeys > 0 || oneTimePassword;

/**
 * Takes every second factor from an account whose owner has lost them, and ends its sessions. For staff a manager does
 * it; for a seeker the counter, after seeing an identity document, whose kind is recorded. Who may is the caller's
 * decision; here it is kept who did.
 */
export const resetSecondFactors = (act: Act, accountId: string, seen: { document?: string } = {}): Promise<void> =>
  inTransaction(act, async (inside) => {
    const account = await heldAccount(inside, accountId);
    if (!account) throw new Error(`account ${accountId} does not exist`);
    await forgetSecondFactors(inside, accountId);
    await endSessionsOf(inside.database, accountId);
    await record(inside, {
      what: 'account.second-factors-reset',
      subject: { kind: 'account', id: accountId },
      detail: seen,
    });
    await sendSecondFactorMail(inside, account, 'secondFactorsReset');
  });

/** Removes them without a word: what a closed account leaves behind. */
export const forgetSecondFactors = async ({ database }: Act, accountId: string): Promise<void> => {
  await database.deleteFrom('passkeys').where('account_id', '=', accountId).execute();
  await database.deleteFrom('one_time_passwords').where('account_id', '=', accountId).execute();
  await database.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  await database.deleteFrom('second_step_tries').where('account_id', '=', accountId).execute();
};

/** Without a factor recovery codes stand in for nothing: they go with the last one. */
export const forgetLoneRecoveryCodes = async (act: Act, accountId: string): Promise<void> => {
  if (hasSecondFactor(await secondFactors(act, accountId))) return;
  await act.database.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
};
