import type { Establishment } from '#modules/establishments/establishment.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { changedItems } from './changed-items.ts';
import { holdLivingJobs } from './copy-rows.ts';
import { visibleSheet } from './disclosure.ts';
import { insertEvents } from './event-rows.ts';
import type { Job } from './job.ts';
import { storeJobs } from './jobs.ts';
import { endQuestion } from './question-rows.ts';
import { withSharedValues } from './shared-values.ts';
import type { SheetItem } from './sheet-draft.ts';
import { findJobs, setJobState } from './store.ts';

/** How many sheets are in hand at once; an establishment may have a thousand jobs. */
const batch = 200;

/**
 * After an establishment has changed: each of its jobs that has not ended gets a new version with the new copy, all in the
 * transaction of the change, so that none ever says the old and another the new. Who keeps a job is told of it only where
 * a seeker sees a difference. Gives how many changed.
 */
export const renewCopies = (act: Act, before: Establishment, after: Establishment): Promise<number> =>
  inTransaction(act, async (inside) => {
    const ids = await holdLivingJobs(inside.database, after.id);
    let count = 0;
    for (let from = 0; from < ids.length; from += batch) {
      count += await renewSome(inside, ids.slice(from, from + batch), before, after);
    }
    return count;
  });

const renewSome = async (
  act: Act,
  ids: readonly string[],
  before: Establishment,
  after: Establishment,
): Promise<number> => {
  const jobs = (await findJobs(act.database, { ids })).map((job) => ({
    job,
    sheet: withSharedValues(job.sheet, before, after),
  }));
  const changed = jobs.filter(({ job, sheet }) => changedItems(job.sheet, sheet).length > 0);
  const stored = await storeJobs(
    act,
    changed.map(({ job: { id: _id, version: _version, ...job }, sheet }) => ({ ...job, sheet })),
  );
  const versions = new Map(stored.map(({ id, version }) => [id, version]));
  for (const { job, sheet } of changed) {
    const items = seenItems(job, sheet);
    const version = versions.get(job.id);
    if (items.length === 0 || version === undefined) continue;
    await act.emit({ type: 'job.changed', jobId: job.id, number: job.number, version, items });
  }
  return changed.length;
};

/** The items in which a seeker sees a difference; nothing of an employer that is withheld. */
const seenItems = (job: Job, sheet: Job['sheet']): SheetItem[] => {
  const { disclosure } = job;
  const [old, fresh] = [visibleSheet(job.sheet, disclosure, 'seeker'), visibleSheet(sheet, disclosure, 'seeker')];
  return old && fresh ? changedItems(old, fresh) : [];
};

/** 事業所の廃止: its jobs that have not ended are withdrawn by the office, and whoever waits for them is told. */
export const takeDownJobs = (act: Act, establishmentId: string): Promise<number> =>
  inTransaction(act, async (inside) => {
    const { database, now } = inside;
    const ids = await holdLivingJobs(database, establishmentId);
    const state = 'withdrawn';
    for (const id of ids) await setJobState(database, id, { state }, now);
    await endQuestion(database, ids);
    await insertEvents(
      database,
      act.actor,
      now,
      ids.map((jobId) => ({ jobId, action: 'withdraw', state, reason: 'other' })),
    );
    await record(inside, {
      what: 'jobs.taken-down',
      subject: { kind: 'establishment', id: establishmentId },
      detail: { count: ids.length },
    });
    for (const jobId of ids) await inside.emit({ type: 'job.withdrawn', jobId });
    return ids.length;
  });
