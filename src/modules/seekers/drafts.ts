import type { NewSeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { minutesAfter } from '#kernel/time.ts';
import { heldAccount } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import * as rows from './draft-rows.ts';
import { sendRegisteredMail } from './mails.ts';
import type { Person, Registration, RegistrationRecord } from './registration.ts';
import { makeRegistration } from './registrations.ts';
import * as store from './store.ts';
import { type Tab, tabs } from './tab.ts';

/** Way B, 求職申込み: the eight tabs as they are typed, and what becomes of them. */

export type Draft = {
  tabs: Readonly<Record<Tab, rows.TabDraft>>;
  /** Grows with every saving of any tab. */
  version: number;
};

const draftOf = (found: ReadonlyMap<Tab, rows.TabDraft>): Draft => ({
  tabs: Object.fromEntries(tabs.map((tab) => [tab, found.get(tab) ?? rows.emptyTab])) as Draft['tabs'],
  version: [...found.values()].reduce((sum, { version }) => sum + version, 0),
});

/** The person's own draft, on whichever device it was typed. */
export const ownDraft = async (act: Act<NewSeekerActor>): Promise<Draft> =>
  draftOf(await rows.tabDrafts(act.database, act.actor.accountId));

type TabChange<R> = { typed?: rows.TabDraft['typed']; accepted?: readonly string[]; result: R };

/**
 * Changes one tab as `change` says, seen from what is stored at this moment; nothing is written where it says nothing.
 * Savings of one person come one after another, also the first ones of a tab.
 */
export const changeTab = <R>(
  act: Act<NewSeekerActor>,
  tab: Tab,
  change: (stored: rows.TabDraft) => TabChange<R>,
): Promise<{ result: R; stored: rows.TabDraft }> =>
  inTransaction(act, async (inside) => {
    const { accountId } = act.actor;
    await heldAccount(inside, accountId);
    const before = await rows.heldTab(inside.database, accountId, tab);
    const { typed = before.typed, accepted = before.accepted, result } = change(before);
    if (JSON.stringify([typed, accepted]) === JSON.stringify([before.typed, before.accepted]))
      return { result, stored: before };
    const stored = { typed, accepted, version: before.version + 1, savedAt: act.now };
    await rows.writeTab(inside.database, accountId, tab, stored, act.now);
    // Each saving would be a line for each answer; that somebody began a tab is enough to tell who wrote it.
    if (before.version === 0) {
      await audit(inside, {
        what: 'registration-draft.begun',
        subject: { kind: 'account', id: accountId },
        detail: { tab },
      });
    }
    return { result, stored };
  });

type RegisterRefusal = 'changed-meanwhile';

/**
 * 求職申込み: the draft becomes a registration of the office in charge, with its 求職番号. `shown` is the version the person
 * has just confirmed. A second sending finds the registration of the first.
 */
export const registerOnline = (
  act: Act<NewSeekerActor>,
  given: { shown: number; officeCode: string; person: Person; record: RegistrationRecord },
): Promise<Decision<Registration, RegisterRefusal>> =>
  inTransaction(act, async (inside) => {
    const { accountId } = act.actor;
    const account = await heldAccount(inside, accountId);
    if (!account) throw new Error(`account ${accountId} does not exist`);
    const already = await store.registrationByAccount(inside.database, accountId);
    if (already) return accept(already);
    const draft = draftOf(await rows.heldDrafts(inside.database, accountId));
    if (draft.version !== given.shown) return refuse('changed-meanwhile');
    const { officeCode, person, record } = given;
    const registration = await makeRegistration(inside, { officeCode, person, record, kind: 'online', accountId });
    await rows.deleteDrafts(inside.database, accountId);
    await sendRegisteredMail(inside, account, registration.id);
    return accept(registration);
  });

/** The night's work: nobody's wishes lie about for ever in a form that was never sent. How many tabs. */
export const forgetDrafts = async (act: Act): Promise<number> =>
  rows.deleteDraftsBefore(act.database, minutesAfter(act.now, -act.settings.registrationDraftDays * 24 * 60));

/** Throws away what was typed; the My Page stays open. */
export const dropDraft = (act: Act<NewSeekerActor>): Promise<void> =>
  inTransaction(act, async (inside) => {
    await rows.deleteDrafts(inside.database, act.actor.accountId);
    await audit(inside, {
      what: 'registration-draft.dropped',
      subject: { kind: 'account', id: act.actor.accountId },
    });
  });
