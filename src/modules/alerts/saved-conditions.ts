import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, isRefused } from '#kernel/decision.ts';
import { addDays, compareDays, type Day, day, dayOf } from '#kernel/time.ts';
import { isOpen } from '#modules/jobs/job.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { jobsForReader } from '#modules/jobs/jobs.ts';
import type { Unread } from '#modules/search/codec.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { type JobQuery, keysOf } from '#modules/search/query.ts';
import { countJobs } from '#modules/search/searches.ts';
import { may } from '#modules/seekers/privilege.ts';
import { ownRegistration, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import {
  type ConditionChange,
  type ConditionRow,
  conditionRow,
  conditionRows,
  deleteCondition,
  insertCondition,
  writeCondition,
  writeOrder,
} from './condition-rows.ts';
import { findingsOfCondition } from './finding-rows.ts';
import { keep, moved, type SaveConditionRefusal } from './saved-condition.ts';
import { readStored, storedForm } from './stored-address.ts';
import type { RhythmChoice } from './subscription.ts';
import { setAlert } from './subscriptions.ts';

/** A kept search as it reads today. `unread` is what the present form cannot read of it; it stays kept. */
export type SavedCondition = Omit<ConditionRow, 'runJobs' | 'told'> & {
  readonly query: JobQuery;
  readonly unread: readonly Unread[];
};

const read = (act: Act, { runJobs: _, told: __, ...row }: ConditionRow): SavedCondition => {
  const { query, unread } = readStored(row.address, act.settings);
  return { ...row, query, unread };
};

/** Accepted on this day or later, beside whatever the search asks itself. */
const since = (where: Conditions, from: Day): Conditions => {
  const own = where.since === undefined ? undefined : day(where.since);
  return { ...where, since: (own && compareDays(own, from) > 0 ? own : from).toString() };
};

const jobsOf = (act: Act, { where }: JobQuery, from: Day): Promise<number> => countJobs(act, since(where, from));

type NewCondition = { name: string; query: JobQuery; rhythm: RhythmChoice };

/** Keeps a search for the seeker. The registration is locked, so two tabs cannot pass the limit together. */
export const saveCondition = (
  act: Act<SeekerActor>,
  { name, query, rhythm }: NewCondition,
): Promise<Decision<{ id: string }, SaveConditionRefusal>> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const registration = await registrationForAct(act, registrationId);
    const kept = await conditionRows(act.database, registrationId);
    const decided = keep({
      active: may('saved-conditions', registration, act.now),
      conditions: keysOf(query.where).length,
      kept: kept.length,
      limit: act.settings.savedConditions,
    });
    if (isRefused(decided)) return decided;
    const id = act.chance.id();
    const today = dayOf(act.now);
    const seen = await jobsOf(act, query, today);
    const one = { id, name, address: storedForm(query), runOn: today, runJobs: seen, at: act.now };
    await insertCondition(act.database, registrationId, one);
    await record(act, { what: 'condition.saved', subject: { kind: 'condition', id }, about: registrationId });
    if (rhythm !== 'off') await setAlert(act, id, rhythm);
    return accept({ id });
  });

/** The seeker's kept searches in their order, each with the number of jobs that are new since it was last looked at. */
export const savedConditions = async (
  act: Act<SeekerActor>,
): Promise<readonly { condition: SavedCondition; newJobs: number }[]> => {
  const rows = await conditionRows(act.database, act.actor.registrationId);
  const listed: { condition: SavedCondition; newJobs: number }[] = [];
  // One after another: a page does not take every connection.
  for (const row of rows) {
    const condition = read(act, row);
    const found = await jobsOf(act, condition.query, row.runOn);
    listed.push({ condition, newJobs: Math.max(0, found - row.runJobs) });
  }
  return listed;
};

/** One of the seeker's own. */
export const savedCondition = async (act: Act<SeekerActor>, id: string): Promise<SavedCondition | undefined> => {
  const row = isId(id) ? await conditionRow(act.database, act.actor.registrationId, id) : undefined;
  return row && read(act, row);
};

/** What the mornings found for it, the newest first, as far as the jobs are open and this reader may know them. */
export const foundJobs = async (act: Act<SeekerActor>, id: string): Promise<readonly ReadableJob[]> => {
  const from = addDays(dayOf(act.now), -act.settings.alertFindingsDays);
  const ids = await findingsOfCondition(act.database, id, from);
  const jobs = await jobsForReader(act, { ids: [...new Set(ids)].slice(0, mostShown) });
  return jobs.filter(({ head }) => isOpen(head, act.now));
};

const mostShown = 60;
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Changes one of the seeker's own and gives it as it was; undefined for what is not the seeker's. */
const change = (
  act: Act<SeekerActor>,
  id: string,
  perform: (act: Act<SeekerActor>, row: ConditionRow) => Promise<{ what: string; change?: ConditionChange }>,
): Promise<SavedCondition | undefined> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const row = isId(id) ? await conditionRow(act.database, registrationId, id) : undefined;
    if (!row) return undefined;
    const done = await perform(act, row);
    if (done.change) await writeCondition(act.database, registrationId, id, done.change);
    await record(act, { what: done.what, subject: { kind: 'condition', id }, about: registrationId });
    return read(act, row);
  });

export const renameCondition = (act: Act<SeekerActor>, id: string, name: string) =>
  change(act, id, async () => ({ what: 'condition.renamed', change: { name } }));

/** Other conditions under the same name; what was new counts from now. */
export const replaceCondition = (act: Act<SeekerActor>, id: string, query: JobQuery) =>
  change(act, id, async (act) => {
    const today = dayOf(act.now);
    const run = { on: today, jobs: await jobsOf(act, query, today) };
    return { what: 'condition.replaced', change: { address: storedForm(query), run } };
  });

/**
 * The seeker looks at its jobs: from now on later ones are new. A text of an older version is kept in the present one
 * from here on, unless a part of it could not be read.
 */
export const runCondition = (act: Act<SeekerActor>, id: string) =>
  change(act, id, async (act, row) => {
    const { query, present } = readStored(row.address, act.settings);
    const today = dayOf(act.now);
    const run = { on: today, jobs: await jobsOf(act, query, today) };
    return { what: 'condition.run', change: { run, ...(present === row.address ? {} : { address: present }) } };
  });

export const setRhythm = (act: Act<SeekerActor>, id: string, rhythm: RhythmChoice) =>
  change(act, id, async (act, row) => {
    if ((row.rhythm ?? 'off') !== rhythm) await setAlert(act, id, rhythm);
    return { what: 'condition.rhythm-set' };
  });

/** Takes it away with its alert; the others close the gap. False for what is not the seeker's. */
export const removeCondition = (act: Act<SeekerActor>, id: string): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    if (!isId(id) || !(await registrationForAct(act, registrationId))) return false;
    if ((await conditionRow(act.database, registrationId, id)) === undefined) return false;
    await setAlert(act, id, 'off');
    await deleteCondition(act.database, registrationId, id);
    const rest = await conditionRows(act.database, registrationId);
    await writeOrder(
      act.database,
      registrationId,
      rest.map((row) => row.id),
    );
    await record(act, { what: 'condition.removed', subject: { kind: 'condition', id }, about: registrationId });
    return true;
  });

/** One place up or down in the seeker's order. */
export const moveCondition = (act: Act<SeekerActor>, id: string, by: -1 | 1): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    await registrationForAct(act, registrationId);
    const ids = (await conditionRows(act.database, registrationId)).map((row) => row.id);
    if (!ids.includes(id)) return false;
    await writeOrder(act.database, registrationId, moved(ids, id, by));
    return true;
  });

/** Whether the seeker may keep one more, and which can be replaced; for the form. */
export const mayKeep = async (
  act: Act<SeekerActor>,
): Promise<{ active: boolean; kept: readonly { id: string; name: string }[] }> => {
  const registration = await ownRegistration(act);
  const rows = await conditionRows(act.database, act.actor.registrationId);
  return { active: may('saved-conditions', registration, act.now), kept: rows.map(({ id, name }) => ({ id, name })) };
};
