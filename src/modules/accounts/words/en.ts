import type { Words } from './ja.ts';

export const en: Words = {
  refusals: {
    'mail-taken': 'This email address is already registered. Enter another one.',
    'mail-invalid': 'This is not an email address. Enter it in the form name@example.jp.',
    'account-closed': 'This account is closed and cannot be changed.',
    'password-short': 'The password must have at least 8 characters.',
    'password-long': 'The password must have at most 32 characters.',
    'password-characters':
      'Use half-width digits, letters and symbols only. Full-width characters and spaces cannot be used.',
    'password-digit': 'Add at least one digit to the password.',
    'password-letter': 'Add at least one letter to the password.',
    'password-symbol': 'Add at least one symbol to the password.',
    'password-common': 'This password is a common word or pattern and easy to guess. Choose another one.',
    'password-mail': 'This password is too close to your email address and easy to guess. Choose another one.',
    'key-wrong': 'The authentication key is not correct. Enter the 8 characters of the newest email.',
    'key-expired': 'The authentication key has expired. Start the password registration again.',
    'key-dead':
      'Too many wrong entries: this authentication key no longer works. Start the password registration again.',
    'key-used': 'This authentication key has been used. Sign in with the password you registered.',
    'sign-in-failed':
      'The ID (email address) or the password is not correct. After several wrong entries you cannot sign in for a while.',
    'sign-in-busy': 'Many people are signing in. Wait about a minute and try again.',
  },
  passwordHint: (symbols: string) =>
    `8 to 32 half-width characters, with digits, letters and symbols. Symbols you can use: ${symbols}`,
  portal: { seeker: 'Job Seeker My Page', employer: 'Employer My Page', staff: 'Office counter' },
  signIn: {
    title: {
      seeker: 'Sign in to Job Seeker My Page',
      employer: 'Sign in to Employer My Page',
      staff: 'Sign in to the office counter',
    },
    mail: 'ID (email address)',
    password: 'Password',
    button: 'Sign in',
    shared: 'On a computer that others use too, for example at an office, always sign out when you have finished.',
    ways: 'If you cannot sign in',
    opening: 'Open your My Page',
    openingNote: 'If you have not opened your My Page yet, register a password here.',
    help: 'Frequently asked questions',
    helpdesk: (phone: string, hours: string) => `Help desk: ${phone} (${hours})`,
  },
  signedOut: {
    title: 'You have signed out',
    body: 'Thank you for using the service. On a computer that others use too, close all windows of the browser.',
    home: 'To the top page',
    again: (portal: string) => `Sign in to ${portal}`,
  },
  mails: {
    subject: (portal: string, subject: string) => `[${portal}] ${subject}`,
    changed: 'Your account was changed',
    mailChanged: (portal: string, at: string) =>
      `The ID (email address) of your ${portal} was changed on ${at}.\nFrom now on, messages go to the new address.`,
    passwordChanged: (portal: string, at: string) => `The password of your ${portal} was changed on ${at}.`,
    reopened: (portal: string, at: string) =>
      `Your ${portal}, which you had closed, was opened again on ${at}. You can sign in with the new password.`,
    notYou: (phone: string, hours: string) =>
      `If this was not you, contact the help desk.\nHelp desk: ${phone} (${hours})`,
    noReply: 'You cannot reply to this email.',
  },
};
