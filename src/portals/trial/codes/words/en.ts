import type { Words } from './ja.ts';

export const en: Words = {
  title: 'One-time passwords of staff',
  lead: 'This page exists in the demo only. It shows the 6 digits to enter when you sign in as staff.',
  now: 'Time of the demo: ',
  changes: (seconds: string) =>
    `The digits change in ${seconds} seconds. Digits that were used once cannot be used again.`,
  none: 'There are no staff accounts',
  mail: 'Email address',
  name: 'Name',
  code: 'Digits now',
  used: 'Used. Wait for the next ones',
  again: 'Show the newest',
  signIn: 'To the sign-in page of staff',
};
