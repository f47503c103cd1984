import { createHash } from 'node:crypto';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Act } from '../act.ts';
import { record } from '../audit/audit.ts';
import { hit } from '../limits/limits.ts';
import { deleteFiles, type FileRow, fileById, filesById, insertFile, type StoredFile } from './file-rows.ts';
import { inspect } from './inspect.ts';
import { storedName, typeOf } from './kind.ts';
import { place } from './places.ts';
import type { FileRefusal } from './refusal.ts';

export type { StoredFile } from './file-rows.ts';

/** What of an uploaded file is needed here; the fields of forms give such ones. */
export type Upload = { readonly name: string; readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** Bytes that were looked into and lie at their place already, but belong to no record yet. */
export type ReceivedFile = FileRow;
export type RefusedUpload = { name: string; because: FileRefusal | 'too-many-today' };
type Received = { files: ReceivedFile[]; refused: RefusedUpload[] };

/**
 * Looks into uploads and puts down the bytes of the good ones, before the transaction that enters them: a slow store holds
 * no lock. What is never entered is swept.
 */
export const receiveFiles = async (act: Act, uploads: readonly Upload[]): Promise<Received> => {
  const received: Received = { files: [], refused: [] };
  for (const upload of uploads) {
    const decision = await receive(act, upload);
    if ('accepted' in decision) received.files.push(decision.accepted);
    else received.refused.push({ name: upload.name, because: decision.refused });
  }
  return received;
};

const receive = async (act: Act, upload: Upload): Promise<Decision<ReceivedFile, RefusedUpload['because']>> => {
  const { settings } = act;
  if (upload.size > settings.attachmentMb * 1024 * 1024) return refuse('too-large');
  if (!(await maySendFile(act))) return refuse('too-many-today');
  const inspected = await inspect(new Uint8Array(await upload.arrayBuffer()));
  if ('refused' in inspected) return inspected;
  const { kind, bytes } = inspected.accepted;
  const key = Buffer.from(act.chance.bytes(16)).toString('hex');
  await place(settings, settings.filesAt).keep(key, bytes);
  const row: FileRow = {
    id: act.chance.id(),
    name: storedName(upload.name, kind),
    kind,
    bytes: bytes.length,
    scan: settings.clamdAddress ? 'waiting' : 'not-scanned',
    createdAt: act.now,
    keptAt: settings.filesAt,
    key,
    sha256: createHash('sha256').update(bytes).digest(),
  };
  return accept(row);
};

/** Enters received files, in the transaction that links them to what they belong to; the scan begins after its commit. */
export const enterFiles = async (act: Act, received: readonly ReceivedFile[]): Promise<StoredFile[]> => {
  for (const row of received) {
    await insertFile(act.database, row);
    if (row.scan === 'waiting') await act.enqueue('files.scan', { id: row.id }, { key: row.id });
  }
  return received.map(publicOf);
};

const publicOf = ({ keptAt: _at, key: _key, sha256: _sum, ...file }: FileRow): StoredFile => file;

/** The files with these ids, by id. Whoever asks has found the ids in a record that the reader may see. */
export const storedFiles = async (act: Act, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> =>
  new Map([...(await filesById(act.database, ids))].map(([id, row]) => [id, publicOf(row)]));

const mayFetch = ({ scan }: Pick<StoredFile, 'scan'>): boolean => scan === 'clean' || scan === 'not-scanned';

export type Fetched = { bytes: Uint8Array; type: string; fileName: string };

/**
 * The bytes, for somebody whose right to them was checked; undefined while a file waits for its scan and when something
 * was found in it. Bytes that are not those that were entered are a fault. The reading is in the audit.
 */
export const fetchFile = async (act: Act, id: string, about: string | undefined): Promise<Fetched | undefined> => {
  const row = await fileById(act.database, id);
  if (!row || !mayFetch(row)) return undefined;
  const fetched = await bytesOf(act, row);
  await record(act, { what: 'file.fetched', subject: { kind: 'file', id }, about });
  return fetched;
};

const bytesOf = async (act: Act, row: FileRow): Promise<Fetched> => {
  const bytes = await place(act.settings, row.keptAt).read(row.key);
  if (!bytes || !createHash('sha256').update(bytes).digest().equals(row.sha256)) {
    throw new Error('the bytes of a stored file are missing or changed');
  }
  return { bytes, type: typeOf[row.kind], fileName: row.name };
};

/** Takes files away with what they belonged to: the rows now, the bytes after the commit. */
export const removeFiles = async (act: Act, ids: readonly string[]): Promise<void> => {
  for (const { id, keptAt, key } of await deleteFiles(act.database, ids)) {
    await act.enqueue('files.erase', { at: keptAt, key }, { key: id });
  }
};

/**
 * Puts down bytes that the service has made itself, e.g. a picture drawn anew; what a person may send in a day counts the
 * same. Entered like others, by `enterFiles`.
 */
export const keepMade = async (
  act: Act,
  made: { name: string; kind: 'jpeg' | 'png'; bytes: Buffer },
): Promise<ReceivedFile> => {
  const { settings } = act;
  const key = Buffer.from(act.chance.bytes(16)).toString('hex');
  await place(settings, settings.filesAt).keep(key, made.bytes);
  return {
    id: act.chance.id(),
    name: storedName(made.name, made.kind),
    kind: made.kind,
    bytes: made.bytes.length,
    scan: settings.clamdAddress ? 'waiting' : 'not-scanned',
    createdAt: act.now,
    keptAt: settings.filesAt,
    key,
    sha256: createHash('sha256').update(made.bytes).digest(),
  };
};

/** Whether this account may send another file today. */
export const maySendFile = async (act: Act): Promise<boolean> => {
  if (!('accountId' in act.actor)) return true;
  const limit = { most: act.settings.attachmentsPersonDay, seconds: 86_400 };
  return (await hit(act, `file ${act.actor.accountId}`, limit)).allowed;
};

/** As `fetchFile`, of a file that everybody may see: no reading of it is a thing for the audit. */
export const publicFile = async (act: Act, id: string): Promise<Fetched | undefined> => {
  const row = await fileById(act.database, id);
  return row && mayFetch(row) ? bytesOf(act, row) : undefined;
};
