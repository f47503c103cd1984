import { addDays, compareDays, type Day, day } from '#kernel/time.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { OrderKind, VisitReason } from './order.ts';

/** 来所 (F-EM-4): which orders the employer has to come to the counter for, and until when. */

/** What is known of an employer before this order. */
export type Known = {
  /** Orders sent from the My Page that became jobs. */
  readonly accepted: number;
  readonly lastAcceptedOn: Day | undefined;
  /** Of the jobs since `specialSince`: which of those kinds there were. */
  readonly special: readonly Special[];
};

/** 障害者専用, トライアル雇用, 障害者トライアル, 障害者短時間トライアル: the first of each is spoken about. */
type Special = 'disability' | 'trial' | 'disability-trial' | 'disability-short-trial';
export const specialSince = day('2020-01-01');

export const specialsOf = ({ header }: Pick<JobSheet, 'header'>): readonly Special[] => [
  ...(header.kind === 'disability' ? (['disability'] as const) : []),
  ...(header.trialEmployment ?? []),
];

/**
 * The first reason that stands; undefined where nobody has to come. A change of an open job needs no visit, nor does what
 * staff wrote down: the employer is there.
 */
export const visitReason = (
  order: { readonly kind: OrderKind; readonly atCounter: boolean },
  sheet: Pick<JobSheet, 'header' | 'work'>,
  known: Known,
  today: Day,
): Exclude<VisitReason, 'asked'> | undefined => {
  if (order.kind === 'change' || order.atCounter) return undefined;
  if (known.accepted === 0) return 'first';
  if (specialsOf(sheet).some((one) => !known.special.includes(one))) return 'kind';
  if (!known.lastAcceptedOn || compareDays(known.lastAcceptedOn, today.subtract({ years: 1 })) < 0)
    return 'year-without';
  if (isDispatch(sheet)) return 'dispatch';
  return undefined;
};

/** 派遣・請負 */
export const isDispatch = ({ work }: Pick<JobSheet, 'work'>): boolean => (work.dispatch ?? 'none') !== 'none';

/** The last day to come: so many days from today, and where the office is closed on it the open day before. */
export const visitBy = (today: Day, days: number, isOpenDay: (on: Day) => boolean): Day => {
  const last = addDays(today, days);
  for (let on = last; compareDays(on, today) > 0; on = addDays(on, -1)) if (isOpenDay(on)) return on;
  return last;
};
