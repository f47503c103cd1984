import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Instant, millisOf } from '#kernel/time.ts';

type Appointment = {
  /** The same through all its versions: a later one replaces it in the calendar (RFC 5545 §3.8.4.7). */
  id: string;
  /** Rises with every change (§3.8.7.4). */
  version: number;
  cancelled: boolean;
  start: Instant;
  end: Instant;
  changedAt: Instant;
  summary: string;
  description: string;
  place: string;
  /** Where it is read and changed. */
  address: string;
};

/** An appointment as a calendar file (RFC 5545), its times in UTC, which every calendar shows in its own zone. */
export const calendarFile = (appointment: Appointment): string => {
  const { id, version, cancelled, start, end, changedAt, summary, description, place, address } = appointment;
  const host = new URL(address).hostname;
  const calendar = ical({
    prodId: { company: host, product: 'my-page' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@${host}`,
    sequence: version,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(millisOf(start)),
    end: new Date(millisOf(end)),
    stamp: new Date(millisOf(changedAt)),
    summary,
    description,
    location: place,
    url: address,
  });
  return calendar.toString();
};
