import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { type Known, visitBy, visitReason } from './visit.ts';

const today = day('2026-11-20');
const known: Known = { accepted: 3, lastAcceptedOn: day('2026-06-01'), special: [] };
const order = { kind: 'new', atCounter: false } as const;
const dispatch = { ...cleanSheet, work: { ...cleanSheet.work, dispatch: 'contracting' as const } };
const trial = { ...cleanSheet, header: { ...cleanSheet.header, trialEmployment: ['trial'] as const } };
const disability = { ...cleanSheet, header: { ...cleanSheet.header, kind: 'disability' as const } };

describe('coming to the counter', () => {
  it('is not needed of an employer who is known', () => {
    expect(visitReason(order, cleanSheet, known, today)).toBeUndefined();
  });

  it('is needed for the first order from a My Page', () => {
    expect(visitReason(order, cleanSheet, { ...known, accepted: 0 }, today)).toBe('first');
  });

  it('is needed for the first job of a kind that needs a talk, and not for the second', () => {
    expect(visitReason(order, disability, known, today)).toBe('kind');
    expect(visitReason(order, trial, known, today)).toBe('kind');
    expect(visitReason(order, trial, { ...known, special: ['disability'] }, today)).toBe('kind');
    expect(visitReason(order, trial, { ...known, special: ['trial'] }, today)).toBeUndefined();
  });

  it('is needed after more than a year without a job, to the day', () => {
    const last = (on: string) => visitReason(order, cleanSheet, { ...known, lastAcceptedOn: day(on) }, today);
    expect(last('2025-11-20')).toBeUndefined();
    expect(last('2025-11-19')).toBe('year-without');
    expect(visitReason(order, cleanSheet, { ...known, lastAcceptedOn: undefined }, today)).toBe('year-without');
  });

  it('is needed for dispatch and contracting', () => {
    expect(visitReason(order, dispatch, known, today)).toBe('dispatch');
  });

  it('is not asked of a change, nor of what staff wrote from a paper', () => {
    const first = { ...known, accepted: 0 };
    expect(visitReason({ ...order, kind: 'change' }, dispatch, first, today)).toBeUndefined();
    expect(visitReason({ ...order, atCounter: true }, dispatch, first, today)).toBeUndefined();
  });
});

describe('the last day to come', () => {
  const open = (on: string, closed: readonly string[]) =>
    visitBy(day(on), 14, (one) => !closed.includes(one.toString())).toString();

  it('is the fourteenth day', () => {
    expect(open('2026-11-20', [])).toBe('2026-12-04');
  });

  it('is the open day before where the office is closed on it', () => {
    // 18 December and 14 days is New Year’s Day; offices are closed from 29 December to 3 January.
    const closed = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'];
    expect(open('2026-12-18', closed)).toBe('2026-12-28');
  });
});
