import type { SeekerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';

/**
 * Every talk with its messages, and the names of the files in them, for the copy of one's own data (features G6); the
 * files are fetched where they were sent. That they were read is in the audit, as on the page.
 */
export const ownMessageData = async (act: Act<SeekerActor>): Promise<Record<string, unknown>> => {
  const { registrationId } = act.actor;
  const rows = await act.database
    .selectFrom('messages')
    .innerJoin('threads', 'threads.id', 'messages.thread_id')
    .leftJoin('establishments', 'establishments.id', 'threads.establishment_id')
    .select(['messages.id', 'messages.thread_id', 'messages.side', 'messages.body', 'messages.created_at'])
    .select(['threads.subject', 'threads.office_code', 'establishments.name as establishment'])
    .where('threads.registration_id', '=', registrationId)
    .orderBy('threads.created_at')
    .orderBy('threads.id')
    .orderBy('messages.position')
    .execute();
  if (rows.length === 0) return { messages: [] };
  const files = await act.database
    .selectFrom('message_files')
    .innerJoin('files', 'files.id', 'message_files.file_id')
    .select(['message_files.message_id', 'files.name'])
    .where(
      'message_files.message_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('message_files.position')
    .execute();
  const named = Map.groupBy(files, ({ message_id }) => message_id);
  await record(act, { what: 'messages.exported', subject: { kind: 'registration', id: registrationId } });
  const threads = Map.groupBy(rows, ({ thread_id }) => thread_id);
  return {
    messages: [...threads.values()].map((messages) => ({
      subject: messages[0]?.subject ?? undefined,
      establishment: messages[0]?.establishment ?? undefined,
      officeCode: messages[0]?.office_code ?? undefined,
      history: messages.map(({ id, side, body, created_at }) => ({
        at: created_at,
        by: side,
        body,
        files: named.get(id)?.map(({ name }) => name),
      })),
    })),
  };
};
