import { createHmac } from 'node:crypto';
import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { keyAlphabet } from '#modules/accounts/authentication-key.ts';
import { completeSignIn } from '#modules/accounts/sign-ins.ts';
import { registrationOfAccount } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit } from '#platform/limits/limits.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { Redirect, Visit } from '#platform/web/page.ts';
import { sessionMark } from '#platform/web/session.ts';
import { codeLength, type KioskRecord, type PhoneState, phoneState, readCode } from './kiosk.ts';
import { kioskHash } from './kiosk-hash.ts';
import * as rows from './phone-rows.ts';
import * as store from './store.ts';

/** スマートフォンでログイン: the kiosk asks, one's own signed-in phone answers, and the browser that asked begins. */

const askerOf = (visit: Visit): rows.Asker | undefined => {
  const sessionHash = sessionMark(visit);
  const { kiosk } = visit;
  return kiosk?.turn && sessionHash ? { kioskId: kiosk.id, turn: kiosk.turn, sessionHash } : undefined;
};

/**
 * The code of a request: made anew from its id and the cookie of the browser that asked, so that the page can be shown
 * again and nothing that is stored tells it.
 */
const codeOf = ({ act, session }: Visit, id: string): string => {
  const bytes = createHmac('sha256', secretKey(act.settings)).update(`kiosk phone code ${id} ${session.id}`).digest();
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  const letters = BigInt(keyAlphabet.length);
  let code = '';
  for (; code.length < codeLength; rest /= letters) code += keyAlphabet[Number(rest % letters)];
  return code;
};

const hashOfCode = (act: Act, code: string): Buffer => kioskHash(act, 'phone code', code);

/** The kiosk asks for a phone; a request before it ends. */
export const askForPhone = async (visit: Visit): Promise<void> => {
  const { act } = visit;
  const asker = askerOf(visit);
  if (!asker) throw new Error('only the browser of a kiosk asks for a phone');
  const id = act.chance.id();
  await inTransaction(act, (inside) =>
    rows.insertRequest(inside.database, asker, {
      id,
      codeHash: hashOfCode(act, codeOf(visit, id)),
      number: act.chance.key(2, '0123456789'),
      createdAt: act.now,
      expiresAt: minutesAfter(act.now, act.settings.kioskPhoneMinutes),
    }),
  );
};

export type AskedPhone = {
  code: string;
  number: string;
  expiresAt: Instant;
  state: PhoneState;
  /** Who has confirmed, as the person at the kiosk reads it before anything opens. */
  name: string | undefined;
};

/** What this browser of the kiosk asked for, as it stands. */
export const askedPhone = async (visit: Visit): Promise<AskedPhone | undefined> => {
  const { act } = visit;
  const asker = askerOf(visit);
  const request = asker && (await rows.requestOfAsker(act.database, asker));
  if (!request) return undefined;
  const state = phoneState(request, act.now);
  const registration =
    state === 'confirmed' && request.accountId
      ? await registrationOfAccount(act.database, request.accountId)
      : undefined;
  return {
    code: codeOf(visit, request.id),
    number: request.number,
    expiresAt: request.expiresAt,
    state,
    name: registration?.person.name,
  };
};

/** Begins the session in the browser that asked, once, with what the phone has confirmed. */
export const takeUp = async (visit: Visit): Promise<Decision<Redirect, PhoneState>> => {
  const { act, now } = visit;
  const asker = askerOf(visit);
  const request = asker && (await rows.requestOfAsker(act.database, asker));
  if (!request) return refuse('expired');
  const state = phoneState(request, now);
  if (state !== 'confirmed' || !request.accountId) return refuse(state);
  const account = await accountOf(act, request.accountId);
  if (account?.kind !== 'seeker' || !(await rows.useRequest(act.database, request.id, now))) return refuse('used');
  return accept(await completeSignIn(visit, account, { method: 'phone' }));
};

type PhoneAct = Act<SeekerActor>;

/** What the phone shows of the kiosk that asks. */
export type KioskAsking = { kiosk: KioskRecord; number: string; expiresAt: Instant; state: PhoneState };

/** Whether one more code may be read from this account; guessing through codes ends here. */
export const mayReadCode = async (act: PhoneAct): Promise<boolean> =>
  (await hit(act, `kiosk phone ${act.actor.accountId}`, { most: act.settings.kioskPhoneTriesHour, seconds: 3600 }))
    .allowed;

/** The living request of a code, and whether this phone may answer it: another one's, or a turn that has ended, is absent. */
const readable = async (act: PhoneAct, typed: string) => {
  const code = readCode(typed);
  const request = code && (await rows.requestOfCode(act.database, hashOfCode(act, code)));
  if (!request || (request.openedBy && request.openedBy !== act.actor.accountId)) return undefined;
  const kiosk = await store.kioskById(act.database, request.kioskId);
  if (!kiosk || !(await store.hasTurn(act.database, kiosk.id, request.turn))) return undefined;
  return { request, kiosk };
};

/** The phone reads the code: the first one to do so is the one that may answer. */
export const readOnPhone = async (act: PhoneAct, typed: string): Promise<KioskAsking | undefined> => {
  const found = await readable(act, typed);
  if (!found) return undefined;
  const { request, kiosk } = found;
  if (!(await rows.openBy(act.database, request.id, act.actor.accountId))) return undefined;
  return { kiosk, number: request.number, expiresAt: request.expiresAt, state: phoneState(request, act.now) };
};

/** The person at the phone says yes or no, once. False when the code cannot be answered any more. */
export const answerFromPhone = (act: PhoneAct, typed: string, yes: boolean): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const found = await readable(inside, typed);
    if (!found || found.request.openedBy !== act.actor.accountId) return false;
    if (phoneState(found.request, act.now) !== 'read') return false;
    const answer = yes ? { account_id: act.actor.accountId, confirmed_at: act.now } : { refused_at: act.now };
    if (!(await rows.answerRequest(inside.database, found.request.id, answer))) return false;
    await record(inside, {
      what: yes ? 'kiosk.sign-in-confirmed' : 'kiosk.sign-in-refused',
      subject: { kind: 'account', id: act.actor.accountId },
      detail: { kiosk: found.kiosk.id, office: found.kiosk.officeCode },
    });
    return true;
  });
