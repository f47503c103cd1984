import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Home',
  description: 'Search jobs in all Japan and apply from your My Page. Employers manage their jobs and applicants here.',
  heading: 'Search jobs',
  lead: 'Anyone can search, without registering or signing in.',
  search: {
    word: 'Keywords',
    wordHint: 'Occupation, work, employer and so on; jobs are written in Japanese',
    place: 'Prefecture',
    anywhere: 'All Japan',
    submit: 'Search',
    more: 'Search with more conditions',
    often: 'Often used',
    fullTime: 'Full time',
    partTime: 'Part time',
    regular: 'Permanent employee',
    recent: 'New (last 3 days)',
    noExperience: 'No experience needed',
    selfApplication: 'Online self-application',
  },
  later: 'Coming later',
  seeker: {
    title: 'Looking for work',
    signIn: 'Sign in to the job seeker My Page',
    jobs: 'Job search',
    opening: 'Open a My Page: for users of Hello Work',
    openingNote: 'First register as a job seeker, with your mail address, at a Hello Work counter.',
    online: 'Open a My Page and register online',
    onlineLater:
      'Registering by internet alone comes with a later release. For now, please register at a Hello Work office near you.',
    about: 'About the job seeker My Page',
    aboutNote: 'What it can do and how to open one',
  },
  employer: {
    title: 'Employers',
    signIn: 'Sign in to the employer My Page',
    guide: 'Services for employers',
    entry: 'Register an establishment and submit jobs (provisional entry)',
    entryLater:
      'Provisional entry by internet comes with a later release. For now, please apply at a Hello Work counter.',
    password: 'Open an employer My Page (password registration)',
    passwordLater: 'Opening by internet comes with a later release. For now, please ask at a Hello Work counter.',
  },
  support: {
    title: 'Data services and support',
    offices: 'Hello Work offices',
    officesNote: 'Find the office in charge of you by postal code or municipality.',
    help: 'Questions and answers',
    helpNote: 'Opening a My Page, signing in, searching, applying',
    data: 'Job and job seeker data service',
    dataLater: 'Data for municipalities and employment agencies comes with a later release.',
    credits: 'Sources of data',
  },
  notices: {
    title: 'Notices',
    trial: {
      title: 'This is a trial site',
      body: 'All jobs, businesses and people shown are made up. Applying does not lead to a real job.',
    },
    service: {
      title: 'What works in this release',
      body: 'Searching and saving jobs, opening a My Page, online self-application and seeing the result. More follows step by step.',
    },
    shared: {
      title: 'If you use a shared computer',
      body: 'On a computer in a Hello Work office, always sign out when you have finished.',
    },
  },
  helpDesk: 'Help with using this site',
  helpDeskNote: 'For a certain job, or for advice about work, please ask a Hello Work office.',
};
