import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { characters } from '#kernel/japanese.ts';
import { messageText, type TextRefusal, type Topic } from './message.ts';

export const subjectCharacters = 100;
export const jobsInMessage = 10;

type OfficeText = { topic: Topic; subject: string; body: string; jobNumbers: readonly string[] };
export type OfficeTextRefusal = TextRefusal | 'no-subject' | 'subject-too-long' | 'no-jobs' | 'too-many-jobs';

/** What an office writes: a subject and a text, and with 求人情報 the jobs it recommends. */
export const officeText = (
  { topic, subject, body, jobNumbers }: OfficeText,
  most: number,
): Decision<{ subject: string; body: string }, OfficeTextRefusal> => {
  const line = subject.trim();
  if (line === '') return refuse('no-subject');
  if (characters(line) > subjectCharacters) return refuse('subject-too-long');
  const text = messageText(body, most);
  if ('refused' in text) return text;
  if (topic === 'jobs' && jobNumbers.length === 0) return refuse('no-jobs');
  return jobNumbers.length > jobsInMessage ? refuse('too-many-jobs') : accept({ subject: line, body: text.accepted });
};

type Recipient = {
  /** The My Page is open. */
  myPage: boolean;
  /** 求人情報 goes to 利用登録者 who are 有効 (privilege `recommended`). */
  takesJobs: boolean;
};
export type RecipientRefusal = 'no-my-page' | 'no-jobs-for-this-person';

/** Whether an office can write to this seeker about this. */
export const mayReceive = ({ myPage, takesJobs }: Recipient, topic: Topic): Decision<true, RecipientRefusal> => {
  if (!myPage) return refuse('no-my-page');
  return topic === 'notice' || takesJobs ? accept(true) : refuse('no-jobs-for-this-person');
};
