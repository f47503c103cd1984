import { type Selectable, sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { AlertRequests, AlertSubscriptions } from '#platform/database/tables.ts';
import type { Rhythm, Subscription, SubscriptionState } from './subscription.ts';

const subscriptionOf = (row: Selectable<AlertSubscriptions>): Subscription => ({
  id: row.id,
  registrationId: row.registration_id ?? undefined,
  state: row.state,
  language: row.language,
  confirmedAt: row.confirmed_at,
});

/** Held until the transaction ends, so that what is decided on it stays true. */
export const subscriptionForUpdate = async (
  database: Database,
  by: { id: string } | { registrationId: string } | { mail: string },
): Promise<Subscription | undefined> => {
  const all = database.selectFrom('alert_subscriptions').selectAll();
  const one =
    'id' in by
      ? all.where('id', '=', by.id)
      : 'mail' in by
        ? all.where(sql`lower(mail)`, '=', by.mail.toLowerCase())
        : all.where('registration_id', '=', by.registrationId);
  const row = await one.forUpdate().executeTakeFirst();
  return row && subscriptionOf(row);
};

export const subscriptionById = async (database: Database, id: string): Promise<Subscription | undefined> => {
  const row = await database.selectFrom('alert_subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && subscriptionOf(row);
};

/** Makes one, unless somebody was quicker: whoever wants it reads it again under its lock. */
export const insertSubscription = async (
  database: Database,
  one: { id: string; language: Language; at: Instant } & ({ registrationId: string } | { mail: string }),
): Promise<void> => {
  await database
    .insertInto('alert_subscriptions')
    .values({
      id: one.id,
      ...('mail' in one ? { mail: one.mail } : { registration_id: one.registrationId }),
      language: one.language,
      state: 'active',
      created_at: one.at,
      confirmed_at: one.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Into another state; an end takes the address of who has no account, and every alert with what it found. */
export const writeState = async (
  database: Database,
  id: string,
  state: SubscriptionState,
  at: Instant,
): Promise<void> => {
  if (state === 'ended') await database.deleteFrom('alerts').where('subscription_id', '=', id).execute();
  await database
    .updateTable('alert_subscriptions')
    .set({
      state,
      asked_at: state === 'asked' ? at : null,
      ended_at: state === 'ended' ? at : null,
      ...(state === 'active' ? { confirmed_at: at } : {}),
      ...(state === 'ended' ? { mail: null } : {}),
    })
    .where('id', '=', id)
    .execute();
};

export type AlertRow = {
  readonly id: string;
  readonly conditionId: string | undefined;
  readonly name: string;
  readonly address: string;
  readonly rhythm: Rhythm;
};

/** A seeker's alert has the name and conditions of the saved search. */
export const alertRows = async (database: Database, subscriptionId: string): Promise<AlertRow[]> => {
  const rows = await database
    .selectFrom('alerts')
    .leftJoin('saved_conditions as kept', 'kept.id', 'alerts.condition_id')
    .select(['alerts.id', 'alerts.condition_id', 'alerts.rhythm'])
    .select(({ fn }) => [
      fn.coalesce('alerts.name', 'kept.name').as('name'),
      fn.coalesce('alerts.address', 'kept.address').as('address'),
    ])
    .where('alerts.subscription_id', '=', subscriptionId)
    .orderBy('alerts.created_at')
    .orderBy('alerts.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    conditionId: row.condition_id ?? undefined,
    name: row.name ?? '',
    address: row.address ?? '',
    rhythm: row.rhythm,
  }));
};

/** How far the mornings have come: an alert that is made now is asked about what comes after it. */
const newsSoFar = sql<number>`(select coalesce(max(news_to), 0) from alert_runs)`;

type NewAlert = { id: string; subscriptionId: string; rhythm: Rhythm; on: Day; at: Instant } & (
  | { conditionId: string }
  | { name: string; address: string }
);

/** The alert of these conditions; where there is one its rhythm is changed. */
export const putAlert = async (database: Database, one: NewAlert): Promise<void> => {
  const own = 'address' in one;
  await database
    .insertInto('alerts')
    .values({
      id: one.id,
      subscription_id: one.subscriptionId,
      ...(own ? { name: one.name, address: one.address } : { condition_id: one.conditionId }),
      rhythm: one.rhythm,
      matched_to: newsSoFar,
      mailed_on: one.on,
      created_at: one.at,
    })
    .onConflict((conflict) =>
      (own
        ? conflict.expression(sql`subscription_id, md5(address)`).where('address', 'is not', null)
        : conflict.column('condition_id')
      ).doUpdateSet({ rhythm: one.rhythm }),
    )
    .execute();
};

export const writeRhythm = async (
  database: Database,
  subscriptionId: string,
  id: string,
  rhythm: Rhythm,
): Promise<void> => {
  await database
    .updateTable('alerts')
    .set({ rhythm })
    .where('subscription_id', '=', subscriptionId)
    .where('id', '=', id)
    .execute();
};

export const deleteAlert = async (
  database: Database,
  subscriptionId: string,
  by: { id: string } | { conditionId: string },
): Promise<boolean> => {
  const own = database.deleteFrom('alerts').where('subscription_id', '=', subscriptionId);
  const { numDeletedRows } = await ('id' in by
    ? own.where('id', '=', by.id)
    : own.where('condition_id', '=', by.conditionId)
  ).executeTakeFirst();
  return numDeletedRows > 0n;
};

export type RequestRow = Selectable<AlertRequests>;

export const insertRequest = async (database: Database, request: RequestRow): Promise<void> => {
  await database.insertInto('alert_requests').values(request).execute();
};

export const requestById = (database: Database, id: string): Promise<RequestRow | undefined> =>
  database.selectFrom('alert_requests').selectAll().where('id', '=', id).executeTakeFirst();

/** Takes the request away, so that of two confirmations at once one makes the alert. */
export const takeRequest = (database: Database, id: string): Promise<RequestRow | undefined> =>
  database.deleteFrom('alert_requests').where('id', '=', id).returningAll().executeTakeFirst();

/** The subscription of an alert, for a confirmation that is pressed twice. */
export const subscriptionOfAlert = async (database: Database, id: string): Promise<string | undefined> => {
  const row = await database.selectFrom('alerts').select('subscription_id').where('id', '=', id).executeTakeFirst();
  return row?.subscription_id;
};

/** How a mail reaches a subscriber; none where an account is closed, not open, or does not take mails. */
export const mailboxOf = async (
  database: Database,
  id: string,
): Promise<{ mail: string; language: Language } | undefined> => {
  const row = await database
    .selectFrom('alert_subscriptions as subscribed')
    .leftJoin('seeker_mailboxes as box', 'box.registration_id', 'subscribed.registration_id')
    .select(({ fn }) => [
      fn.coalesce('subscribed.mail', 'box.mail').as('mail'),
      fn.coalesce('box.language', 'subscribed.language').as('language'),
    ])
    .where('subscribed.id', '=', id)
    .executeTakeFirst();
  return row?.mail ? { mail: row.mail, language: row.language as Language } : undefined;
};

/** Confirmed longest ago first. */
export const confirmedBefore = (database: Database, before: Instant, most: number): Promise<{ id: string }[]> =>
  database
    .selectFrom('alert_subscriptions')
    .select('id')
    .where('state', '=', 'active')
    .where('confirmed_at', '<', before)
    .orderBy('confirmed_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();

export const askedBefore = (database: Database, before: Instant, most: number): Promise<{ id: string }[]> =>
  database
    .selectFrom('alert_subscriptions')
    .select('id')
    .where('state', '=', 'asked')
    .where('asked_at', '<', before)
    .orderBy('asked_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();

/** What is no longer needed: requests nobody confirmed, ends, old findings and old news. */
export const forgetBefore = async (
  database: Database,
  { now, ended, foundOn, newsOn }: { now: Instant; ended: Instant; foundOn: Day; newsOn: Day },
): Promise<void> => {
  await database.deleteFrom('alert_requests').where('expires_at', '<=', now).execute();
  await database.deleteFrom('alert_subscriptions').where('state', '=', 'ended').where('ended_at', '<', ended).execute();
  await database.deleteFrom('alert_findings').where('found_on', '<', foundOn).execute();
  await database.deleteFrom('alert_news').where('found_on', '<', newsOn).execute();
  await database.deleteFrom('alert_runs').where('day', '<', newsOn).execute();
};
