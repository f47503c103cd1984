import { createHash } from 'node:crypto';
import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, isRefused, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { dayOf, minutesAfter, startOfDay } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { beginOrder, type Sent, sendOrder } from './orders.ts';
import type { Step, Typed } from './step.ts';
import type { Counts, NewUploadRow, Upload, UploadRow } from './upload.ts';
import * as rows from './upload-rows.ts';

/**
 * Many job orders out of one file, for establishments with many jobs. A file is read and judged first; what becomes an
 * order is made row by row through the same doors as one that is typed. Uploads of another establishment look absent;
 * viewers read only.
 */

const mayWrite = ({ role }: EmployerActor): boolean => role !== 'viewer';

type ReadFile = {
  fileName: string;
  bytes: Uint8Array;
  unknownHeadings: readonly string[];
  rows: readonly NewUploadRow[];
};

/** Keeps what a file says. The same file again is the same upload: `again` leads to the report there is. */
export const keepUpload = async (
  act: Act<EmployerActor>,
  { fileName, bytes, unknownHeadings, rows: read }: ReadFile,
): Promise<Decision<{ id: string; again: boolean }, 'not-allowed'>> => {
  if (!mayWrite(act.actor)) return refuse('not-allowed');
  const { establishmentId, accountId } = act.actor;
  const digest = createHash('sha256').update(bytes).digest();
  return inTransaction(act, async (inside) => {
    const upload = {
      id: act.chance.id(),
      establishmentId,
      fileName: [...fileName].slice(0, 200).join(''),
      unknownHeadings,
      createdAt: act.now,
    };
    const isNew = await rows.insertUpload(inside.database, { ...upload, digest, madeBy: accountId });
    if (!isNew) {
      const before = await rows.uploadByFile(inside.database, establishmentId, digest);
      if (!before) throw new Error('an upload is there and cannot be found');
      return accept({ id: before.id, again: true });
    }
    await rows.insertRows(inside.database, upload.id, read);
    await rows.deleteBeyond(inside.database, establishmentId, act.settings.orderUploads);
    await audit(inside, {
      what: 'order-upload.read',
      subject: { kind: 'order-upload', id: upload.id },
      detail: { rows: read.length },
    });
    return accept({ id: upload.id, again: false });
  });
};

/** The uploads of one's own establishment, the newest first. */
export const ownUploads = (act: Act<EmployerActor>): Promise<rows.UploadSum[]> =>
  rows.uploadsOf(act.database, act.actor.establishmentId);

/** One upload with its rows, in the order of the file. */
export const ownUpload = async (
  act: Act<EmployerActor>,
  id: string,
): Promise<{ upload: Upload; rows: UploadRow[] } | undefined> => {
  const upload = await own(act, id);
  return upload && { upload, rows: await rows.rowsOf(act.database, id) };
};

const own = async (act: Act<EmployerActor>, id: string): Promise<Upload | undefined> => {
  const upload = isUuid(id) ? await rows.uploadById(act.database, id) : undefined;
  return upload?.establishmentId === act.actor.establishmentId ? upload : undefined;
};

/** A row as an order: what stands in the steps, and what goes to the office where it is to be sent. */
type Made = {
  steps: Partial<Record<Step, Typed>>;
  title: string;
  counts: Counts;
  /** What the office is told beside the sheet; a draft keeps it until it is sent. */
  wishes: Pick<Sent, 'note' | 'wishedDeadline'>;
  sending?: Omit<Sent, 'version'>;
};

type RowOutcome = 'drafted' | 'sent' | 'refused';

/**
 * Makes one row an order, once: a second press finds it made. An order that cannot be sent stays a draft, and the row says
 * why; where not even a draft can be begun, the row stays open.
 */
export const makeRow = (
  act: Act<EmployerActor>,
  uploadId: string,
  line: number,
  make: (row: UploadRow) => Made,
): Promise<Decision<RowOutcome, 'absent' | 'not-allowed' | 'made-already'>> =>
  inTransaction(act, async (inside): Promise<Decision<RowOutcome, 'absent' | 'not-allowed' | 'made-already'>> => {
    if (!(await own(inside, uploadId))) return refuse('absent');
    if (!mayWrite(act.actor)) return refuse('not-allowed');
    const row = await rows.rowForUpdate(inside.database, uploadId, line);
    if (!row) return refuse('absent');
    if (row.made) return refuse('made-already');
    const { steps, title, wishes, sending, counts } = make(row);
    const begun = await beginOrder(inside, { kind: 'new', steps, title, wishes });
    const outcome = isRefused(begun)
      ? { refused: begun.refused, counts }
      : { ...(await sentOr(inside, begun.accepted.id, sending)), counts };
    await rows.writeOutcome(inside.database, uploadId, line, outcome, act.now);
    if (!('made' in outcome)) return accept('refused');
    return accept(outcome.made === 'sent' ? 'sent' : 'drafted');
  });

const sentOr = async (
  act: Act<EmployerActor>,
  orderId: string,
  sending: Made['sending'],
): Promise<{ made: 'draft' | 'sent'; orderId: string; refused?: string }> => {
  if (!sending) return { made: 'draft', orderId };
  const sent = await sendOrder(act, orderId, { version: 1, ...sending });
  return isRefused(sent) ? { made: 'draft', orderId, refused: sent.refused } : { made: 'sent', orderId };
};

/** The night forgets old uploads; the orders that were made of them stay. */
export const forgetUploads = (act: Act): Promise<number> =>
  rows.deleteBefore(act.database, minutesAfter(startOfDay(dayOf(act.now)), -act.settings.orderUploadDays * 24 * 60));
