import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Application, type ApplicationState, stepBy } from './application.ts';

type Standing = Pick<Application, 'state' | 'openedAt' | 'route'>;

/** 応募の取消: only while the employer has not read it (system-reference §2.7); afterwards it is a withdrawal. */
export const mayCancel = (application: Standing): boolean =>
  application.openedAt === undefined && stepBy('seeker', application, 'cancel') !== undefined;

/** The three ways in which a seeker gives an application up. */
export type Leaving = 'cancel' | 'withdraw' | 'declineOffer';

/** Which of them it is now: 取消 while it is unread, 辞退 afterwards, 内定辞退 after 採用. */
export const leavingOf = (application: Standing): Leaving | undefined => {
  if (mayCancel(application)) return 'cancel';
  if (stepBy('seeker', application, 'withdraw')) return 'withdraw';
  return stepBy('seeker', application, 'declineOffer') ? 'declineOffer' : undefined;
};

export type WithdrawRefusal = 'not-allowed' | 'changed-meanwhile';

/**
 * Gives an application up as it was asked on the page. Read in the meantime, a cancellation is a withdrawal; but a
 * result published in the meantime is another thing to give up, and the person is asked again.
 */
export const withdraw = (
  application: Standing,
  asked: Leaving | undefined,
): Decision<{ action: Leaving; state: ApplicationState }, WithdrawRefusal> => {
  const action = leavingOf(application);
  const state = action && stepBy('seeker', application, action);
  if (!action || !state) return refuse('not-allowed');
  const meant = asked === undefined || asked === action || (asked === 'cancel' && action === 'withdraw');
  return meant ? accept({ action, state }) : refuse('changed-meanwhile');
};

/** 内定の承諾: after 採用 was published, until it is declined (system-reference §2.6). */
export const acceptOffer = (
  application: Pick<Application, 'state' | 'route'>,
): Decision<ApplicationState, 'not-allowed'> => {
  const state = stepBy('seeker', application, 'acceptOffer');
  return state ? accept(state) : refuse('not-allowed');
};
