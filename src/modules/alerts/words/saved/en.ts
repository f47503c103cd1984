import type { Words } from './ja.ts';

export const en: Words = {
  page: {
    title: 'Mails about your saved jobs',
    lead: 'When something about your saved jobs has changed, we tell you in one mail in the morning.',
    what: [
      'When the working conditions or other items change',
      'When the referral deadline is near',
      'When a job is suspended, resumed or ended',
      'When a job is renewed and gets a new number',
    ],
    on: 'You get these mails.',
    off: 'You do not get these mails.',
    start: 'Get these mails',
    stop: 'Stop these mails',
    started: 'You will get these mails.',
    stopped: 'The mails are stopped.',
    back: 'Back to your saved jobs',
    list: 'Saved jobs',
  },
  end: {
    title: 'Stop mails about your saved jobs',
    lead: 'Press the button and no such mail comes any more. Your saved jobs stay as they are.',
    submit: 'Stop',
    done: 'The mails about your saved jobs are stopped',
    doneBody: 'You can start them again from the page of your saved jobs.',
  },
  mail: {
    subject: (count: string) => `News about your saved jobs (${count})`,
    lead: 'Something about your saved jobs has changed.',
    says: {
      changed: 'The content of the job has changed.',
      stopped: 'The job is suspended. You cannot apply until it is resumed.',
      resumed: 'The job is open again.',
      filled: 'Somebody was hired, and the job has ended.',
      withdrawn: 'The job was withdrawn.',
    },
    closing: (day: string) => `The referral deadline is ${day}.`,
    renewed: (number: string, link: string) => `This job was renewed. New job number: ${number}\n${link}`,
    item: (label: string, before: string, after: string) => `- ${label}: ${before} → ${after}`,
    nothing: '(none)',
    more: (count: string) => `- and ${count} more items`,
    end: (page: string, stop: string) => `Settings:\n${page}\n\nStop these mails:\n${stop}`,
  },
};
