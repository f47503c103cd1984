import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, isRefused, refuse } from '#kernel/decision.ts';
import { addDays, dayOf, type Instant, minutesAfter, startOfDay } from '#kernel/time.ts';
import { normalMail } from '#modules/accounts/account.ts';
import { type JobQuery, keysOf } from '#modules/search/query.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit, hitFromNetwork } from '#platform/limits/limits.ts';
import { sendConfirmMail, sendWantedMail } from './mails.ts';
import { longestName } from './saved-condition.ts';
import {
  type AlertRow,
  alertRows,
  askedBefore,
  confirmedBefore,
  deleteAlert,
  forgetBefore,
  insertRequest,
  insertSubscription,
  mailboxOf,
  putAlert,
  type RequestRow,
  requestById,
  subscriptionById,
  subscriptionForUpdate,
  subscriptionOfAlert,
  takeRequest,
  writeRhythm,
  writeState,
} from './store.ts';
import { readStored, storedForm } from './stored-address.ts';
import {
  type AlertRefusal,
  addAlert,
  askedWhenConfirmedBy,
  type Rhythm,
  type RhythmChoice,
  type Subscription,
  subscriptionLife,
} from './subscription.ts';
import { makeToken, readToken } from './tokens.ts';

/** Links of mails with jobs work a little longer than a year: by then newer mails have come, or the question after it. */
const linkDays = 400;
const endedDays = 30;
const newsDays = 60;
const batch = 500;

export const linkEnd = (act: Act): Instant => startOfDay(addDays(dayOf(act.now), linkDays));

// ── With a My Page ──────────────────────────────────────────────────────────────────────────────────────────────

/** The alert of a kept search of this seeker, whom the caller has checked to have it. */
export const setAlert = (act: Act<SeekerActor>, conditionId: string, rhythm: RhythmChoice): Promise<void> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    if (rhythm === 'off') {
      const own = await subscriptionForUpdate(act.database, { registrationId });
      if (own && (await deleteAlert(act.database, own.id, { conditionId }))) await endWithoutAlerts(act, own);
      return;
    }
    const given = { id: act.chance.id(), language: act.language, registrationId, at: act.now };
    await insertSubscription(act.database, given);
    const own = await subscriptionForUpdate(act.database, { registrationId });
    if (!own) throw new Error('a subscription was made and is not there');
    const action = own.state === 'ended' ? 'resume' : 'confirm';
    await move(act, own, action);
    await putAlert(act.database, {
      id: act.chance.id(),
      subscriptionId: own.id,
      conditionId,
      rhythm,
      on: dayOf(act.now),
      at: act.now,
    });
    await told(act, 'alert.set', own, { rhythm });
  });

// ── Without an account ──────────────────────────────────────────────────────────────────────────────────────────

type AlertWish = { mail: string; name: string; query: JobQuery; rhythm: Rhythm };

/**
 * Somebody without an account wants an alert. A mail asks the owner of the address; nothing is kept for longer than the
 * question waits. The answer is the same whoever the address belongs to and whether or not a limit was reached, and
 * nobody is looked up (abuse-cases 1, 4).
 */
export const askForAlert = async (
  act: Act,
  { mail: typed, name, query, rhythm }: AlertWish,
): Promise<Decision<{ expiresAt: Instant }, 'mail-invalid' | 'nothing-asked'>> => {
  const mail = normalMail(typed);
  if (!mail) return refuse('mail-invalid');
  if (keysOf(query.where).length === 0) return refuse('nothing-asked');
  const expiresAt = minutesAfter(act.now, act.settings.alertRequestHours * 60);
  if (!(await mayAsk(act, mail))) return accept({ expiresAt });
  await inTransaction(act, async (act) => {
    const id = act.chance.id();
    const request: RequestRow = {
      id,
      mail,
      language: act.language,
      name: [...name].slice(0, longestName).join(''),
      address: storedForm(query),
      rhythm,
      created_at: act.now,
      expires_at: expiresAt,
    };
    await insertRequest(act.database, request);
    await sendConfirmMail(act, request, makeToken(act, 'confirm', [id], expiresAt));
    await record(act, { what: 'alert.requested', subject: { kind: 'alert', id } });
  });
  return accept({ expiresAt });
};

/** Both are counted, whatever the other says. */
const mayAsk = async (act: Act, mail: string): Promise<boolean> => {
  const { alertRequestsAddressDay, alertRequestsNetworkHour } = act.settings;
  const network = await hitFromNetwork(act, 'alert request', { most: alertRequestsNetworkHour, seconds: 3600 });
  if (!network.allowed) return false;
  const address = await hit(act, `alert request ${mail.toLowerCase()}`, {
    most: alertRequestsAddressDay,
    seconds: 86_400,
  });
  return address.allowed;
};

type Requested = { name: string; query: JobQuery; rhythm: Rhythm };

/** What a link asks to confirm; undefined when it is none, has ended, or was confirmed or taken back. */
export const requestedAlert = async (act: Act, token: string): Promise<Requested | undefined> => {
  const [id] = readToken(act, 'confirm', token) ?? [];
  const request = id && (await requestById(act.database, id));
  if (!request) return undefined;
  const { query } = readStored(request.address, act.settings);
  return { name: request.name, query, rhythm: request.rhythm };
};

/** The owner of the mailbox wants the alert. Pressed twice it is the same alert. Gives the token of its own page. */
export const confirmAlert = (
  act: Act,
  token: string,
): Promise<Decision<{ manage: string }, AlertRefusal | 'no-link'>> =>
  inTransaction(act, async (act) => {
    const [id] = readToken(act, 'confirm', token) ?? [];
    if (!id) return refuse('no-link');
    const request = await takeRequest(act.database, id);
    if (!request) {
      const made = await subscriptionOfAlert(act.database, id);
      return made ? accept({ manage: manageToken(act, made) }) : refuse('no-link');
    }
    const { mail, language, name, address, rhythm } = request;
    await insertSubscription(act.database, { id: act.chance.id(), language, mail, at: act.now });
    const own = await subscriptionForUpdate(act.database, { mail });
    if (!own) throw new Error('a subscription was made and is not there');
    const alerts = await alertRows(act.database, own.id);
    const decided = addAlert({
      already: alerts.some((alert) => alert.address === address),
      alerts: alerts.length,
      most: act.settings.alertsAddress,
    });
    if (isRefused(decided)) return decided;
    await move(act, own, 'confirm');
    await putAlert(act.database, {
      id,
      subscriptionId: own.id,
      name,
      address,
      rhythm,
      on: dayOf(act.now),
      at: act.now,
    });
    await told(act, 'alert.confirmed', own, { rhythm });
    return accept({ manage: manageToken(act, own.id) });
  });

const manageToken = (act: Act, subscriptionId: string): string =>
  makeToken(act, 'manage', [subscriptionId], linkEnd(act));

type ManagedAlert = Omit<AlertRow, 'address' | 'conditionId'> & { readonly query: JobQuery };

/** The alerts behind the link of a mail. */
export const managedAlerts = async (act: Act, token: string): Promise<readonly ManagedAlert[] | undefined> => {
  const [id] = readToken(act, 'manage', token) ?? [];
  const own = id && (await subscriptionById(act.database, id));
  // A seeker's alerts are changed behind the sign-in.
  if (!own || own.registrationId !== undefined || own.state === 'ended') return undefined;
  const alerts = await alertRows(act.database, own.id);
  return alerts.map(({ id, name, rhythm, address }) => ({
    id,
    name,
    rhythm,
    query: readStored(address, act.settings).query,
  }));
};

/** Other rhythms for some of them; the last one that is stopped ends the subscription. */
export const changeAlerts = (
  act: Act,
  token: string,
  wanted: ReadonlyMap<string, RhythmChoice>,
): Promise<'changed' | 'ended' | undefined> =>
  inTransaction(act, async (act) => {
    const [id] = readToken(act, 'manage', token) ?? [];
    const own = id ? await subscriptionForUpdate(act.database, { id }) : undefined;
    if (!own || own.registrationId !== undefined || own.state === 'ended') return undefined;
    for (const alert of await alertRows(act.database, own.id)) {
      const choice = wanted.get(alert.id) ?? alert.rhythm;
      if (choice === 'off') await deleteAlert(act.database, own.id, { id: alert.id });
      else if (choice !== alert.rhythm) await writeRhythm(act.database, own.id, alert.id, choice);
    }
    if (await endWithoutAlerts(act, own)) return 'ended';
    await move(act, own, 'confirm');
    await told(act, 'alert.changed', own);
    return 'changed';
  });

// ── Ends ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether a link ends anything: `ended` when everything it was for has ended already. */
export const endable = async (act: Act, token: string): Promise<'running' | 'ended' | undefined> => {
  const ids = readToken(act, 'end', token);
  if (!ids) return undefined;
  for (const id of ids) {
    const own = await subscriptionById(act.database, id);
    if (own && subscriptionLife.allows(own.state, 'end')) return 'running';
  }
  return 'ended';
};

/** No mail any more, by the link of a mail (RFC 8058): at once, without a question, and as often as one likes. */
export const endByLink = (act: Act, token: string): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const ids = readToken(act, 'end', token);
    // In one order, so that two links of one mailbox do not wait for each other.
    for (const id of [...(ids ?? [])].sort()) {
      const own = await subscriptionForUpdate(act.database, { id });
      if (own && subscriptionLife.allows(own.state, 'end')) await endSubscription(act, own, 'link');
    }
    return ids !== undefined;
  });

const endWithoutAlerts = async (act: Act, own: Subscription): Promise<boolean> => {
  if ((await alertRows(act.database, own.id)).length > 0) return false;
  await endSubscription(act, own, 'last-alert');
  return true;
};

/** Ends a subscription that runs, and writes down why. */
export const endSubscription = async (
  act: Act,
  own: Subscription,
  by: 'link' | 'last-alert' | 'no-answer' | 'account-closed',
): Promise<void> => {
  await move(act, own, by === 'no-answer' ? 'lapse' : 'end');
  await told(act, 'alert.ended', own, { by });
};

const move = async (act: Act, own: Subscription, action: (typeof subscriptionLife.actions)[number]): Promise<void> => {
  const state = subscriptionLife.next(own.state, action);
  if (!state) throw new Error(`an alert that is ${own.state} cannot ${action}`);
  await writeState(act.database, own.id, state, act.now);
};

const told = (act: Act, what: string, own: Subscription, detail: Record<string, unknown> = {}): Promise<void> =>
  record(act, { what, subject: { kind: 'alert', id: own.id }, about: own.registrationId, detail });

// ── Still wanted? ───────────────────────────────────────────────────────────────────────────────────────────────

/** Asks everybody whose alerts were last confirmed a year ago, and ends those who did not answer for a month. */
export const careForSubscriptions = async (act: Act): Promise<{ asked: number; lapsed: number }> => {
  const { alertMonths, alertAnswerDays, alertFindingsDays } = act.settings;
  const today = dayOf(act.now);
  const confirmed = startOfDay(addDays(askedWhenConfirmedBy(act.now, alertMonths), 1));
  const asked = await inBatches(act, async (act) => {
    const due = await confirmedBefore(act.database, confirmed, batch);
    for (const { id } of due) await ask(act, id);
    return due.length;
  });
  const lapsed = await inBatches(act, async (act) => {
    const due = await askedBefore(act.database, minutesAfter(act.now, -alertAnswerDays * 24 * 60), batch);
    for (const { id } of due) {
      const own = await subscriptionForUpdate(act.database, { id });
      if (own) await endSubscription(act, own, 'no-answer');
    }
    return due.length;
  });
  await forgetBefore(act.database, {
    now: act.now,
    ended: minutesAfter(act.now, -endedDays * 24 * 60),
    foundOn: addDays(today, -alertFindingsDays),
    newsOn: addDays(today, -newsDays),
  });
  return { asked, lapsed };
};

const inBatches = async (act: Act, some: (act: Act) => Promise<number>): Promise<number> => {
  for (let count = 0; ; ) {
    const done = await inTransaction(act, some);
    count += done;
    if (done < batch) return count;
  }
};

const ask = async (act: Act, id: string): Promise<void> => {
  const own = await subscriptionForUpdate(act.database, { id });
  if (!own) return;
  await move(act, own, 'ask');
  const box = await mailboxOf(act.database, id);
  if (!box) return;
  const until = minutesAfter(act.now, act.settings.alertAnswerDays * 24 * 60);
  await sendWantedMail(act, own, box, {
    until,
    wanted: makeToken(act, 'wanted', [id], until),
    end: makeToken(act, 'end', [id], linkEnd(act)),
  });
};

/** Whether the question behind a link waits for an answer. */
export const askedOf = async (act: Act, token: string): Promise<'asked' | 'answered' | undefined> => {
  const [id] = readToken(act, 'wanted', token) ?? [];
  const own = id && (await subscriptionById(act.database, id));
  if (!own || own.state === 'ended') return undefined;
  return own.state === 'asked' ? 'asked' : 'answered';
};

/** Yes, still wanted: for another year. */
export const confirmWanted = (act: Act, token: string): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const [id] = readToken(act, 'wanted', token) ?? [];
    const own = id ? await subscriptionForUpdate(act.database, { id }) : undefined;
    if (!own || own.state === 'ended') return false;
    await move(act, own, 'confirm');
    await told(act, 'alert.still-wanted', own);
    return true;
  });
