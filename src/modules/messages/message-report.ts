import { accept, type Decision, refuse } from '#kernel/decision.ts';

/** Why a seeker reports an establishment's messages to the office. */
export const reportReasons = ['harassment', 'solicitation', 'private-life', 'other-job', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
/** What the office found: nothing to object to, a warning by telephone, or a stop of the establishment's sending. */
export const reportFindings = ['no-problem', 'warned', 'stopped'] as const;
export type ReportFinding = (typeof reportFindings)[number];
export const reportStates = ['open', 'handled'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportCharacters = 500;

/** A report is handled once; somebody else may have been quicker. */
export const handle = (state: ReportState): Decision<'handled', 'handled-already'> =>
  state === 'open' ? accept('handled') : refuse('handled-already');
