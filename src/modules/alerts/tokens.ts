import { type Instant, instant, isBefore } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';

/** What the link of a mail is for; one made for one purpose does nothing else (abuse-cases 60). */
export type TokenPurpose = 'confirm' | 'manage' | 'end' | 'wanted' | 'end-saved';

/** A link's proof that we sent it to the mailbox: sealed, so it can neither be made nor changed, and it ends. */
export const makeToken = (act: Act, purpose: TokenPurpose, ids: readonly string[], until: Instant): string =>
  Buffer.from(
    seal(secretKey(act.settings), `alert ${purpose}`, [until.toString(), ...ids].join(' '), act.chance),
    'base64',
  ).toString('base64url');

/** The ids of a token that was made for this purpose and has not ended. */
export const readToken = (act: Act, purpose: TokenPurpose, token: string): readonly string[] | undefined => {
  if (!/^[\w-]{40,400}$/.test(token)) return undefined;
  const text = unseal(secretKey(act.settings), `alert ${purpose}`, Buffer.from(token, 'base64url').toString('base64'));
  if (text === undefined) return undefined;
  const [until = '', ...ids] = text.split(' ');
  return isBefore(act.now, instant(until)) ? ids : undefined;
};
