import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Sent emails',
  lead: 'The trial sends no email. Here are the emails it would have sent, newest first.',
  none: 'No emails yet',
  noneBody: 'Open a My Page or apply for a job, and emails will appear here.',
  at: 'Time',
  to: 'To',
  subject: 'Subject',
  of: (address: string) => `Emails to ${address}`,
  all: 'All emails',
};
