import type { Words } from './ja.ts';

export const en: Words = {
  link: 'View or print the job sheet (PDF, in Japanese)',
  title: 'Job sheet (PDF)',
  busy: {
    title: 'The job sheet cannot be made just now',
    text: 'Many people are asking for job sheets. Please wait a little and try again.',
  },
  limited: {
    title: 'Too many job sheets',
    text: 'Many job sheets were asked for from your network in a short time. Please wait about a minute and try again.',
  },
  tooMany: {
    title: 'Too many job sheets',
    text: (most: string) => `One file holds up to ${most} job sheets. Please choose fewer jobs.`,
  },
  none: {
    title: 'No job is chosen',
    text: 'Choose jobs in the results of the job search to print their job sheets as one file.',
  },
  ended: {
    title: 'All chosen jobs have ended',
    text: (numbers: string) => `Jobs that no longer recruit: ${numbers}`,
  },
  jobs: 'Job search',
  back: 'To the job search',
};
