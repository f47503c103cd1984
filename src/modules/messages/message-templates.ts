import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';

/** 文例 of an establishment or an office: shared by the people who write for it (features.md F4). */

type Writer = EmployerActor | StaffActor;
export type MessageTemplate = { id: string; name: string; body: string; version: number };

const templatesMost = 50;
export const templateNameCharacters = 60;

const ownerOf = (actor: Writer) =>
  actor.kind === 'employer'
    ? ({ column: 'establishment_id', value: actor.establishmentId } as const)
    : ({ column: 'office_code', value: actor.officeCode } as const);

/** All templates of the own side, by name. */
export const messageTemplates = async (act: Act<Writer>): Promise<MessageTemplate[]> => {
  const { column, value } = ownerOf(act.actor);
  return act.database
    .selectFrom('message_templates')
    .select(['id', 'name', 'body', 'version'])
    .where(column, '=', value)
    .orderBy('name')
    .execute();
};

/** One of the own side; another's is absent. */
export const messageTemplate = async (act: Act<Writer>, id: string): Promise<MessageTemplate | undefined> =>
  isUuid(id) ? (await messageTemplates(act)).find((one) => one.id === id) : undefined;

export type TemplateRefusal = 'absent' | 'viewer' | 'name-taken' | 'too-many' | 'changed-meanwhile';

/** Keeps a new template, or a changed one based on the version that was shown. */
export const keepTemplate = (
  act: Act<Writer>,
  { id, name, body, basedOn }: { id?: string; name: string; body: string; basedOn?: number },
): Promise<Decision<{ id: string }, TemplateRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ id: string }, TemplateRefusal>> => {
    const { actor, database } = inside;
    if (actor.kind === 'employer' && actor.role === 'viewer') return refuse('viewer');
    const all = await messageTemplates(inside);
    const before = id === undefined ? undefined : all.find((one) => one.id === id);
    if (id !== undefined && !before) return refuse('absent');
    if (all.some((one) => one.name === name && one.id !== id)) return refuse('name-taken');
    if (!before && all.length >= templatesMost) return refuse('too-many');
    const kept = before?.id ?? act.chance.id();
    if (before) {
      const { numUpdatedRows } = await database
        .updateTable('message_templates')
        .set({ name, body, version: before.version + 1, changed_by: actor.accountId, changed_at: act.now })
        .where('id', '=', kept)
        .where('version', '=', basedOn ?? before.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
    } else {
      const { column, value } = ownerOf(actor);
      const made = await database
        .insertInto('message_templates')
        .values({
          id: kept,
          [column]: value,
          name,
          body,
          version: 1,
          changed_by: actor.accountId,
          created_at: act.now,
          changed_at: act.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made) return refuse('name-taken');
    }
    await audit(inside, { what: 'message.template-kept', subject: { kind: 'template', id: kept } });
    return accept({ id: kept });
  });

/** Takes a template away; messages written with it stay as they are. */
export const removeTemplate = (act: Act<Writer>, id: string): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const { actor, database } = inside;
    if (actor.kind === 'employer' && actor.role === 'viewer') return false;
    if (!(await messageTemplate(inside, id))) return false;
    await database.deleteFrom('message_templates').where('id', '=', id).execute();
    await audit(inside, { what: 'message.template-removed', subject: { kind: 'template', id } });
    return true;
  });
