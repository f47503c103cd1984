import type { Words } from './ja.ts';

export const en: Words = {
  closing: {
    title: 'Close your My Page',
    lead: {
      seeker: 'You are about to close your Job Seeker My Page.',
      employer: 'You are about to close your Employer My Page.',
    },
    going: 'Applications under way',
    goingNote: {
      seeker:
        'These applications go on. The employers still see your name, your telephone number and what you wrote. They no longer see the email address of your My Page, and you can no longer read results or messages here. If you want to give up an application, withdraw it first.',
      employer:
        'The results of these applications have not been told yet. Tell all of them before you close the My Page, as the applicants could not receive them otherwise.',
    },
    waiting: (count: string) => `Applications without a result: ${count}`,
    effects: 'What happens when you close it',
    effect: {
      seeker: (days: string, until: string) => [
        {
          label: 'Signing in',
          value:
            'You are signed out on all devices and cannot sign in any more. Password, passkeys, authenticator app and remembered devices are erased at once.',
        },
        {
          label: 'Registration',
          value:
            'Your registration at the office goes on. To end it, tell the counter. A registration made online only becomes inactive.',
        },
        { label: 'Applications', value: 'The records of your applications stay with the employers and the office.' },
        { label: 'Alerts', value: 'Alerts about new jobs stop at once.' },
        {
          label: 'What you saved',
          value: `Saved jobs, searches and drafts are kept for ${days} days (until ${until}). If you open your My Page again with the same email address by then, everything is there.`,
        },
        {
          label: 'Erasure',
          value: `After ${until} your email address and everything you saved are erased, and we tell you so by email.`,
        },
      ],
      employer: (days: string, until: string) => [
        {
          label: 'Signing in',
          value:
            'You are signed out on all devices and cannot sign in any more. Password, passkeys, authenticator app and remembered devices are erased at once.',
        },
        {
          label: 'Establishment and jobs',
          value: 'The establishment and its jobs stay with the office. To end jobs, tell the office in charge.',
        },
        {
          label: 'Online applications',
          value: 'Once nobody uses the My Page of the establishment, it cannot receive online applications.',
        },
        {
          label: 'Opening again',
          value: `For ${days} days (until ${until}) you can open it again with the same email address.`,
        },
        { label: 'Erasure', value: `After ${until} your email address is erased, and we tell you so by email.` },
      ],
    },
    leaving: 'Your colleagues can go on using the My Page. Only you leave.',
    handOver:
      'You are the main user and have colleagues here. Hand over to one of them, or remove them, before you leave.',
    first: 'Before you close it',
    firstNote: 'Afterwards you cannot see the contents of your My Page. If you need them, download them first.',
    export: 'Download your data',
    agree: 'I have read what happens when I close it',
    submit: 'Close',
    back: 'Back',
    refused: 'Your applications have changed. Please look again.',
  },
  closed: {
    title: 'Your My Page is closed',
    lead: 'Thank you for using the service. We have told you by email that it is closed.',
    shared: 'On a computer that others use too, close all windows of the browser.',
    home: 'To the top page',
  },
  export: {
    title: 'Download your data',
    lead: 'Here you get a file with the data that this service holds about you.',
    what: 'What it contains',
    kinds: 'There are two forms with the same contents.',
    html: 'To read (HTML)',
    json: 'For other software (JSON)',
    never: 'It contains no passwords, no authentication keys and no secrets of an authenticator app.',
    own: 'It contains your name and your applications. Keep it where nobody else can see it.',
    kiosk:
      'Other people use this computer too. A downloaded file may stay here and be seen by others. Download it on your own smartphone or computer.',
    back: 'Back',
    made: (at: string) => `As of ${at}`,
    nothing: 'Nothing is registered.',
  },
  parts: {
    account: 'Account',
    agreements: 'Terms you agreed to',
    sessions: 'Devices signed in',
    devices: 'Remembered devices',
    passkeys: 'Passkeys',
    registration: 'Registration',
    registrationVersions: 'Earlier versions of the registration',
    savedJobs: 'Saved jobs',
    savedConditions: 'Saved searches and alerts',
    hiddenEstablishments: 'Hidden establishments',
    seenJobs: 'Jobs you looked at',
    applications: 'Applications',
    establishment: 'Establishment',
  },
  yes: 'Yes',
  no: 'No',
};
