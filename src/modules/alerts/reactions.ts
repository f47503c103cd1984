import type { Reaction } from '#platform/act.ts';
import { endAlerts, forgetSearches } from './departures.ts';
import { endSavedNewsOf, forgetClosing, noteSavedNews } from './saved-news.ts';

export const endWithAccounts: Reaction = async (act, event) => {
  if (event.type === 'registration.account-closed') {
    await endAlerts(act, String(event.registrationId));
    await endSavedNewsOf(act, String(event.registrationId));
  }
  if (event.type === 'registration.account-erased') await forgetSearches(act, String(event.registrationId));
};

const news = {
  'job.suspended': 'stopped',
  'job.resumed': 'resumed',
  'job.filled': 'filled',
  'job.withdrawn': 'withdrawn',
} as const;
const isNews = (type: string): type is keyof typeof news => Object.hasOwn(news, type);

/** What happens to a job is noted for those who keep it. Its expiry is no news: that it was near has been told. */
export const followSavedJobs: Reaction = async (act, event) => {
  if (isNews(event.type)) await noteSavedNews(act, String(event.jobId), news[event.type]);
  if (event.type === 'job.changed') await noteSavedNews(act, String(event.jobId), 'changed', Number(event.version) - 1);
  if (event.type === 'job.extended') await forgetClosing(act, String(event.jobId));
  if (event.type === 'job.accepted' && event.renews) await noteSavedNews(act, String(event.renews), 'renewed');
};
