import type { Decision } from '#kernel/decision.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { accountOf } from './accounts.ts';
import { keyAlphabet } from './authentication-key.ts';
import { sendRecoveryCodeUsedMail, sendSecondFactorMail } from './second-factor-mails.ts';
import { secondFactors } from './second-factors.ts';
import { foldedRecoveryCode, recoveryCodeLength, writtenRecoveryCode } from './second-step.ts';
import * as store from './store.ts';
import { type CodeRefusal, hashOfCode, tryCode } from './typed-codes.ts';

/** 回復コード: stand in for a lost telephone or key, each once. Written down by their owner, kept here as hashes. */

/** A new set; the one before ends. The codes are known to whoever gets this answer, and to nobody afterwards. */
export const renewRecoveryCodes = (act: Act, accountId: string): Promise<string[]> =>
  inTransaction(act, async (inside) => {
    await store.accountForUpdate(inside.database, accountId);
    const before = await inside.database
      .deleteFrom('recovery_codes')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    const codes = Array.from({ length: act.settings.recoveryCodes }, () =>
      act.chance.key(recoveryCodeLength, keyAlphabet),
    );
    await inside.database
      .insertInto('recovery_codes')
      .values(
        codes.map((code) => ({
          account_id: accountId,
          code_hash: hashOfCode(act, accountId, code),
          created_at: act.now,
          used_at: null,
        })),
      )
      .execute();
    await record(inside, { what: 'account.recovery-codes-made', subject: { kind: 'account', id: accountId } });
    const account = before.numDeletedRows > 0n ? await accountOf(inside, accountId) : undefined;
    if (account) await sendSecondFactorMail(inside, account, 'recoveryCodesRenewed');
    return codes.map(writtenRecoveryCode);
  });

/** Whether this is a code of the account that was not used yet; it is used up, and its owner hears of it. */
export const checkRecoveryCode = (act: Act, accountId: string, typed: string): Promise<Decision<true, CodeRefusal>> =>
  tryCode(act, accountId, 'recovery-code', async (inside) => {
    const { numUpdatedRows } = await inside.database
      .updateTable('recovery_codes')
      .set({ used_at: act.now })
      .where('account_id', '=', accountId)
      .where('code_hash', '=', hashOfCode(act, accountId, foldedRecoveryCode(typed)))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await record(inside, { what: 'account.recovery-code-used', subject: { kind: 'account', id: accountId } });
    const account = await accountOf(inside, accountId);
    const { recoveryCodes } = await secondFactors(inside, accountId);
    if (account) await sendRecoveryCodeUsedMail(inside, account, recoveryCodes);
    return true;
  });
