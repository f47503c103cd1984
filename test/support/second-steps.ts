import type { System } from '#kernel/actor.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { keepOneTimePassword, oneTimePasswordNow } from '#modules/accounts/one-time-passwords.ts';
import { passkeysOf, registerPasskey, registrationOptions } from '#modules/accounts/passkeys.ts';
import { stepAt } from '#modules/accounts/second-step.ts';
import { type Authenticator, authenticator } from './authenticator.ts';
import type { Visitor } from './visitor.ts';
import type { TestWeb } from './web.ts';

/** Second steps of the cast: everybody's app holds the same secret, as everybody has the same password. */

const system: System = { kind: 'system', task: 'test' };

export const appSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Gives an account of the cast an app. */
export const giveApp = (web: TestWeb, accountId: string): Promise<void> =>
  keepOneTimePassword(web.act(system), accountId, appSecret);

/** Gives an account of the cast a passkey; answers with its id and the device that holds it. */
export const givePasskey = async (web: TestWeb, accountId: string): Promise<{ id: string; device: Authenticator }> => {
  const act = web.act(system);
  const device = authenticator(new URL(web.settings.baseUrl).origin);
  const account = await accountOf(act, accountId);
  const options = account && (await registrationOptions(act, account, 'test'));
  if (!options) throw new Error('there can be no passkeys here');
  const given = { accountId, name: '"<b>&\'', session: 'test', answer: device.create(options) };
  const decision = await registerPasskey(act, given);
  if ('refused' in decision) throw new Error(decision.refused);
  return { id: (await passkeysOf(act, accountId))[0]?.id ?? '', device };
};

/**
 * Types what the app shows now, where the page asks for it. The clock of tests stands still, and a code counts once: the
 * codes used before are forgotten, as if half a minute had passed.
 */
export const passSecondStep = async (web: TestWeb, visitor: Visitor): Promise<Visitor> => {
  if (!visitor.path.includes('/sign-in/one-time-password')) return visitor;
  const act = web.act(system);
  await web.database
    .updateTable('one_time_passwords')
    .set({ last_step: stepAt(act.now) - 2 })
    .execute();
  return visitor.fill('ワンタイムパスワード（6桁）', oneTimePasswordNow(act, appSecret)).press('ログイン');
};
