import type { Settings } from '#src/config.ts';
import { fields } from '#ui/forms/fields.ts';
import {
  jobsInMessage,
  type OfficeTextRefusal,
  type RecipientRefusal,
  subjectCharacters,
} from '../../office-message.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.compose;
const f = fields('ja');

/** What an office writes, to one seeker or to many. */
export const textForm = (settings: Settings) => ({
  topic: f.choice({
    label: w.topic,
    required: true,
    as: 'radios',
    options: (['notice', 'jobs'] as const).map((value) => ({
      value,
      label: w.topics[value],
      hint: w.topicHints[value],
    })),
  }),
  subject: f.text({ label: w.subject, required: true, max: subjectCharacters }),
  body: f.longText({ label: w.body, required: true, hint: w.bodyHint, max: settings.messageCharacters, rows: 8 }),
  jobs: f.longText({ label: w.jobs, hint: w.jobsHint, max: jobsInMessage * 40, rows: 3 }),
  replies: f.choice({
    label: w.replies,
    required: true,
    as: 'radios',
    options: (['yes', 'no'] as const).map((value) => ({ value, label: w.repliesOptions[value] })),
  }),
});

export const filesQuestion = (settings: Settings) => ({
  label: w.files,
  kinds: ['pdf', 'jpeg', 'png', 'word', 'excel'] as const,
  maxBytes: settings.attachmentMb * 1024 * 1024,
  most: settings.attachments,
});

export const composeForm = (settings: Settings) => ({ ...textForm(settings), files: f.files(filesQuestion(settings)) });

/** The job numbers in what was typed, however they were parted. */
export const numbersIn = (typed: string | undefined): string[] => (typed ?? '').split(/[\s,、，]+/u).filter(Boolean);

/** Beside which field a refusal is said. */
export const refusedField = {
  'no-my-page': 'form',
  'no-jobs-for-this-person': 'topic',
  'no-subject': 'subject',
  'subject-too-long': 'subject',
  empty: 'body',
  'too-long': 'body',
  'no-jobs': 'jobs',
  'too-many-jobs': 'jobs',
  'unknown-jobs': 'jobs',
} as const satisfies Record<OfficeTextRefusal | RecipientRefusal | 'unknown-jobs', string>;
