import { addMonths, type Day, endOfMonth, weekday } from '#kernel/time.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { type Random, randomFrom, wheel } from './random.ts';

/** One job to be: whose it is, which of that employer's, when it was received, and its number's serial. */
type PlannedJob = {
  establishment: number;
  /** 0 for the employer's first job. */
  turn: number;
  acceptedOn: Day;
};

/**
 * Days an office received jobs on: working days of this month and the two before, 38 / 32 / 30 % (measured). In the
 * first week of a month the newest share is smaller, since few days have passed.
 */
const receiptDays = (today: Day, holidays: ReferenceSnapshot['holidays']): ((random: Random) => Day) => {
  const days = (first: Day, last: Day): Day[] => {
    const found: Day[] = [];
    for (let day = first; day.toString() <= last.toString(); day = day.add({ days: 1 }))
      if (weekday(day) <= 5 && !holidays.has(day.toString())) found.push(day);
    return found;
  };
  const months = [0, -1, -2].map((back) => {
    const first = addMonths(today.with({ day: 1 }), back);
    return days(first, back === 0 ? today : endOfMonth(first));
  });
  const shares = [38 * Math.min(1, today.day / 8), 32, 30];
  const draw = wheel(
    months.flatMap((month, index) => (month.length > 0 ? [[month, shares[index] ?? 0] as const] : [])),
  );
  return (random) => random.pick(draw(random));
};

/** Deals the jobs out to the employers: one each, the rest by a long tail – a few have dozens. */
export const planJobs = (
  { seed, count, establishments, today }: { seed: string; count: number; establishments: number; today: Day },
  holidays: ReferenceSnapshot['holidays'],
): PlannedJob[] => {
  const random = randomFrom(`${seed}/plan`);
  const receivedOn = receiptDays(today, holidays);
  const employer = wheel(
    Array.from({ length: establishments }, (_, index) => [index, 1 / (0.06 + random.next()) ** 1.1] as const),
  );
  const turns = new Map<number, number>();
  const jobs = Array.from({ length: count }, (_, index): PlannedJob => {
    const establishment = index < establishments ? index : employer(random);
    const turn = turns.get(establishment) ?? 0;
    turns.set(establishment, turn + 1);
    return { establishment, turn, acceptedOn: receivedOn(random) };
  });
  const byDay = Map.groupBy(jobs, ({ acceptedOn }) => acceptedOn.toString());
  return [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? []);
};
