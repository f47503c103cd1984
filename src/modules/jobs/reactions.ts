import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Reaction } from '#platform/act.ts';
import { renewCopies, takeDownJobs } from './copies.ts';
import { checkJobAgain } from './job-findings.ts';

/** One record feeds all jobs of an establishment (F-EM-1), and they end with it. */
export const renewWithEstablishments: Reaction = async (act, event) => {
  if (event.type === 'establishment.changed') {
    await renewCopies(act, event.before as Establishment, event.after as Establishment);
  }
  if (event.type === 'establishment.closed') await takeDownJobs(act, String(event.establishmentId));
};

/** A change that was accepted may have put right what the night found. */
export const followChanges: Reaction = async (act, event) => {
  if (event.type === 'job.changed') await checkJobAgain(act, String(event.jobId));
};
