import { type Redirect, redirect, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { AccountKind } from '../account.ts';
import { secondFactors } from '../second-factors.ts';
import { makeAndShowRecoveryCodes } from '../shown-codes.ts';

/**
 * Where one goes after adding a second factor. Who could be shut out by losing it gets recovery codes with the first one:
 * staff always, others when a code of an app is asked for; with a passkey alone their password still leads in.
 */
export const afterAdding = async (
  visit: Visit,
  accountId: string,
  kind: AccountKind,
  back: string,
): Promise<Redirect> => {
  const { oneTimePassword, recoveryCodes } = await secondFactors(visit.act, accountId);
  if (recoveryCodes > 0 || !(kind === 'staff' || oneTimePassword)) return redirect(back);
  await makeAndShowRecoveryCodes(visit, accountId);
  return redirect(urls.security(visit.language, kind, 'recovery-codes'));
};
