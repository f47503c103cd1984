import { addDays, type Day } from '#kernel/time.ts';
import type { Point } from '#modules/jobs/job-sheet.ts';
import type { Arrival, Conditions, Near, Spot, WishedHours } from './conditions.ts';
import { termsOf } from './free-word.ts';
import type { SearchNames } from './job-search.ts';
import type { Sort } from './query.ts';

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

/** The earth as a ball of this radius in metres; distances are rounded to whole metres, so that every adapter has the same. */
export const earthRadius = 6_371_008.8;
/** Radians of a microdegree. */
export const radian = Math.PI / 180e6;

export const metresOf = ({ km }: Near): number => km * 1000;

/** As the columns of jobs hold degrees. */
const microdegrees = (degrees: number): number => Math.round(degrees * 1e6);

/** Where the place is, in microdegrees; undefined where the reference data does not say: nothing is near it. */
export const spotOf = (spot: Spot, names: SearchNames): { latitude: number; longitude: number } | undefined => {
  const at: Point | undefined =
    'municipality' in spot ? names.point(spot.municipality) : { lat: spot.latitude, lng: spot.longitude };
  return at && { latitude: microdegrees(at.lat), longitude: microdegrees(at.lng) };
};

/** An order that has nothing to go by – no place, no words – is the newest first. */
export const orderOf = (sort: Sort, { near, words }: Conditions): Sort => {
  if (sort === 'distance' && !near) return 'newest';
  return sort === 'relevance' && !words ? 'newest' : sort;
};

/** The words by which `relevance` goes: jobs with more of them in the title stand first. */
export const titleWords = ({ words }: Conditions): readonly string[] => (words ? termsOf(words.text) : []);
