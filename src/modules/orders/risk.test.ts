import { describe, expect, it } from 'vitest';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { isTooGood, type RiskFacts, riskOf, risksIn } from './risk.ts';

const calm: RiskFacts = {
  findings: [],
  first: false,
  flagged: false,
  wageTooGood: false,
  dispatch: false,
  asked: 0,
  turnedDown: 0,
};
const orange = (item: string): Finding => ({ rule: 'some', tone: 'orange', item });
const red: Finding = { rule: 'some', tone: 'red', item: 'notes', phrase: { text: '女性限定', from: 0, to: 4 } };
const grey: Finding = { rule: 'some', tone: 'grey', item: 'notes' };

describe('how much an order wants to be looked at', () => {
  it('is nothing where nothing is found of a known employer', () => {
    expect(riskOf(calm)).toBe(0);
    expect(riskOf({ ...calm, findings: [grey] })).toBe(0);
  });

  it.each([
    ['a first order', { first: true }, 1],
    ['dispatch', { dispatch: true }, 1],
    ['something to ask', { findings: [orange('a')] }, 1],
    ['much to ask', { findings: [orange('a'), orange('b'), orange('c')] }, 2],
    ['a flag', { flagged: true }, 2],
    ['a wage too good', { wageTooGood: true }, 2],
    ['a first order with a wage too good', { first: true, wageTooGood: true }, 3],
    ['a phrase asked about', { findings: [red], asked: 1 }, 2],
    ['many of them', { findings: [red], asked: 3 }, 3],
    ['one after others that were turned down', { findings: [red], asked: 1, turnedDown: 1 }, 3],
    ['nothing asked now, whatever was turned down', { turnedDown: 5 }, 0],
    ['everything', { first: true, flagged: true, wageTooGood: true, dispatch: true }, 3],
  ])('grows with %s', (_, given, risk) => {
    expect(riskOf({ ...calm, ...given })).toBe(risk);
  });

  it('says why', () => {
    expect(risksIn(calm)).toEqual([]);
    expect(risksIn({ ...calm, first: true, flagged: true, findings: [grey, orange('a')] })).toEqual([
      'flagged',
      'first',
      'orange',
    ]);
  });
});

describe('a wage that is too good', () => {
  it('is three times the minimum for work that asks for nothing', () => {
    expect(isTooGood(3_678, 1_226, false)).toBe(true);
    expect(isTooGood(3_677, 1_226, false)).toBe(false);
    expect(isTooGood(3_678, 1_226, true)).toBe(false);
    expect(isTooGood(undefined, 1_226, false)).toBe(false);
    expect(isTooGood(3_678, undefined, false)).toBe(false);
  });
});
