import type { Words } from './ja.ts';

export const en: Words = {
  prefix: '[Employer My Page] ',
  settled: {
    subject: 'The result for your job order is ready',
    text: (office: string, title: string, link: string) =>
      `${office} has finished checking your job order.\n\nOccupation: ${title}\n\nSign in to the employer My Page to read the result.\n${link}\n`,
  },
  correction: {
    subject: 'Please correct your job order',
    text: (office: string, title: string, until: string, link: string) =>
      `${office} asks you to correct your job order.\n\nOccupation: ${title}\nBy: ${until}\n\nSign in to the employer My Page to read what to correct, and send the order again. After that day it is no longer valid.\n${link}\n`,
  },
  correctionDue: {
    subject: 'Reminder: please correct your job order',
    text: (title: string, until: string, link: string) =>
      `The deadline for correcting your job order is near.\n\nOccupation: ${title}\nBy: ${until}\n\nSign in to the employer My Page, correct the order and send it again. After that day it is no longer valid.\n${link}\n`,
  },
  visit: {
    subject: 'Please come to Hello Work',
    text: (office: string, title: string, until: string, link: string) =>
      `Before your job order can be accepted, please come to the counter of ${office}.\n\nOccupation: ${title}\nBy: ${until}\n\nSign in to the employer My Page to read more. After that day the order is no longer valid.\n${link}\n`,
  },
  visitDue: {
    subject: 'Reminder: please come to Hello Work',
    text: (office: string, title: string, until: string, link: string) =>
      `The deadline for coming to the counter of ${office} is near.\n\nOccupation: ${title}\nBy: ${until}\n\nAfter that day the order is no longer valid. Sign in to the employer My Page to read more.\n${link}\n`,
  },
  lapsed: {
    subject: 'Your job order is no longer valid',
    text: (title: string, link: string) =>
      `Your job order is no longer valid and no job is published from it. If it was to change a job, that job stays as it is.\n\nOccupation: ${title}\n\nSign in to the employer My Page to read the reason. You can also start a new order with the same contents.\n${link}\n`,
  },
  draftEnding: {
    subject: 'A draft job order will soon be deleted',
    text: (title: string, on: string, link: string) =>
      `A draft job order has not been changed for a long time. It will be deleted on ${on}.\n\nOccupation: ${title}\n\nTo keep it, sign in to the employer My Page and save or send it.\n${link}\n`,
  },
  untitled: '(not entered yet)',
  footer: (site: string, desk: string) => `\nPlease do not reply to this e-mail.\n${site}\nHelp desk: ${desk}\n`,
};
