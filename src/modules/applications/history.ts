import type { Act } from '#platform/act.ts';
import type { Application, ApplicationAction, ApplicationState } from './application.ts';
import * as store from './store.ts';

export type Happened = {
  action: ApplicationAction | 'record-outcome';
  /** The state it leads to; the same as before where it only writes something down. */
  to: ApplicationState;
  reason?: string | undefined;
};

/** Writes into the history of an application what the actor did, in the transaction of the act. It is never rewritten. */
export const writeHistory = (act: Act, application: Application, { action, to, reason }: Happened): Promise<void> => {
  const { actor } = act;
  if (actor.kind === 'visitor') throw new Error('a visitor changes no application');
  return store.appendEvent(act.database, {
    applicationId: application.id,
    action,
    from: application.state,
    to,
    byKind: actor.kind,
    byAccount: 'accountId' in actor ? actor.accountId : undefined,
    ...(reason ? { reason } : {}),
    at: act.now,
  });
};
