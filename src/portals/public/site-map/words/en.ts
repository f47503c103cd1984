import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Site map',
  description: 'The pages of this site.',
  groups: {
    seekers: 'Looking for work',
    employers: 'Employers',
    support: 'Guides and support',
    site: 'About this site',
    staff: 'Staff',
  },
  pages: {
    home: 'Home',
    jobs: 'Job search',
    jobConditions: 'Search by detailed conditions',
    jobSuggest: 'Choose conditions by a word',
    about: 'About the job seeker My Page',
    opening: 'Open a My Page: for users of Hello Work',
    seekerSignIn: 'Sign in to the job seeker My Page',
    employers: 'Services for employers',
    employerSignIn: 'Sign in to the employer My Page',
    offices: 'Hello Work offices',
    help: 'Questions and help',
    terms: 'Terms of use',
    privacy: 'Privacy policy',
    accessibility: 'Accessibility',
    credits: 'Sources of data',
    siteMap: 'Site map',
    staffSignIn: 'Sign in at the Hello Work counter (in Japanese)',
  },
};
