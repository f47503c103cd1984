import type { Actor } from '#kernel/actor.ts';
import type { Act } from '../act.ts';
import { json } from '../database/database.ts';

/** One line of the audit: what was seen or changed. Who, when and where from come from the act. */
type AuditEntry = {
  /** `noun.happened`, e.g. `registration.viewed`. */
  what: string;
  subject: { kind: string; id?: string | undefined };
  /** The seeker's registration it speaks of, when the subject is another thing. */
  about?: string | undefined;
  /** What helps to understand it later; never a secret, never a text somebody wrote. */
  detail?: Record<string, unknown>;
  /** Refused tries are told too. */
  result?: 'done' | 'refused';
};

/**
 * Appends to the audit, in the transaction of the act: no change without its line, no line without its change. The
 * database chains the lines by their hashes; this role can neither change nor remove one.
 */
export const record = (act: Act, entry: AuditEntry): Promise<void> => recordAll(act, [entry]);

/** As `record`, for everybody a list shows: one line each, one statement for all. */
export const recordAll = async (act: Act, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await act.database
    .insertInto('audit_entries')
    .values(
      entries.map((entry) => ({
        at: act.now,
        actor_kind: act.actor.kind,
        account_id: 'accountId' in act.actor ? act.actor.accountId : null,
        actor_detail: standing(act.actor),
        what: entry.what,
        result: entry.result ?? 'done',
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id ?? null,
        about: entry.about ?? (entry.subject.kind === 'registration' ? (entry.subject.id ?? null) : null),
        detail: json(entry.detail ?? {}),
        request_id: act.origin.requestId,
        network: act.origin.network,
      })),
    )
    .execute();
};

/** In which capacity somebody acted. */
const standing = (actor: Actor): string | null => {
  if (actor.kind === 'staff') return `office ${actor.officeCode} ${actor.department}${actor.manager ? ' manager' : ''}`;
  if (actor.kind === 'employer') return `establishment ${actor.establishmentId} ${actor.role}`;
  if (actor.kind === 'seeker') return `registration ${actor.registrationId}`;
  return actor.kind === 'system' ? actor.task : null;
};
