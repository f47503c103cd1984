import type { Words } from './ja.ts';

export const en: Words = {
  opening: {
    privacy: 'Privacy policy',
    termsOfUse: 'Terms of the employer My Page',
    agree: 'I agree to the “Privacy policy” and the “Terms of the employer My Page”',
    confirm: 'Read and agree',
    confirmLead: 'Read both texts to their end. Then you can tick the box and go on.',
    next: 'Next',
    cancel: 'Cancel',
    sender: (sender: string) => `If you restrict incoming mail, allow mails from ${sender}.`,
    mail: 'ID (email address)',
    ways: 'How it goes',
    entry: {
      steps: ['Agree to the terms', 'Mail address', 'Password', 'Establishment', 'Done'],
      title: 'Register an establishment (provisional entry)',
      lead: 'For establishments that submit jobs to Hello Work for the first time. You open an employer My Page and enter your establishment.',
      known:
        'If your establishment has submitted jobs before, open its My Page by password registration, so that what is on record can be used again.',
      knownLink: 'Open the My Page of an establishment on record',
      way: (minutes: string) => [
        { title: 'Step 1: Agree to the terms', body: 'Read the privacy policy and the terms, and agree.' },
        { title: 'Step 2: Enter a mail address', body: 'A mail with an authentication key goes there.' },
        {
          title: 'Step 3: Set a password',
          body: `Enter the password and the key, within ${minutes} minutes of the mail.`,
        },
        { title: 'Step 4: Enter the establishment', body: 'Its name, place and the people in charge.' },
      ],
      mailTitle: 'Mail address of the account',
      mailLead: 'Enter the mail address you want to sign in with. We send an authentication key there.',
      advice:
        'We advise an address of the establishment rather than of a person, so that mail arrives when somebody else takes over. An address of a job seeker My Page cannot be used.',
    },
    myPage: {
      steps: ['Agree to the terms', 'Mail address', 'Password', 'Done'],
      title: 'Open an employer My Page (password registration)',
      lead: 'For establishments on record at Hello Work whose mail address was registered at the counter.',
      unknown: 'If you submit jobs to Hello Work for the first time, register your establishment instead.',
      unknownLink: 'Register an establishment (provisional entry)',
      way: (minutes: string) => [
        { title: 'Step 1: Agree to the terms', body: 'Read the privacy policy and the terms, and agree.' },
        {
          title: 'Step 2: Enter the mail address',
          body: 'With the establishment number. A mail with an authentication key goes there.',
        },
        {
          title: 'Step 3: Set a password',
          body: `Enter the password and the key, within ${minutes} minutes of the mail.`,
        },
        { title: 'Step 4: Done', body: 'Sign in, read applications and record results.' },
      ],
      mailTitle: 'Mail address (password registration)',
      mailLead:
        'Enter the mail address registered at the counter and the establishment number. We send an authentication key to that address.',
      number: 'Establishment number',
      numberHint: '11 digits, on the slip with your mail address and on job sheets. With or without hyphens.',
      forgotten:
        'If you do not know the registered address or the number, please ask the Hello Work office in charge, with papers that show you act for the establishment.',
      done: {
        title: 'The password is set',
        lead: 'Your employer My Page is open. Sign in with the mail address and the password.',
        next: 'To the sign-in page',
      },
    },
  },
  entry: {
    title: 'Your establishment (provisional entry)',
    lead: 'Tell us about the establishment, in Japanese where you can. What you type is saved whenever you leave a field. Until Hello Work has checked it, the entry is provisional.',
    leadDraft: 'If you stop, you can go on from here the next time you sign in.',
    parts: {
      identity: 'The establishment',
      place: 'Place and telephone',
      business: 'Business',
      contact: 'Person in charge',
    },
    name: 'Name of the establishment',
    nameHint: 'As registered, for example 「株式会社　みどり商店　飯田橋支店」',
    nameKana: 'Name in katakana',
    corporateNumber: 'Corporate number',
    corporateNumberHint: 'The 13 digits given by the National Tax Agency. Sole proprietors leave it empty.',
    postcode: 'Postal code',
    prefecture: 'Prefecture',
    municipality: 'Municipality',
    municipalityHint: 'In Japanese; of large cities with the ward, for example 「千代田区」 or 「横浜市中区」',
    municipalityUnknown:
      'There is no such municipality in this prefecture. Write it like 「千代田区」 or 「横浜市中区」.',
    postcodeElsewhere: 'This postal code belongs to another prefecture. Correct the code or the prefecture.',
    address: 'Town, block and building',
    telephone: 'Telephone',
    telephoneHint: 'Hello Work may call to check the entry.',
    fax: 'Fax',
    website: 'Website',
    industry: 'Industry',
    business: 'What the business does',
    businessHint: 'What it makes, sells or serves',
    employees: 'Employees (whole company)',
    workplace: 'Employees (this establishment)',
    people: 'people',
    representativeTitle: 'Title of the representative',
    representative: 'Name of the representative',
    contactSection: 'Section of the person in charge',
    contactName: 'Name of the person in charge',
    contactKana: 'Name in katakana',
    contactTelephone: 'Telephone of the person in charge',
    contactTelephoneHint: 'Leave it empty where it is the telephone of the establishment.',
    contactMail: 'Mail address of the person in charge',
    contactMailHint: 'For questions about jobs, not for notices of the service.',
    next: 'Check the entry',
    confirm: {
      title: 'Check your provisional entry',
      lead: 'If everything is right, press “Enter provisionally”.',
      office: 'Hello Work office in charge',
      officeUnknown: 'We will tell you the office in charge after your entry.',
      submit: 'Enter provisionally',
      back: 'Back to the form',
    },
  },
  roles: {
    owner: { name: 'Owner', meaning: 'Manages users and does everything else.' },
    recruiter: { name: 'Recruiter', meaning: 'Reads applications, records results.' },
    viewer: { name: 'Viewer', meaning: 'Looks only.' },
  },
  users: {
    title: 'Users',
    lead: 'The people who use the employer My Page of this establishment.',
    onlyOwner: 'The owner invites and changes users.',
    count: (added: string, most: string) => `${added} beside the owner (at most ${most})`,
    mail: 'Mail address',
    role: 'Role',
    since: 'Since',
    self: 'you',
    change: 'Change',
    changeOf: (mail: string) => `Change ${mail}`,
    done: {
      invited: 'The invitation was sent.',
      again: 'The invitation was sent again. The one before has ended.',
      revoked: 'The invitation was taken back.',
      changed: 'The role was changed.',
      removed: 'The user was removed and signed out at once.',
      'handed-over': 'You have handed over. Your role is now recruiter.',
    },
    invitations: {
      title: 'Invited',
      none: 'Nobody is invited at the moment.',
      until: 'Valid until',
      ended: 'ended',
      again: 'Send again',
      againOf: (mail: string) => `Send again to ${mail}`,
      revoke: 'Take back',
      revokeOf: (mail: string) => `Take back the invitation of ${mail}`,
    },
    invite: {
      button: 'Invite a user',
      title: 'Invite a user',
      lead: 'We send an invitation to a colleague, who begins by setting a password.',
      mail: 'Mail address of your colleague',
      mailHint:
        'Each user needs an address of their own. One that is used for a job seeker My Page or another establishment cannot be used.',
      role: 'Role',
      life: (hours: string) =>
        `An invitation can be used once, within ${hours} hours. Until then you can take it back.`,
      submit: 'Send the invitation',
      back: 'Back to the users',
    },
    one: {
      title: 'Change a user',
      role: 'Role',
      submit: 'Change the role',
      other: 'More',
      remove: 'Remove the user',
      handOver: 'Hand over as owner',
      relogin: 'When the role changes, this user is signed out once.',
    },
    removal: {
      title: 'Remove the user',
      lead: (mail: string) =>
        `${mail} is signed out at once and can no longer use the My Page of this establishment, unless invited again.`,
      submit: 'Remove the user',
      back: 'Back',
    },
    handOver: {
      title: 'Hand over as owner',
      lead: (mail: string) =>
        `${mail} becomes the owner, and you become a recruiter. Only the new owner can undo this.`,
      submit: 'Hand over',
      back: 'Back',
    },
    refusals: {
      'not-allowed': 'Only the owner can do this.',
      absent: 'This person is no longer a user.',
      'mail-invalid': 'This is not a mail address.',
      'already-user': 'This person is a user already.',
      'too-many-users':
        'Users and open invitations have reached the limit. Take back an invitation or remove a user first.',
      'too-many-invitations': 'No more invitations can be sent today. Please try again tomorrow.',
    },
  },
  invitation: {
    title: 'Invitation to an employer My Page',
    steps: ['Read and agree', 'Password', 'Begin'],
    lead: 'You are invited to use the employer My Page of this establishment.',
    establishment: 'Establishment',
    mail: 'Mail address',
    role: 'Role',
    until: 'Valid until',
    next: 'Read both texts to their end, agree, and press “Accept the invitation”. A mail with an authentication key goes to this address.',
    submit: 'Accept the invitation',
    ended: {
      title: 'This invitation cannot be used',
      body: 'It has ended, was taken back, or was used already. Ask the person who invited you to send it again.',
    },
    refusals: {
      'invitation-ended': 'This invitation has ended or was taken back.',
      'too-many-users': 'This establishment has no room for another user. Please ask the person who invited you.',
    },
  },
  mails: {
    about: {
      registered: {
        subject: 'Your establishment is registered',
        text: 'The office has registered your establishment. You find its number on the page “Establishment” of your My Page.',
      },
      'not-registered': {
        subject: 'Result of your provisional entry',
        text: 'The establishment you entered was not registered. The reason is on the page “Establishment” of your My Page.',
      },
      closed: {
        subject: 'The registration of your establishment has ended',
        text: 'The registration of the establishment has ended and its open jobs were withdrawn. The reason is on the page “Establishment” of your My Page.',
      },
      merged: {
        subject: 'Two entries of your establishment were merged',
        text: 'A provisional entry was merged into this establishment, and it has more users now: please look at the page “Users” too. If you know nothing of this, call the office at once.',
      },
      'change-accepted': {
        subject: 'Result of your change request',
        text: 'The office has confirmed the change of your establishment’s information. Your open jobs show the new information.',
      },
      'change-accepted-corrected': {
        subject: 'Result of your change request',
        text: 'The office has confirmed the change of your establishment’s information after correcting something in it. Please look at the page “Establishment” of your My Page.',
      },
      'change-refused': {
        subject: 'Result of your change request',
        text: 'The change of your establishment’s information was not registered. The reason is on the page “Establishment” of your My Page.',
      },
      'changed-at-counter': {
        subject: 'Your establishment’s information was changed',
        text: 'The office has changed your establishment’s information at the counter. Please look at the page “Establishment” of your My Page.',
      },
      'contacts-changed': {
        subject: 'Your establishment’s contacts were changed',
        text: 'Somebody of your establishment has changed its contact persons or telephone numbers in My Page. If you know nothing of this, call the office at once.',
      },
      'refusal-begun': {
        subject: 'Job orders are not accepted for a time',
        text: 'Under article 5-6 (1) of the Employment Security Act the office accepts no job orders from you for a time. Days and ground are on the page “Establishment” of your My Page. Please ask the office if anything is unclear.',
      },
      'refusal-ended': {
        subject: 'Job orders are accepted again',
        text: 'The time in which the office accepted no job orders from you has ended.',
      },
      'dispute-begun': {
        subject: 'A labour dispute at your establishment',
        text: 'We were told of a labour dispute at your establishment. While it lasts, the law lets Hello Work refer nobody to you, and no online self-applications are taken (Employment Security Act, article 20). Your jobs stay published and you may go on with applications that have arrived; those applicants have been told that referrals are stopped. If this is wrong, please call the office.',
      },
      'dispute-ended': {
        subject: 'The labour dispute has ended',
        text: 'We have noted that the labour dispute has ended. Referrals and online self-applications are taken again; your applicants have been told.',
      },
      'image-accepted': {
        subject: 'Result of the check of your picture',
        text: 'The office has checked your picture. It is shown on the pages of your jobs.',
      },
      'image-refused': {
        subject: 'Result of the check of your picture',
        text: 'Your picture will not be published. The reason is on the page “Pictures” of your My Page.',
      },
    },
    invitation: {
      subject: 'You are invited',
      text: (role: string, until: string, link: string) =>
        `You are invited to use an employer My Page (${role}).\n\nSee which establishment it is, and accept here.\n${link}\n\nValid until: ${until}\n\nTo accept you need an authentication key that goes to this mail address. Do not pass this mail on.\nIf you do not know what this is about, throw this mail away. Nothing is registered.\n`,
      taken:
        'You are invited to use an employer My Page, but this mail address is used for another My Page already.\n\nOne mail address is for one My Page. Please give another address to the person who invited you.\n\nIf you do not know what this is about, throw this mail away. Nothing changes.\n',
    },
    notices: {
      subject: 'Your users have changed',
      'role-changed': (at: string) => `Your role in the employer My Page was changed on ${at}. Please sign in again.`,
      removed: (at: string) => `On ${at} you were removed from the users of an employer My Page.`,
      'became-owner': (at: string) => `On ${at} you became the owner of an employer My Page. Please sign in again.`,
      'handed-over': (at: string) => `On ${at} you handed over as owner of an employer My Page.`,
      joined: (at: string) => `On ${at} the person you invited became a user of the employer My Page.`,
      registered: (at: string) => `On ${at} a Hello Work counter registered this mail address for an employer My Page.`,
    },
  },
};
