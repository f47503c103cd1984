import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import type { Words } from './words/ja.ts';

type Group = keyof Words['groups'];
type Entry = keyof Words['pages'];

/** The pages anyone can go to, in the order of the site map. A test compares them with the list of all pages. */
export const siteMapGroups: readonly { group: Group; entries: readonly Entry[] }[] = [
  {
    group: 'seekers',
    entries: ['home', 'jobs', 'jobConditions', 'jobSuggest', 'about', 'opening', 'onlineOpening', 'seekerSignIn'],
  },
  {
    group: 'employers',
    entries: ['employers', 'employerRules', 'employerOpening', 'employerMyPage', 'employerSignIn'],
  },
  { group: 'support', entries: ['offices', 'help'] },
  { group: 'site', entries: ['terms', 'employerTerms', 'privacy', 'accessibility', 'credits', 'siteMap'] },
  { group: 'staff', entries: ['staffSignIn'] },
];

/** Where an entry leads; the counter's pages are Japanese only. */
export const entryAddress = (entry: Entry, language: Language): string =>
  urls[entry](entry === 'staffSignIn' ? 'ja' : language);
