import type { JobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day, day, dayOf, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { type ReaderClass, type VisibleSheet, visibleSheet } from './disclosure.ts';
import { historyRows } from './history-rows.ts';
import type { JobHead } from './job.ts';
import type { Disclosure, JobSheet } from './job-sheet.ts';
import { frozenVersion, frozenVersions, type ReadableJob } from './jobs.ts';

export type JobHistory = {
  /** The last time that its state, its days or its sheet changed: the day on which an ended job ended. */
  readonly changedOn: Day;
  /** The last day on which the office took or confirmed the sheet as it is, or somebody said that the job is open. */
  readonly confirmedOn: Day;
  /** Newest first, with the present one; empty while the job was never changed. */
  readonly versions: readonly { readonly version: number; readonly at: Instant; readonly sheet: VisibleSheet }[];
  /** Versions before those that are shown. */
  readonly older: number;
  /** The same establishment sought for the same work before: the job was renewed, or people left. */
  readonly earlier: { readonly count: number; readonly last?: { readonly number: JobNumber; readonly on: Day } };
  /** 更新前の求人番号 */
  readonly renews?: JobNumber;
};

const versionsShown = 5;

/** What the past of a job tells this reader; one query. */
export const jobHistory = async (act: Act, job: ReadableJob): Promise<JobHistory> => {
  const { head, reader, sheet } = job;
  const rows = await historyRows(act.database, {
    id: head.id,
    versions: versionsShown,
    earlierUpTo: sheet.withheld ? undefined : widest[reader],
  });
  if (!rows) throw new Error(`job ${head.number} was read and is not there`);
  const changed = rows.versions[0];
  const days = [
    head.acceptedOn,
    ...(changed ? [dayOf(changed.at)] : []),
    ...(rows.confirmedAt ? [dayOf(rows.confirmedAt)] : []),
    ...(head.confirmedOn ? [head.confirmedOn] : []),
  ];
  const { count, last } = rows.earlier;
  return {
    changedOn: dayOf(rows.changedAt),
    confirmedOn: days.reduce((a, b) => (compareDays(a, b) < 0 ? b : a)),
    versions: rows.versions.flatMap(({ version, at, sheet }) => {
      const seen = seenVersion(sheet, head, reader);
      return seen ? [{ version, at, sheet: seen }] : [];
    }),
    older: Math.max(0, head.version - versionsShown),
    ...(rows.renews ? { renews: rows.renews as JobNumber } : {}),
    earlier: { count, ...(last ? { last: { number: last.number as JobNumber, on: day(last.acceptedOn) } } : {}) },
  };
};

/** Whose jobs a reader may connect with each other: those that name their employer to them (062). */
const widest: Record<ReaderClass, Disclosure> = { public: 1, seeker: 2, staff: 4 };

/** The stricter of then and now: what was hidden when it was written stays hidden, and what is hidden now is hidden there. */
const seenVersion = (sheet: JobSheet, head: JobHead, reader: ReaderClass): VisibleSheet | undefined =>
  visibleSheet(sheet, Math.max(sheet.header.disclosure, head.disclosure) as Disclosure, reader);

/** The sheet of a version as this reader may see it; taken from the history where it holds it. */
export const sheetAsOf = async (
  act: Act,
  { head, reader }: ReadableJob,
  version: number,
  history: JobHistory,
): Promise<VisibleSheet | undefined> => {
  const held = history.versions.find((one) => one.version === version);
  if (held) return held.sheet;
  const sheet = await frozenVersion(act, head.id, version);
  return sheet && seenVersion(sheet, head, reader);
};

/** As `sheetAsOf` for a list, by the id of the job; one query. */
export const sheetsAsOf = async (
  act: Act,
  wanted: readonly { readonly job: ReadableJob; readonly version: number }[],
): Promise<ReadonlyMap<string, VisibleSheet>> => {
  const frozen = await frozenVersions(
    act,
    wanted.map(({ job, version }) => ({ jobId: job.head.id, version })),
  );
  return new Map(
    wanted.flatMap(({ job: { head, reader }, version }) => {
      const sheet = frozen.get(`${head.id} ${version}`);
      const seen = sheet && seenVersion(sheet, head, reader);
      return seen ? [[head.id, seen] as const] : [];
    }),
  );
};
