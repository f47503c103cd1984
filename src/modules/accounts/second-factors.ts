import type { Act } from '#platform/act.ts';

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
        .where('in_use', '=', true)
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
export const hasSecondFactor = ({ passkeys, oneTimePassword }: SecondFactors): boolean =>
  passkeys > 0 || oneTimePassword;
