import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Services for employers',
  description: 'What the employer My Page can do, how to begin, and what to do from an application to its result.',
  lead: 'The employer My Page is for establishments that recruit through Hello Work. You read applications and tell the results on a computer or a phone.',
  signIn: 'Sign in to the employer My Page',
  laterMark: 'Coming later',
  can: {
    title: 'What you can do in the employer My Page',
    items: [
      { title: 'Read applications', body: 'See who applied, why, and how to reach them.', later: false },
      {
        title: 'Record the stage of the selection',
        body: 'Documents, interview and so on; the applicant sees it.',
        later: false,
      },
      { title: 'Tell the result', body: 'Record it, check it, and then publish it to the applicant.', later: false },
      {
        title: 'Invite users',
        body: 'Add accounts for colleagues, each with a role (up to ten beside the owner).',
        later: false,
      },
      { title: 'Submit jobs', body: 'Submit, change and cancel jobs online.', later: false },
      {
        title: 'Keep your establishment up to date',
        body: 'Its data and pictures, and the accounts of the people in charge.',
        later: false,
      },
      {
        title: 'Invite job seekers',
        body: 'Search job seekers who wish to be found and ask them to apply.',
        later: true,
      },
    ],
  },
  start: {
    title: 'How to begin',
    body: [
      'An establishment that submits jobs to Hello Work for the first time opens its My Page online, by provisional entry.',
      'An establishment on record registers its mail address at the Hello Work office in charge of its place, and then opens its My Page by password registration. What is on record can be used again.',
    ],
    entry: 'Register an establishment (provisional entry)',
    password: 'Open an employer My Page (password registration)',
    offices: 'Hello Work offices',
  },
  flow: {
    title: 'From an application to its result',
    steps: [
      { title: 'You get a mail', body: 'It goes to the people in charge and holds no personal data of the applicant.' },
      { title: 'Read the application', body: 'Sign in to see why they apply and how to reach them.' },
      { title: 'Select', body: 'Contact the applicant. The stage you record is shown in the applicant’s My Page.' },
      {
        title: 'Record and publish the result',
        body: 'Record whether you hire, check it, and publish it by the day you promised.',
      },
    ],
  },
  notes: {
    title: 'When you take online self-applications',
    points: [
      'They are not referrals by Hello Work: subsidies that require one are not paid.',
      'Troubles that come from an application are, in principle, settled between the two sides.',
      'Use personal data of applicants for the selection for that job only, and delete or return it when it is no longer needed.',
    ],
  },
  rules: {
    title: 'How jobs are checked',
    body: 'Every job is checked against the law when it is handed in. What is checked, by which law, and how to write it is open to everybody.',
    link: 'What is checked in a job',
  },
  fair: {
    title: 'Fair selection',
    lead: 'Select by aptitude and ability alone. Do not ask, in talks or on paper, about:',
    points: [
      'What a person cannot answer for: place of birth, family, housing and surroundings',
      'What is everyone’s own affair: religion, politics, views of life, trade unions, newspapers',
    ],
  },
  help: 'Help desk',
};
