import type { Words } from './ja.ts';

export const en: Words = {
  title: 'About the job seeker My Page',
  description:
    'What the job seeker My Page can do, who can use it, how to open one, and notes on online self-application.',
  lead: 'The job seeker My Page is your own page for looking for work, on a computer or a phone.',
  open: 'Open a My Page: for users of Hello Work',
  signIn: 'Sign in to the job seeker My Page',
  laterMark: 'Coming later',
  can: {
    title: 'What you can do in your My Page',
    items: [
      { title: 'Save jobs', body: 'Keep jobs that interest you and look at them again.', later: false },
      {
        title: 'Apply directly',
        body: 'Apply for jobs that take online self-applications by writing why you want the job.',
        later: false,
      },
      {
        title: 'Follow your applications',
        body: 'See the jobs you applied for, the stage of the selection and the result.',
        later: false,
      },
      {
        title: 'See and change your registration',
        body: 'Read and change what is registered, and switch it on or off.',
        later: false,
      },
      {
        title: 'Get referrals online',
        body: 'Apply for jobs that Hello Work recommends to you (online Hello Work referral).',
        later: false,
      },
      {
        title: 'Exchange messages',
        body: 'Write with the person in charge of a job you applied for and receive news from Hello Work.',
        later: false,
      },
    ],
  },
  matrix: {
    title: 'Who can use what',
    lead: 'There are two kinds of users. Office registrants registered as job seekers at a Hello Work counter; online registrants registered by internet alone. Office registrants can use everything.',
    laterNote: 'What is marked “Coming later” is not available yet.',
    function: 'Function',
    anonymous: 'Not signed in',
    online: 'Online registrant',
    office: 'Office registrant',
    inactive: 'Registration inactive',
    yes: 'Yes',
    no: 'No',
    history: 'Past ones only',
    'read-only': 'Reading only',
    own: 'Yourself for some time, then at a counter',
    none: 'Does not apply',
    rows: {
      search: 'Search jobs',
      saved: 'Save jobs',
      'saved-conditions': 'Save search conditions',
      'self-application': 'Online self-application',
      recommended: 'Jobs and news from Hello Work',
      'online-referral': 'Online Hello Work referral',
      letter: 'See referral letters',
      'direct-request': 'Direct requests from employers',
      messages: 'Messages with employers you applied to',
      registration: 'See and change your registration',
      activation: 'Make the registration active',
    },
  },
  opening: {
    title: 'How to open one',
    lead: 'For people who have registered as job seekers at Hello Work.',
    prepareTitle: 'What you need',
    prepare: [
      'A mail address at which you can receive mail (it becomes your ID)',
      'A phone or something else to read mail. On a computer in a Hello Work office you read the mail on the spot.',
    ],
    sender: (sender: string) => `If you restrict incoming mail, allow mails from ${sender}.`,
    stepsTitle: 'Steps',
    steps: [
      {
        title: 'Register your mail address at a counter',
        body: 'At a Hello Work counter, register the mail address you want to sign in with. You get a slip with it.',
      },
      {
        title: 'Open the page',
        body: 'Open “Open a My Page: for users of Hello Work” on this site, also from a computer in a Hello Work office.',
      },
      {
        title: 'Read and agree',
        body: 'Read the privacy policy and the terms of use to the end, tick the box of agreement and press “Continue”.',
      },
      {
        title: 'Enter your mail address and birth date',
        body: 'Enter the mail address registered at the counter and your birth date, and press “Continue”.',
      },
      {
        title: 'Receive the authentication key by mail',
        body: 'A mail called 「パスワード登録申込受付通知」 (password registration) arrives. If it does not, check the address and your filters; you can have it sent again.',
      },
      {
        title: 'Enter a password and the key',
        body: 'The password has 8 to 32 half-width characters with digits, letters and signs. Page and mail say until when the key can be used.',
      },
      {
        title: 'Done',
        body: 'Press “Finish”. Then sign in with your mail address and password.',
      },
    ],
    key: (minutes: string) => `The key can be used for ${minutes} minutes after the mail was sent.`,
    forgotten: 'If you forget the registered mail address, come to a Hello Work counter with an identity document.',
    kiosk: 'On a computer in a Hello Work office, always sign out when you have finished.',
    onlineOpen: 'Open a My Page and register',
    onlineTitle: 'If you do not use Hello Work yet',
    online:
      'You can register and open a My Page by internet alone, as an online registrant. To use every function, show who you are at a Hello Work office near you.',
    offices: 'Hello Work offices',
  },
  notes: {
    title: 'Notes on online self-application',
    points: [
      'It is not a referral by Hello Work.',
      'The re-employment allowance (再就職手当) and other benefits that require a referral by Hello Work or another placement agency may not be paid. If you are in a procedure of employment insurance, ask at a counter before you apply.',
      'Subsidies that require a referral by Hello Work are not paid to the employer.',
      'Troubles that come from an application are, in principle, settled between the two sides. If a job differs from what is written, please tell Hello Work.',
    ],
  },
  services: {
    title: 'What Hello Work offices do for you',
    lead: 'As a registered job seeker you can also use these at a counter.',
    items: [
      'Consultation and referral',
      'Help with your résumé and work history',
      'Advice on interviews, and practice',
      'Seminars',
      'Interview meetings and workplace visits',
    ],
  },
};
