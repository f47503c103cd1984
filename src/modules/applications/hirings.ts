import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Day } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Application } from './application.ts';
import { type Held, held, isOfOffice, isStale } from './held.ts';
import { refuseStranger, writeHistory } from './history.ts';
import { confirmHiring as decideHiring } from './outcome.ts';
import * as store from './store.ts';

type HiringRefusal = 'absent' | 'changed-meanwhile' | 'not-allowed' | 'not-begun';

/**
 * 就職: reported by the seeker or recorded by the office once work has begun. The registration closes by it (recordHiring),
 * and it counts for the job (充足数).
 */
export const confirmHiring = (
  act: Act<SeekerActor | StaffActor>,
  id: string,
  startedOn: Day,
  basedOn?: number,
): Promise<Decision<Application, HiringRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, HiringRefusal>> => {
    const both = await held(inside, id);
    if (!both || !mayReport(act, both)) {
      await refuseStranger(inside, both?.application, 'application.hired');
      return refuse('absent');
    }
    const { application, registration } = both;
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const decision = decideHiring(application, act.actor.kind, startedOn, act.now);
    if ('refused' in decision) return decision;
    const change = { state: decision.accepted, startedOn, endedAt: act.now };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'confirmHiring', to: decision.accepted });
    await audit(inside, { what: 'application.hired', subject: { kind: 'application', id }, about: registration.id });
    await inside.emit({ type: 'application.hired', applicationId: id, registrationId: registration.id });
    return accept({ ...application, ...change, version: application.version + 1 });
  });

const mayReport = ({ actor }: Act<SeekerActor | StaffActor>, { application, registration }: Held): boolean =>
  actor.kind === 'seeker' ? registration.id === actor.registrationId : isOfOffice(actor, application, registration);
