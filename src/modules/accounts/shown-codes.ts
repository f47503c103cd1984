import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { Visit } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';

/**
 * Recovery codes between their making and the moment their owner says they are kept: sealed in the session, so that a
 * page can be reloaded and printed, and nobody who reads the database reads them.
 */
const fact = 'recoveryCodes';
const purposeOf = (accountId: string): string => `recovery codes shown to ${accountId}`;

export const makeAndShowRecoveryCodes = async (visit: Visit, accountId: string): Promise<void> => {
  const { act } = visit;
  const codes = await renewRecoveryCodes(act, accountId);
  const sealed = seal(secretKey(act.settings), purposeOf(accountId), codes.join(' '), act.chance);
  await keepInSession(visit, { [fact]: sealed });
};

/** The codes while they are shown; undefined afterwards. */
export const shownRecoveryCodes = ({ act, session }: Visit, accountId: string): string[] | undefined => {
  const sealed = session.data[fact];
  if (typeof sealed !== 'string') return undefined;
  return unseal(secretKey(act.settings), purposeOf(accountId), sealed)?.split(' ');
};

/** Their owner has kept them: they are shown no more. */
export const hideRecoveryCodes = (visit: Visit): Promise<void> => keepInSession(visit, { [fact]: undefined });
