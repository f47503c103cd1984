import type { Finding } from '#modules/jobs/checker/finding.ts';

export type RiskFacts = {
  readonly findings: readonly Finding[];
  /** No order of this employer has become a job yet. */
  readonly first: boolean;
  /** 争議中, or an order of it was refused within a year. */
  readonly flagged: boolean;
  /** Paid far above what such work is paid, and nothing asked for it: the mark of a false job (abuse-cases 15). */
  readonly wageTooGood: boolean;
  readonly dispatch: boolean;
};

/**
 * How much an order wants to be looked at, 0 none … 3 high, for the order of the queue. It is a hint to people and no
 * decision: the weights are ours.
 */
export const riskOf = ({ findings, first, flagged, wageTooGood, dispatch }: RiskFacts): 0 | 1 | 2 | 3 => {
  const orange = findings.filter(({ tone }) => tone === 'orange').length;
  const weight =
    (findings.some(({ tone }) => tone === 'red') ? 2 : 0) +
    (flagged ? 2 : 0) +
    (wageTooGood ? 2 : 0) +
    (first ? 1 : 0) +
    (dispatch ? 1 : 0) +
    (orange >= 3 ? 2 : orange > 0 ? 1 : 0);
  return Math.min(weight, 3) as 0 | 1 | 2 | 3;
};

/** Three times the minimum wage for work that asks neither for experience nor for a licence (ours). */
export const isTooGood = (perHour: number | undefined, minimum: number | undefined, asksForSkill: boolean): boolean =>
  perHour !== undefined && minimum !== undefined && !asksForSkill && perHour >= 3 * minimum;
