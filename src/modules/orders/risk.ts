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
  /** Phrases the office is asked about. */
  readonly asked: number;
  /** Phrases that were asked about within a year and had to be corrected, in any order. */
  readonly turnedDown: number;
};

export const risks = ['red', 'flagged', 'wageTooGood', 'asksOften', 'first', 'dispatch', 'orange'] as const;
export type Risk = (typeof risks)[number];

/** What each of them weighs, 0 where it does not hold: ours. */
const weightsOf = (facts: RiskFacts): Record<Risk, number> => {
  const { findings, first, flagged, wageTooGood, dispatch, asked, turnedDown } = facts;
  const orange = findings.filter(({ tone }) => tone === 'orange').length;
  return {
    red: findings.some(({ tone }) => tone === 'red') ? 2 : 0,
    flagged: flagged ? 2 : 0,
    wageTooGood: wageTooGood ? 2 : 0,
    // Asking instead of mending: who does it much, or in vain, is looked at first.
    asksOften: asked >= 3 || (asked > 0 && turnedDown > 0) ? 1 : 0,
    first: first ? 1 : 0,
    dispatch: dispatch ? 1 : 0,
    orange: orange >= 3 ? 2 : orange > 0 ? 1 : 0,
  };
};

/** Why an order wants to be looked at: whoever opens it asks that first. */
export const risksIn = (facts: RiskFacts): Risk[] => {
  const weights = weightsOf(facts);
  return risks.filter((risk) => weights[risk] > 0);
};

/**
 * How much an order wants to be looked at, 0 none … 3 high, for the order of the queue. It is a hint to people and no
 * decision.
 */
export const riskOf = (facts: RiskFacts): 0 | 1 | 2 | 3 =>
  Math.min(
    Object.values(weightsOf(facts)).reduce((sum, weight) => sum + weight, 0),
    3,
  ) as 0 | 1 | 2 | 3;

/** Three times the minimum wage for work that asks neither for experience nor for a licence (ours). */
export const isTooGood = (perHour: number | undefined, minimum: number | undefined, asksForSkill: boolean): boolean =>
  perHour !== undefined && minimum !== undefined && !asksForSkill && perHour >= 3 * minimum;
