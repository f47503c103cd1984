import { addDays, type Day } from '#kernel/time.ts';
import type { Arrival, WishedHours } from './conditions.ts';

/** What a condition means where screens and data leave room; adapters and oracle read it from here alone. */

const daysBack: Record<Arrival, number> = { yesterday: 1, 'three-days': 2, week: 6 };

/** The first day of acceptance that counts as 新着: 当日・前日 are two days, 直近3日 three, １週間 seven. */
export const arrivedFrom = (arrival: Arrival, on: Day): Day => addDays(on, -daysBack[arrival]);

/** 駅近: 最寄り駅から徒歩10分以内 */
export const nearStationMinutes = 10;

/** 希望する就業時間 in minutes after midnight; an end not later than the start lies on the next day. */
export const wishedSpan = ({ from, to }: WishedHours): { from: number; to: number | undefined } => {
  const start = from ?? 0;
  if (to === undefined) return { from: start, to: undefined };
  return { from: start, to: from !== undefined && to <= from ? to + 24 * 60 : to };
};
