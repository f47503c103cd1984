import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import {
  enterFiles,
  type Fetched,
  fetchFile,
  type RefusedUpload,
  receiveFiles,
  removeFiles,
  type StoredFile,
  storedFiles,
  type Upload,
} from '#platform/files/files.ts';
import { type Application, isReadable } from './application.ts';
import { mayChangeDocuments, takesDocuments } from './application-document.ts';
import { refuseStranger } from './history.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** 応募書類 as files: added while it is written, sent with it, and from then on part of it (features.md E12). */

/** The documents of an application the caller has found for its reader, in their order. */
export const documentsOf = async (act: Act, applicationId: string): Promise<StoredFile[]> => {
  const ids = await linkedTo(act.database, applicationId);
  const files = await storedFiles(act, ids);
  return ids.flatMap((id) => files.get(id) ?? []);
};

const linkedTo = async (database: Database, applicationId: string): Promise<string[]> => {
  const rows = await database
    .selectFrom('application_files')
    .select('file_id')
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute();
  return rows.map(({ file_id }) => file_id);
};

/** One's own application, held, while documents can be added to it or taken off. */
const writable = async (act: Act<SeekerActor>, id: string): Promise<Application | undefined> => {
  const application = isUuid(id) ? await store.applicationForUpdate(act.database, id) : undefined;
  if (application?.registrationId !== act.actor.registrationId) return undefined;
  return mayChangeDocuments(application) ? application : undefined;
};

const takesFiles = async (act: Act, application: Application): Promise<boolean> =>
  takesDocuments(snapshotIn(await frozenVersions(act, versionsOf([application])), application));

type AddedDocuments = {
  kept: number;
  refused: { name: string; because: RefusedUpload['because'] | 'too-many' }[];
};

/** Adds files; the good ones stay even when others are refused. Undefined where none can be added. */
export const addDocuments = async (
  act: Act<SeekerActor>,
  id: string,
  uploads: readonly Upload[],
): Promise<AddedDocuments | undefined> => {
  const allowed = await inTransaction(act, async (inside) => {
    const application = await writable(inside, id);
    return application !== undefined && (await takesFiles(inside, application));
  });
  if (!allowed) return undefined;
  const received = await receiveFiles(act, uploads);
  return inTransaction(act, async (inside) => {
    const application = await writable(inside, id);
    if (!application) return undefined;
    const before = await linkedTo(inside.database, id);
    const taken = received.files.slice(0, Math.max(0, act.settings.attachments - before.length));
    const entered = await enterFiles(inside, taken);
    await link(
      inside,
      id,
      entered.map((file) => file.id),
    );
    if (entered.length > 0) await changed(inside, application, 'application.documents-added');
    const over = received.files.slice(taken.length).map(({ name }) => ({ name, because: 'too-many' as const }));
    return { kept: entered.length, refused: [...received.refused, ...over] };
  });
};

const link = async (act: Act, applicationId: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return;
  const { last } = await act.database
    .selectFrom('application_files')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  await act.database
    .insertInto('application_files')
    .values(
      fileIds.map((id, index) => ({
        file_id: id,
        application_id: applicationId,
        position: Number(last ?? 0) + index + 1,
        created_at: act.now,
      })),
    )
    .execute();
};

/** Another version of the application: what another tab shows is not sent unread. */
const changed = async (act: Act, application: Application, what: string): Promise<void> => {
  await store.changeApplication(act.database, application, {}, act.now);
  await audit(act, { what, subject: { kind: 'application', id: application.id }, about: application.registrationId });
};

/** Takes one off again, before the application was sent. */
export const removeDocument = (act: Act<SeekerActor>, id: string, fileId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const application = await writable(inside, id);
    if (!application || !(await linkedTo(inside.database, id)).includes(fileId)) return;
    await removeFiles(inside, [fileId]);
    await changed(inside, application, 'application.documents-removed');
  });

/** The files of a draft that is thrown away go with it. */
export const dropDocuments = async (act: Act, applicationId: string): Promise<void> =>
  removeFiles(act, await linkedTo(act.database, applicationId));

/** A draft of a self-application that gives way to a proposal leaves it its files. */
export const moveDocuments = async (act: Act, from: string, to: string): Promise<void> => {
  const files = await act.database
    .deleteFrom('application_files')
    .where('application_id', '=', from)
    .returning(['file_id', 'position'])
    .execute();
  await link(
    act,
    to,
    files.sort((a, b) => a.position - b.position).map(({ file_id }) => file_id),
  );
};

/**
 * One document as an attachment: for its seeker, and for the employer it was sent to as long as the application may be
 * read. Undefined for everybody else, and while the file must not be fetched.
 */
export const documentFile = (
  act: Act<SeekerActor | EmployerActor>,
  id: string,
  fileId: string,
): Promise<Fetched | undefined> =>
  inTransaction(act, async (inside) => {
    const { actor } = inside;
    const application = isUuid(id) ? await store.applicationById(inside.database, id) : undefined;
    const own =
      actor.kind === 'seeker'
        ? application?.registrationId === actor.registrationId
        : application?.establishmentId === actor.establishmentId && isReadable(application);
    if (!application || !own) return refuseStranger(inside, application, 'application.document-fetched');
    if (!(await linkedTo(inside.database, id)).includes(fileId)) return undefined;
    return fetchFile(inside, fileId, application.registrationId);
  });
