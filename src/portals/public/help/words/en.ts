import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Questions and help',
  description: 'Questions and answers about opening a My Page, signing in, searching and applying, and the help desk.',
  helpDesk: 'Help desk',
  helpDeskNote:
    'The help desk answers questions about using this site and My Page. For a certain job, or for advice about work, please ask a Hello Work office.',
  offices: 'Hello Work offices',
  contents: 'Topics',
  groups: [
    {
      id: 'opening',
      title: 'Opening a My Page',
      questions: [
        {
          question: 'What do I need to open a job seeker My Page?',
          answer: [
            'You register as a job seeker at Hello Work and have your mail address registered at the counter. Then you set a password on this site.',
            'Registering and opening one by internet alone comes with a later release.',
          ],
        },
        {
          question: 'The mail with the authentication key does not arrive.',
          answer: [
            'Check that the mail address and the birth date are those registered at the counter. If they differ, no mail is sent.',
            'Look into the folder for unwanted mail, and allow mails from the sender shown on the page. Then have the key sent again.',
          ],
        },
        {
          question: 'My authentication key has expired.',
          answer: ['You can have a new key sent from the password page. Earlier keys stop working.'],
        },
        {
          question: 'I forgot the registered mail address.',
          answer: [
            'Please come to a Hello Work counter with an identity document. We cannot tell it by telephone or mail.',
          ],
        },
        {
          question: 'Can pupils open one?',
          answer: [
            'Pupils of junior high and high schools look for work through their school and in principle cannot. If you attend an evening or correspondence school and look for work yourself, please ask your school or Hello Work.',
          ],
        },
      ],
    },
    {
      id: 'sign-in',
      title: 'Signing in',
      questions: [
        {
          question: 'I cannot sign in.',
          answer: [
            'Check the mail address and the password; capital and small letters differ.',
            'After several wrong tries signing in stops for a while. A mail tells you until when; after that you need do nothing.',
          ],
        },
        {
          question: 'I forgot my password.',
          answer: ['Setting a new one online comes with a later release. For now, please ask at a Hello Work counter.'],
        },
        {
          question: 'I was signed out while using it.',
          answer: [
            'For safety you are signed out after some time without use; a warning appears before. What was shown as saved, such as your reasons for applying, is kept.',
          ],
        },
        {
          question: 'What should I mind on a computer in a Hello Work office?',
          answer: ['Always sign out when you have finished. Read your mail on your own phone.'],
        },
      ],
    },
    {
      id: 'search',
      title: 'Searching jobs',
      questions: [
        {
          question: 'Can I search without registering?',
          answer: ['Yes. To save jobs and to apply you need a My Page.'],
        },
        {
          question: 'How do I enter keywords?',
          answer: [
            'Separate words by spaces; jobs that hold all of them are found. Jobs are written in Japanese, so please use Japanese words. Width and kind of kana do not matter.',
          ],
        },
        {
          question: 'Can I search by job number?',
          answer: ['Yes. Enter a number like 13010-12345678, with or without the hyphen.'],
        },
        {
          question: 'Why do some jobs not show the employer?',
          answer: ['Employers choose how much is shown to whom. Please ask at a Hello Work counter about such a job.'],
        },
        {
          question: 'I cannot find a job I saw before.',
          answer: ['Jobs that were closed or have expired are not found. Saved jobs stay in your list.'],
        },
      ],
    },
    {
      id: 'applying',
      title: 'Applying',
      questions: [
        {
          question: 'What is an online self-application?',
          answer: [
            'You apply for a job directly from your My Page, without a referral by Hello Work. Only jobs that take such applications have the button.',
          ],
        },
        {
          question: 'Does it affect the re-employment allowance and the like?',
          answer: [
            'Benefits that require a referral may not be paid. If you are in a procedure of employment insurance, please ask at a Hello Work counter before you apply.',
          ],
        },
        {
          question: 'I cannot apply.',
          answer: [
            'You cannot apply when the job does not take online self-applications, when it is closed, when your registration is inactive or when you applied already. The page tells you the reason.',
          ],
        },
        {
          question: 'What does the employer get when I apply?',
          answer: [
            'Your name, kana, telephone, mail address and why you apply. Before you apply the employer gets nothing.',
          ],
        },
        {
          question: 'Can I take back an application?',
          answer: ['Yes, until the selection has ended, under “My applications”. It cannot be undone.'],
        },
        {
          question: 'Where do I see the result?',
          answer: ['When the employer publishes it, you get a mail. Read it under “My applications”.'],
        },
      ],
    },
    {
      id: 'employers',
      title: 'For employers',
      questions: [
        {
          question: 'How do I open an employer My Page?',
          answer: ['In this release, at a Hello Work counter. Opening it online comes with a later release.'],
        },
        {
          question: 'How do I learn of an application?',
          answer: ['The people in charge get a mail. Sign in to the employer My Page to read the application.'],
        },
      ],
    },
  ],
};
