import type { EmployerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { dropDocuments } from './application-documents.ts';

/** The account is erased: what was begun and never sent goes; what was sent is the record of both sides and stays. */
export const forgetDrafts = async (act: Act, registrationId: string): Promise<void> => {
  const drafts = act.database
    .selectFrom('applications')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('state', '=', 'draft')
    .where('applied_at', 'is', null);
  for (const { id } of await drafts.execute()) {
    const kept = await act.database
      .selectFrom('application_events')
      .select('application_id')
      .where('application_id', '=', id)
      .executeTakeFirst();
    if (kept) continue;
    await dropDocuments(act, id);
    await act.database.deleteFrom('applications').where('id', '=', id).execute();
  }
};

/** How many people still wait to hear the result of an application; nobody's name is read for it. */
export const unansweredCount = async (act: Act<EmployerActor>): Promise<number> => {
  const { count } = await act.database
    .selectFrom('applications')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('establishment_id', '=', act.actor.establishmentId)
    .where('state', 'in', ['applied', 'in-selection', 'offered', 'rejected'])
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};
