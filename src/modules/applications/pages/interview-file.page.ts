import { minutesAfter } from '#kernel/time.ts';
import { calendarFile } from '#platform/calendar/calendar-file.ts';
import { download, page } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { ownApplication } from '../applications.ts';
import type { Interview } from '../interview.ts';
import { interviews, livingInterview } from '../interviews.ts';
import { receivedApplication } from '../received-applications.ts';
import { interviewWords } from '../words/interviews/words.ts';

type Reading = Parameters<typeof interviewWords>[0];

const file = (language: Reading, baseUrl: string, interview: Interview | undefined, path: string, summary: string) => {
  const w = interviewWords(language);
  if (!interview?.chosen) return undefined;
  const { id, version, state, chosen, minutes, changedAt, way, place, note } = interview;
  const text = calendarFile({
    id,
    version,
    cancelled: state === 'cancelled',
    start: chosen,
    end: minutesAfter(chosen, minutes),
    changedAt,
    summary: withoutReadings(summary),
    description: withoutReadings(w.file.description(w.ways[way], note ?? '')),
    place,
    address: absolute(baseUrl, path),
  });
  return download({ bytes: Buffer.from(text), type: 'text/calendar; charset=utf-8', fileName: 'interview.ics' });
};

/** The agreed interview for the applicant's calendar. */
export const seekerInterviewFilePage = page('/seeker/applications/:id/interview.ics', {
  audience: 'seeker',
  load: async ({ act, params, language, settings }) => {
    const found = await interviews(act, params.id);
    const own = found && (await ownApplication(act, params.id));
    if (!own) return undefined;
    const summary = interviewWords(language).file.forSeeker(own.sheet.establishment.name ?? own.sheet.work.title);
    const path = urls.seekerInterview(language, params.id);
    return file(language, settings.baseUrl, livingInterview(found.interviews), path, summary);
  },
});

/** The same for the employer's calendar: the job, not the person's name, since calendars are shared. */
export const employerInterviewFilePage = page('/employer/applications/:id/interview.ics', {
  audience: 'employer',
  load: async ({ act, params, language, settings }) => {
    const found = await interviews(act, params.id);
    const received = found && (await receivedApplication(act, params.id));
    if (!received) return undefined;
    const summary = interviewWords(language).file.forEmployer(received.snapshot.work.title);
    const path = urls.employerInterview(language, params.id);
    return file(language, settings.baseUrl, livingInterview(found.interviews), path, summary);
  },
});
