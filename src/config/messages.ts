import { whole } from './kinds.ts';

/** Talks, messages of offices, and how long they stay. */
export const messages = {
  messageCharacters: whole('MESSAGE_CHARACTERS', 2000, 100, 20_000, 'characters', 'Longest message.'),
  messagesPersonHour: whole('MESSAGES_PERSON_HOUR', 60, 1, 100_000, 'per hour', 'Messages one account can send; ours.'),
  mailingPeople: whole(
    'MAILING_PEOPLE',
    5000,
    1,
    1_000_000,
    'people',
    'People one message of an office to many reaches at most; ours.',
  ),
  messageDays: whole(
    'MESSAGE_DAYS',
    730,
    30,
    3650,
    'days',
    'A talk and its files are erased this long after its last message; ours.',
  ),
  messageDraftDays: whole(
    'MESSAGE_DRAFT_DAYS',
    30,
    1,
    365,
    'days',
    'A message that was begun and not sent is erased after this long; ours.',
  ),
};
