import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Application, type ApplicationState, preparedStates, statesOf, unsentStates } from './application.ts';
import type { Outcome } from './outcome.ts';

/** 訂正 by staff: any state to another of its route, with a reason that everybody concerned reads (system-reference §2.6). */

export const correctionCharacters = 400;

type Corrected = Pick<Application, 'route' | 'state' | 'appliedAt' | 'outcome' | 'publishedAt'>;

/**
 * The states it can be corrected to. What reached the employer cannot become unsent, what never did cannot become sent, and
 * what is still being prepared is simply changed.
 */
export const correctionsOf = ({ route, state, appliedAt }: Pick<Corrected, 'route' | 'state' | 'appliedAt'>) => {
  if (state === 'draft' || preparedStates.includes(state)) return [];
  return statesOf(route).filter(
    (to) =>
      to !== state &&
      to !== 'draft' &&
      !preparedStates.includes(to) &&
      unsentStates.includes(to) === (appliedAt === undefined),
  );
};

export type CorrectionRefusal = 'not-allowed' | 'reason-missing' | 'reason-too-long';

type Correction = {
  state: ApplicationState;
  reason: string;
  /** The outcome that goes with the state: a state without one takes it back. */
  outcome: Outcome | undefined;
};

const outcomeKind: Partial<Record<ApplicationState, Outcome['kind']>> = {
  offered: 'hired',
  'offer-accepted': 'hired',
  'offer-declined': 'hired',
  hired: 'hired',
  rejected: 'rejected',
};

export const correct = (
  application: Corrected,
  to: ApplicationState,
  typed: string,
): Decision<Correction, CorrectionRefusal> => {
  const reason = typed.trim();
  if (!correctionsOf(application).includes(to)) return refuse('not-allowed');
  if (reason === '') return refuse('reason-missing');
  if ([...reason].length > correctionCharacters) return refuse('reason-too-long');
  const kind = outcomeKind[to];
  if (!kind) return accept({ state: to, reason, outcome: undefined });
  const outcome = application.outcome?.kind === kind ? application.outcome : { kind, source: 'counter' as const };
  return accept({ state: to, reason, outcome });
};
