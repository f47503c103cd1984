import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { millisOf, minutesAfter } from '#kernel/time.ts';
import type { Interview } from './interview.ts';

export type CalendarWords = { summary: string; description: string };

/**
 * An agreed interview as a calendar file (RFC 5545); a later version of it, or its end, replaces it by the same UID. Times
 * are in UTC, which every calendar shows in its own zone. Undefined while no time was chosen.
 */
export const calendarFile = (
  interview: Interview,
  host: string,
  address: string,
  { summary, description }: CalendarWords,
): string | undefined => {
  const { chosen, minutes, state, place, version, id, changedAt } = interview;
  if (!chosen) return undefined;
  const cancelled = state === 'cancelled';
  const calendar = ical({
    prodId: { company: host, product: 'my-page' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@${host}`,
    sequence: version,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(millisOf(chosen)),
    end: new Date(millisOf(minutesAfter(chosen, minutes))),
    stamp: new Date(millisOf(changedAt)),
    summary,
    description,
    location: place,
    url: address,
  });
  return calendar.toString();
};
