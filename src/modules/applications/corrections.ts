import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, type ApplicationState, awaitingStates, isClosed, livingStates } from './application.ts';
import { type CorrectionRefusal, correct } from './correction.ts';
import { held, isOfOffice, isStale } from './held.ts';
import { writeHistory } from './history.ts';
import * as store from './store.ts';

type CorrectRefusal = 'absent' | 'changed-meanwhile' | 'applied-already' | CorrectionRefusal;

/**
 * 訂正: the office puts the record right. The history gets a line of its own with the reason, nothing is rewritten; seeker
 * and employer see that it is a correction, and are told that there is one (abuse-cases 36).
 */
export const correctApplication = (
  act: Act<StaffActor>,
  id: string,
  to: ApplicationState,
  reason: string,
  basedOn?: number,
): Promise<Decision<Application, CorrectRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, CorrectRefusal>> => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    const { application, registration } = both;
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const decision = correct(application, to, reason);
    if ('refused' in decision) return decision;
    const living = await store.livingApplication(inside.database, registration.id, application.jobId);
    if (livingStates.includes(to) && living && living.id !== id) return refuse('applied-already');
    const { outcome } = decision.accepted;
    const published = application.publishedAt ?? act.now;
    const change: store.Change = {
      state: to,
      outcome: outcome ?? null,
      outcomeAt: outcome ? (application.outcomeAt ?? act.now) : null,
      publishedAt: outcome ? published : null,
      endedAt: isClosed(to) ? act.now : null,
      ...(awaitingStates.includes(to) ? { followUpOn: addDays(dayOf(act.now), act.settings.resultDays) } : {}),
    };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'correct', to, reason: decision.accepted.reason });
    await audit(inside, {
      what: 'application.corrected',
      subject: { kind: 'application', id },
      about: registration.id,
      detail: { from: application.state, to },
    });
    await inside.emit({ type: 'application.corrected', applicationId: id });
    if (to === 'hired')
      await inside.emit({ type: 'application.hired', applicationId: id, registrationId: registration.id });
    const corrected = await store.applicationById(inside.database, id);
    if (!corrected) throw new Error('an application vanished in its own transaction');
    return accept(corrected);
  });
