import type { Words } from './ja.ts';

export const en: Words = {
  renewal: {
    link: 'Forgotten your password?',
    steps: ['Enter your email address', 'Choose a new password', 'Done'],
    title: 'Choose a new password',
    lead: 'Enter your registered email address. We send you an email with an authentication key, with which you choose a new password.',
    leadSeeker:
      'Enter your registered email address and your date of birth. We send you an email with an authentication key, with which you choose a new password.',
    mail: 'ID (email address)',
    birthDate: 'Date of birth',
    next: 'Next',
    cancel: 'Back to sign in',
    sender: (sender: string) => `If you restrict the emails you receive, allow emails from ${sender}.`,
    enter: {
      title: 'Register the new password',
      lead: 'If what you entered matches our records, an email is on its way to you. Enter the authentication key from the email and your new password.',
      until: (time: string) => `The authentication key is valid until ${time}.`,
      key: 'Authentication key',
      keyHint: 'The 8 characters in the email',
      password: 'New password',
      again: 'New password (again)',
      differ: 'The two passwords are not the same. Enter the same password twice.',
      submit: 'Register',
      sentAgain: 'We have sent a new authentication key. Enter the key from the newest email.',
      missing: 'If the email does not arrive',
      missingPoints: (sender: string) => [
        'Look in your spam folder.',
        `If you restrict the emails you receive, allow emails from ${sender}, then press “Send the key again”.`,
        'If you mistyped your email address, start again.',
      ],
      restart: 'Start again',
    },
    lostMail: 'If you have forgotten the email address or can no longer read its emails',
    lostMailSeeker:
      'Come to the counter of an office with an identity document. There you can check the registered email address or register a new one. We cannot tell it by telephone or email.',
    bring: 'What to bring',
    bringPoints: [
      'An identity document: one of driving licence, My Number card, passport, residence card; without any of them two other documents, such as a health insurance confirmation and a pension book',
      'The email address you want to use, and a smartphone or the like on which you can read its emails',
      'Something with your seeker number, if you have it',
    ],
    bringNote: 'Only the kind of document is recorded. Nothing is copied and no number is written down.',
    offices: 'Find an office',
    lostMailEmployer: 'Contact the office in charge of your establishment.',
    lostMailStaff: '所属する安定所の管理者へご相談ください。',
    doneTitle: 'The new password is registered',
    done: 'Your new password is registered. If signing in was paused, it is possible again.',
    doneSafety:
      'For your safety you have been signed out on all devices, and remembered devices have been forgotten. Use the new password from now on.',
    signIn: 'Go to sign in',
  },
  security: 'Sign-in and security',
  password: {
    title: 'Change your password',
    lead: 'Enter the new password twice.',
    effect:
      'You will be signed out on all other devices, and remembered devices will be forgotten. You stay signed in here. We tell you of the change by email.',
    password: 'New password',
    again: 'New password (again)',
    differ: 'The two passwords are not the same. Enter the same password twice.',
    submit: 'Change',
    back: 'Back',
    done: 'Your password has been changed. You have been signed out on all other devices.',
  },
  mail: {
    title: 'Change your email address',
    lead: 'We send an authentication key to the new email address. Nothing changes until you enter the key.',
    now: 'Present email address',
    waiting: 'Email address waiting for its key',
    mail: 'New email address',
    again: 'New email address (again)',
    differ: 'The two email addresses are not the same. Enter the same address twice.',
    effect:
      'We also tell the present address that a change was asked for. After the change you will be signed out on all other devices.',
    unreachable:
      'You can change the address here even if you can no longer read emails of the present one. If you cannot sign in any more, come to the counter of an office with an identity document.',
    submit: 'Send the authentication key',
    back: 'Back',
    enter: 'Enter the authentication key',
    keyTitle: 'Confirm the new email address',
    keyLead: (mail: string) => `We have sent an email to ${mail}. Enter the authentication key from the email.`,
    until: (time: string) => `The authentication key is valid until ${time}.`,
    key: 'Authentication key',
    keyHint: 'The 8 characters in the email',
    confirm: 'Change',
    missing: 'If the email does not arrive',
    missingPoints: (sender: string) => [
      'Check the email address, and look in your spam folder.',
      `If you restrict the emails you receive, allow emails from ${sender}.`,
      'An address that another My Page uses gets no authentication key.',
    ],
    sendAgain: 'Send a new authentication key',
    sentAgain: 'We have sent a new authentication key. Enter the key from the newest email.',
    other: 'Use another email address',
    done: 'Your email address has been changed. Use the new address the next time you sign in.',
    refusal: {
      'mail-invalid': 'This is not an email address. Enter it in the form name@example.jp.',
      'mail-same': 'This is your present email address. Enter the new one.',
      'mail-taken': 'This email address can no longer be used. Enter another one.',
      'too-many': 'You have asked for several changes. Try again tomorrow.',
      'account-closed': 'This account is closed.',
      'key-wrong': 'The authentication key is not correct. Enter the 8 characters of the newest email.',
      'key-expired': 'The authentication key has expired. Press “Send a new authentication key”.',
      'key-dead':
        'After several wrong entries this authentication key no longer works. Press “Send a new authentication key”.',
      'key-used': 'This authentication key has been used.',
    },
    held: (until: string) =>
      `The office counter has changed your email address. For your safety the password cannot be renewed with this address until ${until}. You can sign in with your present password.`,
  },
  mails: {
    renewalKey: 'Your authentication key for a new password',
    renewalKeyBody: (portal: string, key: string, until: string) =>
      `A new password was asked for your ${portal}.\n\nAuthentication key: ${key}\nValid until: ${until}\n\nEnter this key and a new password on the page “Register the new password”.\nIf you have closed the page, start again at this address.`,
    notYouNothing: 'If this was not you, ignore this email. Nothing will change.',
    renewalHeld: 'The password cannot be renewed yet',
    renewalHeldBody: (portal: string, until: string) =>
      `A new password was asked for your ${portal}. As the counter has only just changed the email address, this is not possible yet.\nAsk again after ${until}. If it is urgent, come to the office counter.`,
    notOpen: 'Your My Page is not open',
    notOpenBody: (portal: string) =>
      `A new password was asked for ${portal}, but the My Page of this email address has not been opened yet or has been closed.\nOpen it at this address to register a password.`,
    changeKey: 'Your authentication key for the new email address',
    changeKeyBody: (portal: string, key: string, until: string) =>
      `The ID (email address) of your ${portal} is to be changed to this address.\n\nAuthentication key: ${key}\nValid until: ${until}\n\nStay signed in and enter this key on the page “Confirm the new email address”.`,
    changeAsked: 'A change of your email address was asked for',
    changeAskedBody: (portal: string, at: string) =>
      `A change of the ID (email address) of your ${portal} was asked for on ${at}.\nNothing changes until the new address is confirmed.`,
    addressWanted: 'Somebody asked to use this email address',
    addressWantedBody:
      'Somebody asked to change the ID (email address) of a My Page to this address.\nThe address is used by a My Page already, so nothing changes.\nIf this was you, use another email address.',
    changeDone: 'Your email address has been changed',
    changeDoneBody: (portal: string, at: string) =>
      `The ID (email address) of your ${portal} was changed to this address on ${at}.\nUse this address the next time you sign in.`,
    changedAtCounter: (portal: string, at: string) =>
      `The ID (email address) of your ${portal} was changed at an office counter on ${at}.\nFrom now on, messages go to the new address.`,
    heldBody: (portal: string, until: string) =>
      `An office counter has registered this address as the ID (email address) of your ${portal}.\nYou can sign in with your present password.\nFor your safety the password cannot be renewed until ${until}.`,
    closed: 'Your My Page is closed',
    closedBody: (portal: string, at: string, until: string) =>
      `Your ${portal} was closed on ${at}.\nIf you open it again by ${until}, everything you saved is there. After that the data of the account are erased.`,
    erased: 'The data of your account have been erased',
    erasedBody: (portal: string, at: string) =>
      `The data of your closed ${portal} were erased on ${at}. This email address was erased too, so you will get no more messages.\nRecords that laws and rules keep (your registration, records of applications) stay until their own periods end.`,
  },
};
