import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import type { Settings } from '#src/config.ts';
import type { Account, AccountKind } from './account.ts';
import { accountOf, heldAccount } from './accounts.ts';
import { type ChallengeRefusal, makeChallenge, spendChallenge } from './passkey-challenge.ts';
import { sendSecondFactorMail } from './second-factor-mails.ts';
import { forgetLoneRecoveryCodes, hasSecondFactor, secondFactors } from './second-factors.ts';
import { counterHolds } from './second-step.ts';

/** パスキー (WebAuthn): a key that a device keeps and shows by finger, face or PIN, so it is both factors at once. */

export type Passkey = {
  id: string;
  name: string;
  createdAt: Instant;
  lastUsedAt: Instant | undefined;
  backedUp: boolean;
};

type RelyingParty = { id: string; origin: string };

/**
 * Whom passkeys belong to: the host people type. Undefined where browsers allow none – an address of numbers is no domain
 * (WebAuthn L3 §5.1.3), and without https only this machine itself is trusted.
 */
export const relyingParty = ({ baseUrl }: Pick<Settings, 'baseUrl'>): RelyingParty | undefined => {
  const { hostname, origin, protocol } = new URL(baseUrl);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : undefined;
};

/** The handle by which a device remembers whose passkey it is: the account's id, which says nothing about a person. */
const handleOf = (accountId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex'));

/** Ed25519, ES256, RS256: what every device can. The library's own list asks the runtime for what is experimental there. */
const algorithms = [-8, -7, -257];

/** The passkeys of an account, the newest first. */
export const passkeysOf = async ({ database }: Act, accountId: string): Promise<Passkey[]> => {
  const rows = await database
    .selectFrom('passkeys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at ?? undefined,
    backedUp: row.backed_up,
  }));
};

/** What the browser is asked to make; undefined where there can be no passkeys. */
export const registrationOptions = async (
  act: Act,
  account: Account,
  session: string,
): Promise<PublicKeyCredentialCreationOptionsJSON | undefined> => {
  const party = relyingParty(act.settings);
  if (!party) return undefined;
  const rows = await act.database
    .selectFrom('passkeys')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', account.id)
    .execute();
  return generateRegistrationOptions({
    rpName: act.settings.siteName,
    rpID: party.id,
    userID: handleOf(account.id),
    userName: account.mail,
    userDisplayName: account.mail,
    challenge: bytesOf(makeChallenge(act, { purpose: 'register', session })),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: rows.map((row) => ({
      id: row.credential_id.toString('base64url'),
      transports: row.transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: act.settings.passkeyMinutes * 60_000,
  });
};

/** What the browser is asked to show, without saying whose it must be; undefined where there can be no passkeys. */
export const signInOptions = (act: Act, session: string): PublicKeyCredentialRequestOptionsJSON | undefined => {
  const party = relyingParty(act.settings);
  return (
    party && {
      rpId: party.id,
      challenge: makeChallenge(act, { purpose: 'sign-in', session }),
      userVerification: 'required',
      timeout: act.settings.passkeyMinutes * 60_000,
      allowCredentials: [],
    }
  );
};

type PasskeyRefusal = 'passkey-failed' | 'passkey-expired';
type RegisterRefusal = PasskeyRefusal | 'passkey-known' | 'passkeys-full';

type NewPasskey = { accountId: string; name: string; session: string; answer: RegistrationResponseJSON };

/** Keeps the passkey a browser made for an account, and tells its owner. */
export const registerPasskey = async (
  act: Act,
  { accountId, name, session, answer }: NewPasskey,
): Promise<Decision<true, RegisterRefusal>> => {
  const challenged = challengeOf(act, { purpose: 'register', session });
  const party = relyingParty(act.settings);
  const verified = party && (await verifiedRegistration(answer, party, challenged.spend));
  if (!verified) return refuse(challenged.refusal());
  return inTransaction(act, async (inside) => {
    const account = await heldAccount(inside, accountId);
    if (!account) return refuse('passkey-failed');
    const { passkeys } = await secondFactors(inside, accountId);
    if (passkeys >= act.settings.passkeys) return refuse('passkeys-full');
    const { credential, credentialBackedUp } = verified;
    const kept = await inside.database
      .insertInto('passkeys')
      .values({
        id: act.chance.id(),
        account_id: accountId,
        credential_id: Buffer.from(credential.id, 'base64url'),
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: (credential.transports ?? []).filter((one) => /^[\w-]{1,20}$/.test(one)).slice(0, 10),
        backed_up: credentialBackedUp,
        name,
        created_at: act.now,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept) return refuse('passkey-known');
    await record(inside, {
      what: 'account.passkey-added',
      subject: { kind: 'account', id: accountId },
      detail: { passkey: kept.id },
    });
    await sendSecondFactorMail(inside, account, 'passkeyAdded');
    return accept(true);
  });
};

type PasskeyShown = {
  kind: AccountKind;
  session: string;
  answer: AuthenticationResponseJSON;
  /** Whose it must be, when somebody has already said who they are. */
  accountId?: string | undefined;
};

/** An account opens by its passkey although wrong passwords have locked it: nobody guesses a passkey. */
const opens = ({ state, openedAt }: Account): boolean =>
  openedAt !== undefined && ['active', 'locked', 'undeliverable'].includes(state);

/**
 * Whose passkey was shown at the door of a kind. One refusal for everything that is wrong – unknown, another door's,
 * somebody else's, a copy whose count fell behind – except that time has passed, which every visitor knows anyway.
 */
export const checkPasskey = async (
  act: Act,
  { kind, session, answer, accountId }: PasskeyShown,
): Promise<Decision<Account, PasskeyRefusal | 'sign-in-busy'>> => {
  const network = await hitFromNetwork(act, 'sign-in', { most: act.settings.loginsNetworkMinute, seconds: 60 });
  if (!network.allowed) return refuse('sign-in-busy');
  const challenged = challengeOf(act, { purpose: 'sign-in', session });
  const party = relyingParty(act.settings);
  const row = await act.database
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', Buffer.from(answer.id, 'base64url'))
    .executeTakeFirst();
  const account = row && (await accountOf(act, row.account_id));
  const verified = row && party && (await verifiedAnswer(answer, party, row.public_key, challenged.spend));
  const handle = answer.response.userHandle;
  const refused = async (reason: string): Promise<Decision<Account, PasskeyRefusal>> => {
    await record(act, {
      what: 'account.passkey-refused',
      subject: { kind: 'account', id: row?.account_id },
      detail: { reason },
      result: 'refused',
    });
    return refuse(challenged.refusal());
  };
  if (!row || !account || !verified) return refused(row ? 'unproven' : 'unknown');
  const right =
    account.kind === kind &&
    opens(account) &&
    (accountId === undefined || account.id === accountId) &&
    (!handle || Buffer.from(handle, 'base64url').equals(Buffer.from(handleOf(account.id))));
  if (!right) return refused('other door');
  return inTransaction(act, async (inside) => {
    const held = await inside.database
      .selectFrom('passkeys')
      .select('counter')
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirst();
    if (!held || !counterHolds(Number(held.counter), verified.newCounter)) {
      await record(inside, {
        what: 'account.passkey-refused',
        subject: { kind: 'account', id: account.id },
        detail: { reason: 'counter', passkey: row.id },
        result: 'refused',
      });
      return refuse('passkey-failed');
    }
    await inside.database
      .updateTable('passkeys')
      .set({ counter: verified.newCounter, last_used_at: act.now, backed_up: verified.credentialBackedUp })
      .where('id', '=', row.id)
      .execute();
    return accept(account);
  });
};

/** Gives a passkey another name; absent when it is somebody else's. */
export const renamePasskey = async (act: Act, accountId: string, id: string, name: string): Promise<boolean> => {
  const { numUpdatedRows } = await act.database
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Takes a passkey from an account, and tells its owner; refused where staff would be left without a second factor. */
export const removePasskey = (
  act: Act,
  accountId: string,
  id: string,
): Promise<Decision<true, 'last-factor' | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const account = await heldAccount(inside, accountId);
    const factors = await secondFactors(inside, accountId);
    if (account?.kind === 'staff' && !hasSecondFactor({ ...factors, passkeys: factors.passkeys - 1 }))
      return refuse('last-factor');
    const { numDeletedRows } = await inside.database
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (!account || numDeletedRows !== 1n) return refuse('absent');
    await forgetLoneRecoveryCodes(inside, accountId);
    await record(inside, {
      what: 'account.passkey-removed',
      subject: { kind: 'account', id: accountId },
      detail: { passkey: id },
    });
    await sendSecondFactorMail(inside, account, 'passkeyRemoved');
    return accept(true);
  });

/** Forgets spent challenges that have ended: those are refused without being looked up. */
export const forgetSpentChallenges = async (act: Act): Promise<void> => {
  await act.database.deleteFrom('spent_passkey_challenges').where('expires_at', '<', act.now).execute();
};

/** The library asks whether the challenge is ours in the middle of its checks; why it was not is told afterwards. */
const challengeOf = (act: Act, asking: Parameters<typeof spendChallenge>[1]) => {
  let refused: ChallengeRefusal | undefined;
  return {
    spend: async (challenge: string): Promise<boolean> => {
      refused = await spendChallenge(act, asking, challenge);
      return refused === undefined;
    },
    refusal: (): PasskeyRefusal => (refused === 'challenge-expired' ? 'passkey-expired' : 'passkey-failed'),
  };
};

/** The library throws on every answer that proves nothing, forged or broken: a stranger's answer is no fault of ours. */
const verifiedRegistration = async (
  answer: RegistrationResponseJSON,
  party: RelyingParty,
  expectedChallenge: (challenge: string) => Promise<boolean>,
) => {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return registrationInfo;
  } catch (fault) {
    return unproven(fault);
  }
};

const verifiedAnswer = async (
  answer: AuthenticationResponseJSON,
  party: RelyingParty,
  publicKey: Buffer,
  expectedChallenge: (challenge: string) => Promise<boolean>,
) => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // The count is judged by `counterHolds`, under a lock.
      credential: { id: answer.id, publicKey: Uint8Array.from(publicKey), counter: 0 },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo : undefined;
  } catch (fault) {
    return unproven(fault);
  }
};

/** A fault of the database inside the challenge's check is a fault; everything else says that nothing was proven. */
const unproven = (fault: unknown): undefined => {
  if (fault instanceof Error && 'severity' in fault) throw fault;
  return undefined;
};

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64url, 'base64url'));
