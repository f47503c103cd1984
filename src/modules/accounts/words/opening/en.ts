import type { Words } from './ja.ts';

export const en: Words = {
  password: {
    title: 'Set a password',
    lead: 'We sent a mail to the address you entered. Enter the authentication key from the mail and the password you want.',
    until: (time: string) => `The authentication key is valid until ${time}.`,
    password: 'Password',
    again: 'Password once more',
    key: 'Authentication key',
    keyHint: 'The 8 characters in the mail',
    differ: 'The two passwords differ. Enter the same password twice.',
    submit: 'Finish',
    missing: 'If the mail does not arrive',
    missingPoints: (sender: string) => [
      'Wait a moment, then check that the mail address is right.',
      `If you restrict incoming mail, allow mails from ${sender}.`,
      'Look into the folder for unwanted mail, too.',
    ],
    sendAgain: 'Send the key again',
    restart: 'Begin again',
    sentAgain: 'We sent a new authentication key. Enter the key of the newest mail.',
    overTitle: 'This authentication key cannot be used',
    over: 'The authentication key has expired.',
    dead: 'After several wrong entries this authentication key no longer works, not even if it is entered correctly.',
    fresh: 'We can send you a new authentication key. You need not enter your email address again.',
    fromNew: 'Send a new authentication key',
  },
  doors: {
    entry: 'Register an establishment (provisional entry)',
    entryNote: 'If your establishment submits jobs to Hello Work for the first time, open your My Page here.',
    myPage: 'Open an employer My Page (password registration)',
    myPageNote: 'If the counter has registered your mail address, set your password here.',
    staff: 'First sign-in of staff',
    staffNote: 'If you got a mail about your account, set your password here.',
  },
  mail: {
    key: {
      subject: 'Password registration（パスワード登録申込受付通知）',
      text: (key: string, until: string, link: string) =>
        `We received your request to register a password.\n\nAuthentication key: ${key}\nValid until: ${until}\n\nEnter this key and the password you want on the page “Set a password”.\nIf you closed that page, please begin again.\n${link}\n\nIf you did not ask for this, throw this mail away. Nothing is registered.\n`,
    },
    open: {
      subject: (portal: string) => `Your ${portal} is open already`,
      text: (portal: string, link: string) =>
        `Someone asked to open a My Page with this mail address, but its ${portal} is open already.\nOne mail address opens one My Page.\n\nSign in with your password here.\n${link}\n\nIf you did not ask for this, throw this mail away. Nothing changes.\n`,
    },
    waiting: {
      subject: 'Your mail address is registered already',
      text: (portal: string, link: string) =>
        `Someone asked to open a My Page with this mail address, but Hello Work has registered it for the ${portal}.\n\nSet your password here.\n${link}\n\nIf you did not ask for this, throw this mail away. Nothing changes.\n`,
    },
    footer: (site: string, desk: string) => `\nPlease do not reply to this e-mail.\n${site}\nHelp desk: ${desk}\n`,
  },
};
