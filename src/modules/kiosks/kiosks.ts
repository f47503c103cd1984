import { timingSafeEqual } from 'node:crypto';
import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { keyAlphabet } from '#modules/accounts/authentication-key.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { type Kiosk, keepKiosk, wipeBrowser } from '#platform/web/kiosk.ts';
import type { Visit } from '#platform/web/page.ts';
import { endSession, endSessionsAt } from '#platform/web/session.ts';
import {
  codeLength,
  type EnrolmentRefusal,
  halvesOf,
  idleSince,
  judgeEnrolment,
  type KioskRecord,
  readCode,
  writtenCode,
} from './kiosk.ts';
import { kioskHash } from './kiosk-hash.ts';
import * as store from './store.ts';

/** The kiosk whose token a browser brought; its turn ends here when nobody has acted for too long. */
export const kioskOfToken = async (act: Act, token: string, acts: boolean): Promise<Kiosk | undefined> => {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const { kioskIdleMinutes } = act.settings;
  const seen = await store.seeKiosk(act.database, kioskHash(act, 'token', token), {
    now: act.now,
    idleSince: idleSince(act.now, kioskIdleMinutes),
    acts,
  });
  if (!seen) return undefined;
  const { turnSeenAt, ...kiosk } = seen;
  return { ...kiosk, turnEnd: turnSeenAt && minutesAfter(turnSeenAt, kioskIdleMinutes) };
};

/** Somebody sits down: from here on the pages of the service open. A turn that goes on goes on. */
export const beginTurn = async ({ act }: Visit, kiosk: Kiosk): Promise<void> => {
  if (!kiosk.turn) await store.beginTurn(act.database, kiosk.id, act.chance.key(20, keyAlphabet), act.now);
};

/**
 * 終わる: the sessions begun here, what was asked of a phone, and all that the browser kept. Whoever comes next, also by
 * Back or a restored tab, begins at the home of the kiosk.
 */
export const endTurn = async (visit: Visit, kiosk: Kiosk): Promise<void> => {
  const signedIn = visit.session.signedIn;
  await inTransaction(visit.act, async (inside) => {
    await store.endTurn(inside.database, kiosk.id);
    await endSessionsAt(inside.database, kiosk.id);
    if (signedIn)
      await record(inside, {
        what: 'account.signed-out',
        subject: { kind: 'account', id: signedIn.accountId },
        detail: { kiosk: kiosk.id },
      });
  });
  await endSession(visit);
  visit.kiosk = { ...kiosk, turn: undefined, turnEnd: undefined };
  wipeBrowser(visit);
};

type StaffAct = Act<StaffActor>;

/** The kiosks of the own office. */
export const kiosksAtOffice = ({ database, actor }: StaffAct): Promise<KioskRecord[]> =>
  store.kiosksOf(database, actor.officeCode);

/** One of them; another office's is absent. */
export const kioskAtOffice = async ({ database, actor }: StaffAct, id: string): Promise<KioskRecord | undefined> => {
  const kiosk = isId(id) ? await store.kioskById(database, id) : undefined;
  return kiosk?.officeCode === actor.officeCode ? kiosk : undefined;
};

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Takes a seat into the list; no browser is switched on by it. */
export const addKiosk = (act: StaffAct, name: string): Promise<Decision<string, 'name-taken'>> =>
  inTransaction(act, async (inside) => {
    const { actor, now, chance } = act;
    const id = chance.id();
    const kiosk = { id, officeCode: actor.officeCode, name, by: actor.accountId, at: now };
    if (!(await store.insertKiosk(inside.database, kiosk))) return refuse('name-taken');
    await record(inside, { what: 'kiosk.added', subject: { kind: 'kiosk', id } });
    return accept(id);
  });

export const renameKiosk = (
  act: StaffAct,
  kiosk: KioskRecord,
  name: string,
): Promise<Decision<'renamed', 'name-taken'>> =>
  inTransaction(act, async (inside) => {
    if (!(await store.nameKiosk(inside.database, kiosk, name))) return refuse('name-taken');
    await record(inside, { what: 'kiosk.renamed', subject: { kind: 'kiosk', id: kiosk.id } });
    return accept('renamed');
  });

export type IssuedCode = { code: string; expiresAt: Instant };

/** The code to be typed on the computer itself; it voids the one before and is never shown again. */
export const issueEnrolment = (act: StaffAct, kiosk: KioskRecord): Promise<IssuedCode> =>
  inTransaction(act, async (inside) => {
    const { actor, now, chance, settings } = act;
    const expiresAt = minutesAfter(now, settings.kioskEnrolmentMinutes);
    for (;;) {
      const code = chance.key(codeLength, keyAlphabet);
      const { selector, secret } = halvesOf(code);
      const id = chance.id();
      const secretHash = kioskHash(act, `enrolment ${id}`, secret);
      const enrolment = {
        id,
        kioskId: kiosk.id,
        selector,
        secretHash,
        issuedBy: actor.accountId,
        createdAt: now,
        expiresAt,
      };
      // One in 900,000 begins like one that lives.
      if (!(await store.insertEnrolment(inside.database, enrolment))) continue;
      await record(inside, { what: 'kiosk.code-issued', subject: { kind: 'kiosk', id: kiosk.id } });
      return { code: writtenCode(code), expiresAt };
    }
  });

type EnrolRefusal = EnrolmentRefusal | 'too-many';

/**
 * Makes the browser of this visit the kiosk whose code was typed, and the one before no longer. A wrong entry counts
 * although it is refused: not for a page with `creates`.
 */
export const enrol = async (visit: Visit, typed: string): Promise<Decision<KioskRecord, EnrolRefusal>> => {
  const { act, settings } = visit;
  const limit = { most: settings.kioskEnrolmentsNetworkHour, seconds: 3600 };
  if (!(await hitFromNetwork(act, 'kiosk enrolment', limit)).allowed) return refuse('too-many');
  const code = readCode(typed);
  if (!code) return refuse('code-wrong');
  const decision = await inTransaction(act, (inside) => switchOn(inside, code));
  if (decision.refused) return refuse(decision.refused);
  await endSession(visit);
  wipeBrowser(visit);
  keepKiosk(visit, decision.token);
  return accept(decision.kiosk);
};

type SwitchedOn = { refused: EnrolmentRefusal } | { refused?: undefined; kiosk: KioskRecord; token: string };

const switchOn = async (act: Act, code: string): Promise<SwitchedOn> => {
  const { selector, secret } = halvesOf(code);
  const row = await store.enrolmentForUpdate(act.database, selector);
  if (!row) return { refused: 'code-wrong' };
  const matches = timingSafeEqual(kioskHash(act, `enrolment ${row.id}`, secret), row.secret_hash);
  const standing = { expiresAt: row.expires_at, tries: row.tries };
  const refused = judgeEnrolment(standing, matches, act.now, act.settings.kioskEnrolmentTries);
  const subject = { kind: 'kiosk', id: row.kiosk_id };
  if (refused) {
    if (!matches) await store.countTry(act.database, row.id);
    await record(act, { what: 'kiosk.enrolment-refused', subject, result: 'refused' });
    return { refused };
  }
  const kiosk = await store.kioskById(act.database, row.kiosk_id);
  if (!kiosk) return { refused: 'code-wrong' };
  const token = Buffer.from(act.chance.bytes(32)).toString('base64url');
  await store.endEnrolments(act.database, kiosk.id, act.now);
  await store.switchOn(act.database, kiosk.id, {
    tokenHash: kioskHash(act, 'token', token),
    by: row.issued_by,
    at: act.now,
  });
  await endSessionsAt(act.database, kiosk.id);
  await record(act, { what: 'kiosk.switched-on', subject, detail: { issuedBy: row.issued_by } });
  return { kiosk, token };
};

/** Switches a kiosk off for good: its browser is a stranger's from the next request on, and who is signed in there is out. */
export const removeKiosk = (act: StaffAct, kiosk: KioskRecord): Promise<void> =>
  inTransaction(act, async (inside) => {
    await store.endEnrolments(inside.database, kiosk.id, act.now);
    await store.removeKiosk(inside.database, kiosk.id, act.actor.accountId, act.now);
    await endSessionsAt(inside.database, kiosk.id);
    await record(inside, { what: 'kiosk.switched-off', subject: { kind: 'kiosk', id: kiosk.id } });
  });

/** Codes and requests are forgotten after a day; the audit keeps what came of them. */
export const forgetOldCodes = (act: Act): Promise<void> =>
  store.deleteOld(act.database, minutesAfter(act.now, -24 * 60));
