import type { Words } from './ja.ts';

export const en: Words = {
  portal: {
    public: 'Hello Work Internet Service',
    seeker: 'Job seeker My Page',
    employer: 'Employer My Page',
    staff: 'Hello Work counter',
    trial: 'Developer pages',
  },
  navigation: {
    jobs: 'Job search',
    offices: 'Hello Work offices',
    about: 'About My Page',
    seekerSignIn: 'Sign in to My Page',
    seekerHome: 'Home',
    savedJobs: 'Saved jobs',
    applications: 'My applications',
    messages: 'Messages',
    messagesUnread: (count) => `Messages (${count} unread)`,
    registration: 'My registration',
    newRegistration: 'Registering',
    newEstablishment: 'Your establishment',
    employerHome: 'Home',
    employerJobs: 'Jobs',
    employerUsers: 'Users',
    applicants: 'Applicants',
    staffHome: 'Home',
    registrations: 'Registrations',
    kiosks: 'Kiosks',
    referrals: 'Referrals',
    results: 'Results',
    referralRequests: 'Wishes for referrals',
    orders: 'Job orders',
    jobReports: 'Job reports',
    mails: 'Mails sent',
    codes: 'Codes of staff',
    components: 'Components',
  },
  home: 'Home',
  security: 'Sign-in and security',
  signOut: 'Sign out',
  employerHome: {
    title: 'Employer My Page',
    lead: 'See who applied and record the results.',
    applicants: 'Applicants',
    open: (count: string) => `Applications in selection: ${count}`,
    jobs: 'Jobs',
    count: (count: string) => `Accepted jobs: ${count}`,
    users: 'Users',
    usersCount: (count: string) => `People who use this My Page: ${count}`,
    provisional: {
      title: 'Your establishment is entered provisionally',
      steps: (office: string) => [
        `${office} checks your entry and may call the person in charge.`,
        'If you submit jobs for the first time, please come to the Hello Work counter within 14 days of the entry, with papers of the establishment.',
        'After the check you get an establishment number and can submit jobs.',
      ],
      office: 'Hello Work office in charge',
    },
  },
  /** Before the title of a page that refuses what was typed (WCAG 2.4.2). */
  errorTitle: (title: string) => `Error: ${title}`,
  trouble: {
    forbidden: {
      title: 'You cannot open this page',
      body: 'It is not for the account you are signed in with. Sign out first to use another account.',
    },
    'expired-form': {
      title: 'This form has expired',
      body: 'Nothing you sent was saved. Go back, reload the page and send it again.',
    },
    unreadable: {
      title: 'We could not read what was sent',
      body: 'The address or the form holds characters that cannot be used, or is too long.',
    },
    absent: {
      title: 'Page not found',
      body: 'Check the address. The page may have been moved or removed.',
    },
    'not-allowed': {
      title: 'This cannot be done here',
      body: 'The page was opened in a way it does not allow. Use the buttons and links of the page before.',
    },
    'sent-already': {
      title: 'This form has been sent already',
      body: 'It was sent a second time with different answers. What you sent first was saved. To change it, open the page again.',
    },
    'too-large': {
      title: 'What was sent is too large',
      body: 'Shorten the text or use a smaller file, and send it again.',
    },
    fault: {
      title: 'Sorry, something went wrong',
      body: 'Nothing was saved half-way. Please wait a moment and try again.',
    },
    unavailable: {
      title: 'The service is not available just now',
      body: 'Please wait a moment and try again.',
    },
  },
  troubleId: (id: string) => `If you contact us, please give this number: ${id}`,
  toHome: 'To the home page',
};
