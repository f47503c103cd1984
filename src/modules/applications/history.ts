import type { Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import type { Application, ApplicationAction, ApplicationState } from './application.ts';

/** What happened to an application, in its order. It only grows: the application's role can neither change nor remove a line. */

export type Happened = {
  action: ApplicationAction | 'record-outcome' | 'correct';
  /** The state it leads to; the same as before where it only writes something down. */
  to: ApplicationState;
  reason?: string | undefined;
};

/** Writes down what the actor did, in the transaction of the act; the application is locked by it already. */
export const writeHistory = async (
  act: Act,
  application: Application,
  { action, to, reason }: Happened,
): Promise<void> => {
  const { actor } = act;
  if (actor.kind === 'visitor' || actor.kind === 'new-seeker' || actor.kind === 'new-employer')
    throw new Error(`a ${actor.kind} changes no application`);
  await act.database
    .insertInto('application_events')
    .values((build) => ({
      application_id: application.id,
      position: build
        .selectFrom('application_events')
        .select((count) =>
          count(count.fn.coalesce(count.fn.max('position'), count.lit(0)), '+', count.lit(1)).as('next'),
        )
        .where('application_id', '=', application.id),
      action,
      from_state: application.state,
      to_state: to,
      by_kind: actor.kind,
      by_account: 'accountId' in actor ? actor.accountId : null,
      reason: reason || null,
      at: act.now,
    }))
    .execute();
};

/**
 * Somebody asked for an application that is not theirs: to them it is absent, but the audit of whom it is about tells of
 * the try. Of one that does not exist there is nothing to tell, nor of a draft, which only its writer knows.
 */
export const refuseStranger = async (
  act: Act,
  application: Application | undefined,
  what: string,
): Promise<undefined> => {
  if (!application?.appliedAt) return;
  await audit(act, {
    what,
    subject: { kind: 'application', id: application.id },
    about: application.registrationId,
    result: 'refused',
    detail: { because: 'not-theirs' },
  });
};

export type TimelineEntry = {
  action: string;
  from: ApplicationState;
  to: ApplicationState;
  byKind: string;
  reason: string | undefined;
  at: Instant;
};

export const timeline = async (database: Database, applicationId: string): Promise<TimelineEntry[]> => {
  const rows = await database
    .selectFrom('application_events')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    action: row.action,
    from: row.from_state as ApplicationState,
    to: row.to_state as ApplicationState,
    byKind: row.by_kind,
    reason: row.reason ?? undefined,
    at: row.at,
  }));
};
