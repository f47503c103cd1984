import { type Actor, holdsRole } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { PortalName } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { words } from './words/words.ts';

export type Way = { href: string; label: string };

/** The main pages of each portal; what a person cannot open is not offered. `unread`: talks with something new in them. */
export const navigation = (portal: PortalName, language: Language, actor: Actor, unread = 0): Way[] => {
  const who = actor.kind;
  const w = words(language).navigation;
  const messages = unread > 0 ? w.messagesUnread(String(unread)) : w.messages;
  const way = (href: (language: Language) => string, label: string): Way => ({ href: href(language), label });
  const jobs = way(urls.jobs, w.jobs);
  if (who === 'new-seeker') return [way(urls.newRegistration, w.newRegistration), jobs];
  if (who === 'new-employer') return [way(urls.newEstablishment, w.newEstablishment)];
  const signedIn = who !== 'visitor';
  switch (portal) {
    case 'public':
      return [jobs, way(urls.offices, w.offices), way(urls.about, w.about), way(urls.seekerSignIn, w.seekerSignIn)];
    case 'seeker':
      return signedIn
        ? [
            way(urls.seekerHome, w.seekerHome),
            jobs,
            way(urls.savedJobs, w.savedJobs),
            way(urls.seekerApplications, w.applications),
            way(urls.seekerMessages, messages),
            way(urls.seekerRegistration, w.registration),
          ]
        : [jobs, way(urls.offices, w.offices), way(urls.about, w.about)];
    case 'employer':
      return signedIn
        ? [
            way(urls.employerHome, w.employerHome),
            way(urls.employerApplications, w.applicants),
            way(urls.employerMessages, messages),
            way(urls.employerJobs, w.employerJobs),
            way(urls.employerOrders, w.employerOrders),
            way(urls.employerEstablishment, w.employerEstablishment),
            way(urls.employerUsers, w.employerUsers),
          ]
        : [];
    case 'staff':
      return signedIn
        ? [
            way(urls.staffHome, w.staffHome),
            ...(holdsRole('employers-counter', actor) ? [way(urls.staffOrders, w.orders)] : []),
            way(urls.staffRegistrations, w.registrations),
            way(urls.staffOfficeReferrals, w.referrals),
            way(urls.staffReferralRequests, w.referralRequests),
            way(urls.staffResults, w.results),
            way(urls.staffMessages, messages),
            way(urls.staffJobReports, w.jobReports),
            ...(holdsRole('employers-counter', actor) ? [way(urls.staffJobFindings, w.jobFindings)] : []),
            way(urls.staffKiosks, w.kiosks),
            jobs,
          ]
        : [];
    case 'trial':
      return [way(urls.components, w.components), way(urls.mails, w.mails), way(urls.codes, w.codes)];
  }
};

const homes = [urls.seekerHome, urls.employerHome, urls.staffHome] as const;

/** The most exact way that leads to the path: `/seeker/applications/1` lies under `/seeker/applications`. */
export const currentWay = (ways: readonly Way[], path: string): Way | undefined =>
  ways
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)
    .find(({ href }) => path === href || !homes.some((home) => href.endsWith(home('ja'))));
