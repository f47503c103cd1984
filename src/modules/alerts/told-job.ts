import type { JobNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import type { SheetPay, WorkingTime, Workplace } from '#modules/jobs/job-sheet.ts';
import type { SavedNews } from './news-line.ts';

export type ToldPlace = Pick<Workplace, 'prefecture' | 'municipality'>;

/** What a mail says of a job: what its reader may see in every list, and not the whole sheet. */
export type ToldJob = {
  readonly id: string;
  readonly number: JobNumber;
  readonly title: string;
  /** None where the reader may not know the employer. */
  readonly employer: string | undefined;
  readonly place: ToldPlace | undefined;
  readonly workingTime: WorkingTime;
  readonly pay: Required<Pick<SheetPay, 'total'>> | undefined;
  readonly acceptedOn: Day;
  /** The number under which the same work was sought until now. */
  readonly renewedFrom: JobNumber | undefined;
};

/** A job that a seeker keeps, and what became of it. */
export type ToldSavedJob = {
  readonly number: JobNumber;
  readonly deadlineOn: Day;
  readonly sheet: VisibleSheet;
  /** As it was before it changed. */
  readonly before: VisibleSheet | undefined;
  readonly says: readonly SavedNews[];
  readonly renewedTo: JobNumber | undefined;
};

/** One alert in a mail: its newest jobs, and how many more it found. */
export type ToldAlert = {
  readonly name: string;
  readonly address: string;
  readonly from: Day;
  readonly jobs: readonly ToldJob[];
  readonly more: number;
};

/**
 * What stands in one mail: each alert's open jobs in turn, so that one that found thousands leaves room for the others. A
 * job that several alerts found stands under the first; jobs that have ended meanwhile are no news. Alerts without jobs are
 * left out.
 */
export const mailOf = (
  alerts: readonly {
    readonly name: string;
    readonly address: string;
    readonly from: Day;
    readonly total: number;
    readonly jobIds: readonly string[];
  }[],
  jobs: (alert: number, id: string) => ToldJob | undefined,
  most: number,
): ToldAlert[] => {
  const told = new Set<string>();
  const open = alerts.map(({ jobIds }, alert) => jobIds.flatMap((id) => jobs(alert, id) ?? []));
  const shown: ToldJob[][] = alerts.map(() => []);
  for (let turn = 0, left = true; left && told.size < most; turn += 1) {
    left = false;
    for (const [alert, list] of open.entries()) {
      const job = list[turn];
      if (!job) continue;
      left = true;
      if (told.has(job.id) || told.size >= most) continue;
      told.add(job.id);
      shown[alert]?.push(job);
    }
  }
  return alerts.flatMap(({ name, address, from, total, jobIds }, alert) => {
    const list = shown[alert] ?? [];
    const ended = jobIds.length - (open[alert]?.length ?? 0);
    const elsewhere = (open[alert] ?? []).filter(({ id }) => told.has(id)).length;
    return list.length > 0 ? [{ name, address, from, jobs: list, more: Math.max(0, total - ended - elsewhere) }] : [];
  });
};
