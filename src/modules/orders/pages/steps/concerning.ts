import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import type { Fields } from '#ui/forms/field.ts';

/** Questions that do not concern this job are not asked; what they would have answered is then absent. */
export const concerning = <F extends Fields>(concerns: boolean, questions: F): F => (concerns ? questions : ({} as F));

/** 青少年雇用情報 and the items of 学卒求人 are asked of jobs for new graduates alone. */
export const isForGraduates = ({ header }: SheetDraft): boolean => header?.kind === 'graduates';

/** A job for people with disabilities always says how they are considered; any other job may (§4.10). */
export const isForDisability = ({ header }: SheetDraft): boolean => header?.kind === 'disability';
