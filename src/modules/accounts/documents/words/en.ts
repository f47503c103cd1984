import type { Words } from './ja.ts';

export const en: Words = {
  ours: 'We wrote this document ourselves for a trial version of the service. It was not published by the state or by a labour bureau.',
  version: (version) => `Version: ${version}`,
  privacy: {
    intro:
      'This service collects and uses personal data only as far as looking for work and hiring need it. This page says what is collected, why, and who sees it.',
    sections: [
      {
        title: '1. Law and scope',
        before: [
          'We handle personal data according to Article 5-5 of the Employment Security Act (handling of the personal data of job seekers and others) and the Act on the Protection of Personal Information.',
          'This policy covers the public job search, the job seeker My Page, the employer My Page and the pages used at the counters of Hello Work.',
        ],
      },
      {
        title: '2. What we collect, and why',
        points: [
          'When you only search for jobs: we do not ask for a name or an address. To prevent abuse, uses are counted for a short time by the network they come from.',
          'Your registration (name, kana, birth date, address, telephone, mail address, wished work, education, licences, work history and so on): for consultation, referral, information about jobs and applications. Stating your sex is optional.',
          'Disability or health: only from people who wish for consideration or special support, and only with their consent. It never goes to an employer by itself.',
          'Your account (mail address, password, time of sign-in, network, kind of browser): to be sure that it is you and to prevent misuse. Passwords are stored in a form that cannot be turned back.',
          'Your applications (why you apply, the course of the selection, the result, your consent to the notice and its time): to hand the application to the employer and to let you follow it.',
          'Employers (name and place of the establishment, name and contact of the person in charge, content of the job): to accept and publish jobs and to receive applications.',
        ],
        after: [
          'We do not collect what may lead to social discrimination, such as race, ethnic origin, social status, family origin or place of birth, nor thoughts and beliefs, nor membership of a trade union.',
        ],
      },
      {
        title: '3. What we do not do',
        points: [
          'We use the data for no other purpose than those above.',
          'We do not sell data and do not use it for advertising.',
          'No machine decides who is hired, and applicants are not given scores.',
          'Our mails never hold the name of an applicant, the reasons for applying or a result. You sign in to read them.',
        ],
      },
      {
        title: '4. Who sees what',
        points: [
          'You: your registration, your saved jobs, your applications and their results. You never see those of another person.',
          'Staff of Hello Work: registrations and applications, as far as their duty needs it. Every view is recorded.',
          'Employers before an application: neither your name nor how to reach you. If you wish to be shown to employers, they see only data without name and contact.',
          'Employers after an application: only the people in charge at the establishment you applied to see your name, kana, telephone, mail address and why you apply. They do not see your birth date, sex, address, disability, records of consultation or other applications.',
          'The operator of the service: only where maintenance or the repair of a fault needs it, by a fixed procedure.',
        ],
      },
      {
        title: '5. Giving data to others',
        before: [
          'We give personal data to others only with your consent or where the law says so.',
          'Data of registrations is shared with municipalities and private employment agencies only for people who wish it, without name and contact. You choose whether you wish it.',
        ],
      },
      {
        title: '6. Cookies',
        before: [
          'We use one single cookie, to keep you signed in and to let you continue a procedure. There are no cookies for tracking or advertising and no outside analytics.',
        ],
      },
      {
        title: '7. Record of views and changes',
        before: [
          'Views and changes of registrations and applications are recorded: who, when and what. The service itself cannot change or remove the record, and a change made behind its back would show.',
          'To learn when your data was viewed, please ask at a Hello Work counter.',
        ],
      },
      {
        title: '8. How data is protected',
        points: [
          'Pages with personal data open only for the person signed in and for staff or employers who are entitled.',
          'After some time without use you are signed out automatically.',
          'After several wrong passwords, signing in stops for a while and the owner is told by mail.',
          'When a mail address is registered or changed at a counter, staff make sure that it is you.',
        ],
      },
      {
        title: '9. How long data is kept',
        before: ['As not every official period is known, we set the following ourselves.'],
        points: [
          'Applications and their documents: 1 year after the selection has ended',
          'Accounts: 30 days after they are closed',
          'Registrations: the period Hello Work sets for its work',
          'Record of views and changes: 7 years',
        ],
        after: ['After that the operator deletes the data.'],
      },
      {
        title: '10. Your rights',
        before: [
          'You can ask to see your data, to have it corrected, no longer used, or deleted. You can read your registration in your My Page; corrections are made at a Hello Work counter.',
          'We first make sure that it is you. If we cannot do what you ask, we tell you why.',
        ],
      },
      {
        title: '11. Questions and changes',
        before: [
          'Please ask or complain at the help desk or at a Hello Work counter. How to reach the help desk stands at the foot of every page.',
          'When this policy changes, it is published as a new version. If what we collect or why changes much, we ask for your consent again.',
        ],
      },
    ],
  },
  terms: {
    intro:
      'These are the rules for using the job seeker My Page and the employer My Page. Agree to them before you open one. “My Page” below means both.',
    sections: [
      {
        title: 'Article 1: Purpose',
        before: [
          'The job seeker My Page is for people who look for work through Hello Work and its service on the internet. Its purpose is to bring them what looking for work needs: searching and applying for jobs, and news of the support that Hello Work gives.',
          'The employer My Page is for those who recruit through Hello Work and its service on the internet. Its purpose is to make it easier to register an establishment, to submit jobs and to manage jobs and applicants.',
        ],
      },
      {
        title: 'Article 2: Who can use it',
        points: [
          'Job seeker My Page: people who registered as job seekers at Hello Work and had their mail address registered',
          'Employer My Page: people in charge of jobs and hiring at an establishment registered with Hello Work',
        ],
        after: [
          'Pupils of junior high and high schools look for work through their school and in principle cannot open a job seeker My Page.',
          'What you can use depends on the kind of your registration and on whether it is active.',
        ],
      },
      {
        title: 'Article 3: Account',
        points: [
          'One mail address can open one account.',
          'An account is used by its owner alone. It may not be lent, given away or shared. In an establishment every person in charge has an own account.',
          'What you register must be right and up to date.',
          'If you forget the registered mail address or can no longer receive mail there, come to a counter with an identity document.',
        ],
      },
      {
        title: 'Article 4: Password and authentication key',
        points: [
          'Choose a password of 8 to 32 half-width characters that holds digits, letters and signs, and keep it secret.',
          'An authentication key can be used once, until the time written in the mail. Tell it to nobody. Staff never ask for it by telephone or mail.',
          'If somebody else may have used your account, change the password at once or call the help desk.',
        ],
      },
      {
        title: 'Article 5: Shared computers',
        before: [
          'On a computer that other people use too, such as those in Hello Work offices, always sign out when you have finished. We cannot answer for what others see because you did not sign out.',
        ],
      },
      {
        title: 'Article 6: Online self-application',
        before: [
          'With an online self-application (オンライン自主応募) a job seeker applies for a job directly, without a referral by Hello Work.',
        ],
        points: [
          'It is not a referral by Hello Work. No referral letter is issued.',
          'The re-employment allowance (再就職手当) and other benefits that require a referral by Hello Work or another placement agency may not be paid. If you are in a procedure of employment insurance, please ask at a counter before you apply.',
          'Subsidies that require a referral by Hello Work are not paid to the employer.',
          'Troubles that come from an application are, in principle, settled between the two sides. If a job differs from what is written, please tell Hello Work.',
        ],
        after: ['Before you apply, we ask for your consent to this notice and keep its version and time.'],
      },
      {
        title: 'Article 7: What employers answer for',
        points: [
          'What a job says must be true and lawful.',
          'Personal data of applicants is used for the selection for that job only, and is deleted or returned when it is no longer needed.',
          'Nothing that has no bearing on aptitude and ability is asked or used as a criterion.',
          'Applicants are told the result by the day that was promised.',
        ],
      },
      {
        title: 'Article 8: What is not allowed',
        points: [
          'Registering what is not true, or acting as another person',
          'Harming the rights, the honour or the privacy of others',
          'Use for anything but looking for work and hiring, such as selling, soliciting, religious or political activity',
          'Passing on data of applicants or job seekers without their consent, or collecting it for other purposes',
          'Disturbing the service: mass operations by machine, attacks, trying to see what one is not entitled to see',
          'Anything against the law or public order',
        ],
      },
      {
        title: 'Article 9: Suspension',
        before: [
          'We may suspend an account when these terms are broken, when what was registered is false, or when it may have been misused. The owner is told, with the reason, unless telling would put other people in danger.',
          'When the term of your registration has ended, applying and other functions stop. Saved jobs and past applications can still be read.',
        ],
      },
      {
        title: 'Article 10: Changes and interruptions',
        before: [
          'The service may stop without warning for maintenance, faults or disasters. Planned stops are announced beforehand where possible.',
          'As this is a trial version, functions may change, and what was registered may be deleted when the trial ends.',
        ],
      },
      {
        title: 'Article 11: Liability',
        before: [
          'We do not guarantee that what a job says is right, that an application leads to a job, or that good applicants are found. Applying and hiring are your own decision and responsibility.',
          'We do not answer for damage from delays or faults of networks or of your own devices, except where we acted on purpose or with gross negligence.',
        ],
      },
      {
        title: 'Article 12: Personal data',
        before: ['Personal data is handled as the privacy policy says.'],
      },
      {
        title: 'Article 13: Leaving',
        before: [
          'If you no longer wish to use your My Page, please tell a Hello Work counter. Closing the My Page neither ends your registration at Hello Work nor takes back an application an employer has received.',
        ],
      },
      {
        title: 'Article 14: Changes of the terms, and law',
        before: [
          'When these terms change, we announce beforehand in this service what changes and from when. If they change much, we ask for your consent again.',
          'These terms are read according to the law of Japan.',
        ],
      },
    ],
  },
  employerTerms: {
    intro:
      'These are the rules for establishments that use the employer My Page. Agree to them before you open and use it. In these terms “My Page” means the employer My Page, and “users” are the people who use it for an establishment.',
    sections: [
      {
        title: 'Article 1: Purpose',
        before: [
          'The employer My Page is for establishments that recruit through Hello Work and this service. It makes it easier to register an establishment, submit jobs, receive applications and tell the results.',
        ],
      },
      {
        title: 'Article 2: Who can use it',
        points: [
          'Establishments that wish to hire, registered at the Hello Work office in charge of their place',
          'People whom the establishment has put in charge of its jobs and hiring',
        ],
        after: [
          'What you register on the web is a “provisional entry” until Hello Work has checked it. Until then no job is accepted or published.',
          'An establishment that has submitted jobs to Hello Work before does not register anew: please open its My Page by “Opening an employer My Page (password registration)”.',
        ],
      },
      {
        title: 'Article 3: Accounts and users',
        points: [
          'One mail address opens one account. An address that is used for a job seeker My Page cannot be used.',
          'For the main account, register an address of the establishment, not of a person, so that its mail arrives when somebody else takes over.',
          'The user of the main account can invite colleagues. Each has an account of their own; do not share one.',
          'Remove users at once when they are no longer in charge.',
        ],
      },
      {
        title: 'Article 4: Passwords and authentication keys',
        points: [
          'Choose a password of 8 to 32 half-width characters with digits, letters and symbols, and keep it secret.',
          'Keys and invitations can be used once, until the time written in the mail. Do not pass them on. Our staff never asks for them.',
        ],
      },
      {
        title: 'Article 5: What you register',
        points: [
          'What you write about the establishment and its jobs must be true and lawful. Correct it when it changes.',
          'Hello Work checks it, and may call you or ask you to come to the counter.',
          'Jobs may be refused under Article 5-6 of the Employment Security Act.',
        ],
      },
      {
        title: 'Article 6: Personal data of applicants',
        points: [
          'Use the data of applicants for the selection for that job only, and delete or return it when it is no longer needed.',
          'Do not give it to others without the applicant’s consent.',
          'Neither ask about nor judge by anything but aptitude and ability.',
          'Tell the result by the day you promised.',
        ],
      },
      {
        title: 'Article 7: Online self-applications',
        before: [
          'A self-application is not a referral by Hello Work: subsidies that require one are not paid. Troubles that come from it are, in principle, settled between the two sides.',
        ],
      },
      {
        title: 'Article 8: What is forbidden',
        points: [
          'Registering untrue establishments or jobs, or posing as another establishment',
          'Use for anything but hiring, such as selling, and collecting data of job seekers',
          'Trying to see what you may not see, mass operation by machines, and other disturbance',
          'Anything against the law or public order',
        ],
      },
      {
        title: 'Article 9: Suspension',
        before: [
          'When these terms are broken, when something registered is false, or when abuse is suspected, use may be stopped. We then tell you why.',
        ],
      },
      {
        title: 'Article 10: Changes of the service, and liability',
        before: [
          'The service may stop without notice for maintenance, faults or disasters. As this is a trial version, functions may change, and what was registered may be deleted when the trial ends.',
          'We do not guarantee that good applicants are found, and do not answer for damage from delays or faults of networks, except where we acted on purpose or with gross negligence.',
        ],
      },
      {
        title: 'Article 11: Personal data, changes of the terms, and law',
        before: [
          'Personal data of users is handled as the privacy policy says. When these terms change, we announce it beforehand, and ask for your consent again if they change much. These terms are read according to the law of Japan.',
        ],
      },
    ],
  },
};
