import { type Actor, holdsRole, type StaffActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { PortalName } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { NavigationEntry } from '#ui/layouts/header.tsx';
import { words } from './words/words.ts';

/** A page of the navigation; `covers` are addresses that belong to it and do not lie under its own. */
type Way = { href: string; label: string; covers?: readonly string[] };
/** Several pages under one name, opened by a press. */
type Group = { label: string; ways: readonly Way[]; covers?: readonly string[] };
type Entry = Way | Group;

/** The main pages of each portal; what a person cannot open is not offered. `unread`: talks with something new in them. */
export const navigation = (portal: PortalName, language: Language, actor: Actor, unread = 0): Entry[] => {
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
      return actor.kind === 'staff' ? ofStaff(language, actor, messages) : [];
    case 'trial':
      return [way(urls.components, w.components), way(urls.mails, w.mails), way(urls.codes, w.codes)];
  }
};

/**
 * The work of each department stands first and by itself, everything else in groups of the same names for everybody: with
 * eleven pages in a row the bar broke into two lines and said nothing of what belongs together.
 */
const ofStaff = (language: Language, actor: StaffActor, messages: string): Entry[] => {
  const w = words(language).navigation;
  const way = (href: (language: Language) => string, label: string): Way => ({ href: href(language), label });
  const employers = holdsRole('employers-counter', actor);
  const atEmployers = actor.department === 'employers';
  const orders = way(urls.staffOrders, w.orders);
  const registrations = way(urls.staffRegistrations, w.registrations);
  const jobs = way(urls.jobs, w.jobs);
  const seekersGroup = group(
    w.groups.seekers,
    [
      ...(atEmployers ? [registrations] : []),
      way(urls.staffUnconfirmed, w.unconfirmed),
      way(urls.staffOfficeReferrals, w.referrals),
      way(urls.staffReferralRequests, w.referralRequests),
      way(urls.staffResults, w.results),
    ],
    [urls.staffApplication(language, '')],
  );
  const jobsGroup = group(
    w.groups.jobs,
    [
      ...(employers && !atEmployers ? [orders] : []),
      ...(atEmployers ? [jobs] : []),
      ...(employers ? [way(urls.staffStillOpen, w.stillOpen), way(urls.staffJobFindings, w.jobFindings)] : []),
      way(urls.staffJobReports, w.jobReports),
    ],
    [urls.staffJob(language, '')],
  );
  const establishmentsGroup = group(
    w.groups.establishments,
    employers
      ? [
          way(urls.staffEstablishments, w.establishments),
          way(urls.staffEstablishmentChanges, w.establishmentChanges),
          way(urls.staffImages, w.images),
        ]
      : [],
  );
  return [
    way(urls.staffHome, w.staffHome),
    ...(atEmployers
      ? [orders, ...jobsGroup, ...establishmentsGroup, ...seekersGroup]
      : [registrations, jobs, ...seekersGroup, ...jobsGroup, ...establishmentsGroup]),
    {
      ...way(urls.staffMessages, messages),
      covers: [urls.staffMailings, urls.staffTemplates, urls.staffMessageReports].map((of) => of(language)),
    },
    ...group(w.groups.office, [
      ...(actor.manager ? [way(urls.staffMembers, w.members)] : []),
      way(urls.staffKiosks, w.kiosks),
    ]),
  ];
};

/** One page alone needs no group round it. */
const group = (label: string, ways: readonly Way[], covers: readonly string[] = []): Entry[] => {
  const [only, second] = ways;
  if (!only) return [];
  return second ? [{ label, ways, covers }] : [only];
};

/** What stands in the navigation, with the page one is on marked, and the group it belongs to. */
export const marked = (entries: readonly Entry[], path: string): NavigationEntry[] => {
  const here = currentWay(
    entries.flatMap((entry) => ('ways' in entry ? entry.ways : [entry])),
    path,
  );
  const item = (way: Way) => ({ href: way.href, label: way.label, current: way === here });
  return entries.map((entry) => {
    if (!('ways' in entry)) return item(entry);
    const covered = !here && entry.covers?.some((place) => liesIn(path, place)) === true;
    return {
      label: entry.label,
      items: entry.ways.map(item),
      current: covered || entry.ways.some((way) => way === here),
    };
  });
};

const homes = [urls.seekerHome, urls.employerHome, urls.staffHome] as const;

const liesIn = (path: string, place: string): boolean =>
  path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);

/** The most exact way that leads to the path: `/seeker/applications/1` lies under `/seeker/applications`. */
const currentWay = (ways: readonly Way[], path: string): Way | undefined => {
  const places = ways.flatMap((way) => [way.href, ...(way.covers ?? [])].map((place) => ({ way, place })));
  return places
    .filter(({ place }) => liesIn(path, place))
    .sort((a, b) => b.place.length - a.place.length)
    .find(({ place }) => path === place || !homes.some((home) => place.endsWith(home('ja'))))?.way;
};
