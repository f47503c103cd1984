import type { Words } from './ja.ts';

export const en: Words = {
  opening: {
    steps: ['Agree to the terms', 'Mail address', 'Password', 'Done'],
    terms: {
      title: 'Terms of use of the job seeker My Page',
      lead: 'This is for people who have registered at a Hello Work counter and had their mail address registered there, and now open their My Page.',
      ways: 'How to open your My Page',
      way: (minutes: string) => [
        {
          title: 'Step 1: Agree to the terms',
          body: 'Read the privacy policy and the terms of use and agree to them.',
        },
        {
          title: 'Step 2: Enter your mail address',
          body: 'Enter the mail address registered at the counter and your birth date. We send you a mail.',
        },
        {
          title: 'Step 3: Set a password',
          body: `Enter a password and the authentication key from the mail, within ${minutes} minutes of its sending.`,
        },
        { title: 'Step 4: Your My Page is open', body: 'Sign in and use everything in your My Page.' },
      ],
      confirm: 'Read and agree',
      confirmLead:
        'Read the privacy policy and the terms of use and press “Continue”. When you have read both to the end you can tick the box.',
      privacy: 'Privacy policy',
      termsOfUse: 'Terms of use of My Page',
      agree: 'I agree to the privacy policy and the terms of use of My Page',
      next: 'Continue',
      cancel: 'Cancel',
    },
    mail: {
      title: 'Your mail address (password registration)',
      lead: 'Enter the mail address registered at the Hello Work counter and your birth date. We send a mail called 「パスワード登録申込受付通知」 (password registration) to that address.',
      sender: (sender: string) => `If you restrict incoming mail, allow mails from ${sender}.`,
      id: 'ID (mail address)',
      birthDate: 'Birth date',
      next: 'Continue',
      cancel: 'Cancel',
      kiosk: 'If you use a computer in a Hello Work office, have your phone ready to receive the mail.',
    },
    done: {
      title: 'Your password is registered',
      lead: 'Your My Page is open. Sign in with your mail address and password to use it.',
      kiosk: 'Important: on a computer in a Hello Work office, always sign out when you have finished.',
      next: 'To the sign-in page',
    },
  },
  registration: {
    none: 'Nothing registered',
  },
  slip: {
    title: 'Your mail address (copy)',
    lead: 'This mail address is registered as your login for the job seeker My Page.',
    mail: 'Mail address',
    name: 'Name',
    number: 'Seeker number',
    office: 'Hello Work office',
    registeredOn: 'Issued on',
    next: 'How to open your My Page',
    steps: (door: string, sender: string, minutes: string) => [
      `With a phone or computer open the code or address on this sheet and choose “${door}”.`,
      `If you restrict incoming mail, first allow mails from ${sender}.`,
      'Read the privacy policy and the terms to the end, agree and press “Continue”.',
      'Enter this mail address and your birth date and press “Continue”.',
      'You receive a mail called 「パスワード登録申込受付通知」 (password registration).',
      `Enter a password and the authentication key from the mail within ${minutes} minutes and press “Finish”.`,
    ],
    door: 'Open My Page (for people registered at Hello Work)',
    kiosk: 'Important: on a computer in a Hello Work office, always sign out when you have finished.',
    forgotten: 'If you forget the mail address, please come to the counter with an identity document.',
    code: 'Code of the address where you open your My Page',
    print: 'Print',
    back: 'Back to the registration',
  },
  validity: {
    title: 'Validity of your registration',
    state: 'Registration',
    active: 'Active',
    inactive: 'Inactive',
    lastDay: 'Last day',
    inactiveBecause: {
      expired: 'Your registration is inactive because its term has ended.',
      hired: 'Your registration is inactive because you found work.',
      'own-wish': 'Your registration is inactive as you wished.',
      'by-office': 'Your registration was made inactive by the office.',
    },
    soon: (days: string, day: string) => `Your registration ends in ${days} days (${day}).`,
    today: 'Your registration ends today.',
    more: 'About its validity',
    switchOn: 'Make it active again',
    switchOff: 'Make the registration inactive',
    switchedOn: (day: string) => `Your registration is active again, until ${day}.`,
    switchedOff: 'Your registration is inactive now. Everything you entered is kept.',
    again: 'How to make it active again',
    aloneUntil: (day: string) =>
      `Until ${day} you can do it yourself. Afterwards please come to the counter of an office.`,
    atCounter: 'To make it active again, please come to the counter of an office.',
    offices: 'Hello Work offices',
    longer: 'How to extend it',
    longerLead: 'In the month in which it ends, each of these extends it by one month. You need not do anything else.',
    longerPoints: [
      'A consultation at an office',
      'An application by referral of an office',
      'An online self-application',
    ],
    search: 'Find jobs',
    whenInactive: 'While it is inactive',
    whenInactivePoints: [
      'You cannot begin anything new: apply, be referred, or send messages.',
      'What you entered, your saved jobs and your applications are kept and can be read at any time.',
      'Applications under way go on.',
    ],
    offTitle: 'Make the registration inactive?',
    offLead: 'When you rest from looking for work, or have finished, you can make your registration inactive.',
    offAgain: (days: string) => `Within ${days} days you can make it active again yourself.`,
    back: 'Back',
  },
  mail: {
    prefix: '[Job seeker My Page] ',
    key: {
      subject: 'Password registration（パスワード登録申込受付通知）',
      text: (key: string, until: string, link: string) =>
        `We received your request to register a password.\n\nAuthentication key: ${key}\nValid until: ${until}\n\nEnter this key and the password you want on the page “Set a password”.\nIf you closed that page, please begin again.\n${link}\n\nIf you did not ask for this, throw this mail away. Nothing is registered.\n`,
    },
    open: {
      subject: 'Your My Page is open already',
      text: (link: string) =>
        `Someone asked to open a My Page with this mail address, but it is open already.\n\nSign in with your password here.\n${link}\n\nIf you did not ask for this, throw this mail away. Nothing changes.\n`,
    },
    appointment: {
      subject: 'A notice from Hello Work（ハローワークからのお知らせ）',
      text: (link: string) =>
        `Your next consultation was entered.\n\nPlease sign in to read when and where.\n${link}\n`,
    },
    validity: {
      subject: 'Validity of your registration（求職登録の有効期限のお知らせ）',
      soon: (days: string, day: string, link: string) =>
        `Your registration ends in ${days} days.\n\nLast day: ${day}\n\nA consultation at an office, an application by referral or an online self-application in the month in which it ends extends it by one month.\nPlease sign in to read more.\n${link}\n`,
      expired: (day: string, days: string, link: string) =>
        `Your registration is inactive because its term has ended (${day}).\n\nEverything you entered is kept. Within ${days} days you can sign in and make it active again yourself; afterwards please come to the counter of an office.\n${link}\n`,
    },
    footer: (site: string, desk: string) => `\nPlease do not reply to this e-mail.\n${site}\nHelp desk: ${desk}\n`,
  },
};
