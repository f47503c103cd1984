import type { Words } from './ja.ts';

export const en: Words = {
  begun: 'There is a labour dispute at this employer',
  begunSince: (day) => `There has been a labour dispute at this employer since ${day}`,
  law: 'Hello Work stays neutral in labour disputes: while it lasts, nobody new is referred to this employer, and no online self-applications are taken (Employment Security Act, article 20).',
  sent: 'What you have sent stays as it is. Whether you go on with the selection or withdraw is yours to decide.',
  proposed:
    'While it lasts you cannot apply through this proposal. If it ends before the last day to apply, you can. You may decline at any time.',
  ended: 'The labour dispute at this employer has ended',
  endedOn: (day) => `Its end was noted on ${day}. Referrals and applications are taken again.`,
  mail: {
    begun: {
      subject: 'About the employer of a job you applied to',
      text: (number, link) =>
        `There is a labour dispute at the employer of a job you applied to. Hello Work stays neutral: while it lasts, nobody new is referred to this employer (Employment Security Act, article 20).\n\nWhat you have sent stays as it is. Whether you go on or withdraw is yours to decide.\n\nJob number: ${number}\n\nSign in to see your application.\n${link}\n`,
    },
    proposed: {
      subject: 'About the employer of a job proposed to you',
      text: (number, link) =>
        `There is a labour dispute at the employer of a job that Hello Work proposed to you. Hello Work stays neutral: while it lasts, nobody is referred to this employer (Employment Security Act, article 20).\n\nIf it ends before the last day to apply, you can apply.\n\nJob number: ${number}\n\nSign in to see the proposal.\n${link}\n`,
    },
    ended: {
      subject: 'A labour dispute has ended',
      text: (number, link) =>
        `The labour dispute at the employer we wrote to you about has ended. Referrals and applications are taken again.\n\nJob number: ${number}\n\nSign in to see your application.\n${link}\n`,
    },
  },
};
