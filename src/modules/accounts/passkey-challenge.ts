import { createHash } from 'node:crypto';
import { instant, isBefore, minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';

/** What a challenge was asked for: one for signing in registers nothing. */
type PasskeyPurpose = 'register' | 'sign-in';

/** The session the challenge was shown in; another one cannot answer it. */
type Asking = { purpose: PasskeyPurpose; session: string };

const purposeOf = ({ purpose, session }: Asking): string => `passkey challenge ${purpose} ${session}`;

/**
 * A challenge as base64url: its end, sealed for this purpose and this session with a nonce of chance. Showing a page
 * with one writes nothing, so nobody fills a table by opening the door; `spendChallenge` sees to it that it counts once.
 */
export const makeChallenge = (act: Act, asking: Asking): string => {
  const end = `${minutesAfter(act.now, act.settings.passkeyMinutes)}`;
  return Buffer.from(seal(secretKey(act.settings), purposeOf(asking), end, act.chance), 'base64').toString('base64url');
};

export type ChallengeRefusal = 'challenge-foreign' | 'challenge-expired' | 'challenge-spent';

/** Uses a challenge up; says why it does not count. The unique key decides, on whichever process the answer arrives. */
export const spendChallenge = async (
  act: Act,
  asking: Asking,
  challenge: string,
): Promise<ChallengeRefusal | undefined> => {
  const sealed = Buffer.from(challenge, 'base64url').toString('base64');
  const end = unseal(secretKey(act.settings), purposeOf(asking), sealed);
  if (end === undefined) return 'challenge-foreign';
  if (isBefore(instant(end), act.now)) return 'challenge-expired';
  const { numInsertedOrUpdatedRows } = await act.database
    .insertInto('spent_passkey_challenges')
    .values({ challenge_hash: createHash('sha256').update(sealed).digest(), expires_at: instant(end) })
    .onConflict((conflict) => conflict.column('challenge_hash').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? undefined : 'challenge-spent';
};
