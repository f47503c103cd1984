import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { jobLife } from './job.ts';
import { headForUpdate, setJobState } from './store.ts';

export type FillRefusal = 'absent' | 'ended';

/** 充足: the employer says that all places are taken. Another establishment's job looks absent. */
export const fillJob = (act: Act<EmployerActor>, number: JobNumber): Promise<Decision<{ id: string }, FillRefusal>> =>
  inTransaction(act, async (inside) => {
    const job = await headForUpdate(inside.database, number);
    if (job?.establishmentId !== act.actor.establishmentId) return refuse('absent');
    const state = jobLife.next(job.state, 'fill');
    const subject = { kind: 'job', id: job.id };
    if (!state) {
      await audit(inside, { what: 'job.filled', subject, result: 'refused', detail: { because: job.state } });
      return refuse('ended');
    }
    await setJobState(inside.database, job.id, state, act.now);
    await audit(inside, { what: 'job.filled', subject });
    await inside.emit({ type: 'job.filled', jobId: job.id });
    return accept({ id: job.id });
  });
