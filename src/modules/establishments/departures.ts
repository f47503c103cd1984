import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { employerUser } from './establishments.ts';

/**
 * A colleague who closes the account no longer acts for the establishment. The main login does until it is erased: who
 * comes back finds everything, and until then nobody can be applied to online.
 */
export const accountClosed = async (act: Act, accountId: string): Promise<void> => {
  const user = await employerUser(act.database, accountId);
  if (user && user.role !== 'owner') await leave(act, accountId, user.establishmentId);
};

/** The account is erased: whoever it acted for has one login less. */
export const accountErased = async (act: Act, accountId: string): Promise<void> => {
  const user = await employerUser(act.database, accountId);
  if (user) await leave(act, accountId, user.establishmentId);
};

const leave = (act: Act, accountId: string, establishmentId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    await inside.database.deleteFrom('employer_users').where('account_id', '=', accountId).execute();
    await record(inside, {
      what: 'employer-user.left',
      subject: { kind: 'establishment', id: establishmentId },
      detail: { account: accountId },
    });
  });
