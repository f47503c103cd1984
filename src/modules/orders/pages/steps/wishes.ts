import type { Language } from '#kernel/language.ts';
import { compareDays, type Day, dayOf, formatDay, type Instant } from '#kernel/time.ts';
import { referralDeadline } from '#modules/jobs/job.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { fields } from '#ui/forms/fields.ts';
import { employerWords } from '../../words/employer/words.ts';

/** What the employer tells the office beside the sheet: a day until which to refer people, and a note. */

export type Wishes = { readonly wishedDeadline?: Day | undefined; readonly note?: string | undefined };

/** The last day that can be wished: an earlier one ends the job earlier. */
export const latestDeadline = (sheet: SheetDraft | undefined, now: Instant): Day => {
  const graduationYear = sheet?.graduates?.graduationYear;
  return referralDeadline(
    dayOf(now),
    sheet?.header?.kind && { kind: sheet.header.kind, ...(graduationYear && { graduationYear }) },
  );
};

export const wishFields = (language: Language, latest: Day) => {
  const kit = fields(language);
  const w = employerWords(language).send;
  return {
    wishedDeadline: kit.date({ label: w.wishedDeadline, hint: w.wishedDeadlineHint(formatDay(latest, language)) }),
    note: kit.longText({ label: w.note, hint: w.noteHint, max: 600, rows: 4 }),
  };
};

/** Why a day cannot be wished. */
export const deadlineProblem = (
  wished: Day | undefined,
  { latest, now, language }: { latest: Day; now: Instant; language: Language },
): string | undefined => {
  const w = employerWords(language).send;
  if (!wished) return undefined;
  if (compareDays(wished, dayOf(now)) <= 0) return w.deadlinePast;
  return compareDays(wished, latest) > 0 ? w.deadlineLate(formatDay(latest, language)) : undefined;
};
