import type { Language } from '#kernel/language.ts';
import { page, type Shown } from '#platform/web/page.ts';
import { words } from '../words/words.ts';
import { letterFile } from './letter-file.ts';

/** 紹介状 as PDF for the seeker, the employer and the office: three doors to one letter. */
export const seekerLetterPage = page('/seeker/applications/:id/letter.pdf', {
  audience: 'seeker',
  load: ({ act, params }) => letterFile(act, params.id),
  view: ({ language }) => busy(language),
});

export const employerLetterPage = page('/employer/applications/:id/letter.pdf', {
  audience: 'employer',
  load: ({ act, params }) => letterFile(act, params.id),
  view: ({ language }) => busy(language),
});

export const staffLetterPage = page('/staff/applications/:id/letter.pdf', {
  audience: 'staff',
  load: ({ act, params }) => letterFile(act, params.id),
  view: ({ language }) => busy(language),
});

/** 503: the person may try again. */
const busy = (language: Language): Shown => {
  const { letterBusy } = words(language).referral;
  return { title: letterBusy.title, status: 503, body: <p>{letterBusy.text}</p> };
};
