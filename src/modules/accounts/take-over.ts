import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import type { AccountKind } from '#platform/web/session.ts';

/** Taking over many accounts at once, from an earlier system or for the demo. */

type TakenOver = { id: string; kind: AccountKind; mail: string; language: Language };

/** No password hashes to this text: the owner sets a password by the mailed key before the first sign-in. */
const noPassword = 'none';

/** Inserts accounts as open ones without a password anybody knows, in one statement and with one audit entry. */
export const takeOverAccounts = async (act: Act, accounts: readonly TakenOver[]): Promise<void> => {
  if (accounts.length === 0) return;
  await act.database
    .insertInto('accounts')
    .values(
      accounts.map(({ id, kind, mail, language }) => ({
        id,
        kind,
        mail,
        state: 'active' as const,
        language,
        password_hash: noPassword,
        password_set_at: act.now,
        opened_at: act.now,
        created_at: act.now,
      })),
    )
    .execute();
  await record(act, { what: 'accounts.taken-over', subject: { kind: 'accounts' }, detail: { count: accounts.length } });
};

/** Whether anybody has an account here: a database without is new. */
export const accountsExist = async (database: Database): Promise<boolean> =>
  (await database.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
