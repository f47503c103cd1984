import { describe, expect, it } from 'vitest';
import { at, day, type Instant } from '#kernel/time.ts';
import {
  ended,
  expires,
  extend,
  isOpen,
  isPublished,
  type JobHead,
  jobLife,
  openStates,
  publicFrom,
  referralDeadline,
  takesSelfApplications,
} from './job.ts';
import type { JobSheet } from './job-sheet.ts';

const job = (changes: Partial<JobHead> = {}) =>
  ({
    state: 'active',
    deadlineOn: day('2026-07-31'),
    extended: false,
    disclosure: 1,
    selfApplication: true,
    ...changes,
  }) as const;
const noon: Instant = at(day('2026-06-10'), 12);

describe('the referral deadline', () => {
  it.each([
    ['2026-05-01', '2026-07-31'],
    ['2026-05-31', '2026-07-31'],
    ['2026-12-10', '2027-02-28'],
    ['2027-12-01', '2028-02-29'],
    ['2026-04-15', '2026-06-30'],
  ])('of a job accepted on %s is %s', (accepted, deadline) => {
    expect(referralDeadline(day(accepted)).toString()).toBe(deadline);
  });

  it('may be earlier when the employer wishes, never later', () => {
    expect(referralDeadline(day('2026-05-01'), { kind: 'general' }, day('2026-06-15')).toString()).toBe('2026-06-15');
    expect(referralDeadline(day('2026-05-01'), { kind: 'general' }, day('2026-09-15')).toString()).toBe('2026-07-31');
  });

  it.each([
    ['2026-02-01', undefined, '2027-03-31'],
    ['2026-05-10', undefined, '2027-03-31'],
    ['2027-01-10', undefined, '2027-03-31'],
    ['2027-02-10', 2027, '2027-03-31'],
  ])('of a graduates’ job accepted on %s for %s is the end of the school year %s', (accepted, year, deadline) => {
    const kind = { kind: 'graduates' as const, ...(year ? { graduationYear: year } : {}) };
    expect(referralDeadline(day(accepted), kind).toString()).toBe(deadline);
  });

  it('is valid through the last second of its day in Japan', () => {
    const lastSecond = at(day('2026-07-31'), 23, 59);
    const midnight = at(day('2026-08-01'), 0);
    expect(isOpen(job(), lastSecond)).toBe(true);
    expect(expires(job(), lastSecond)).toBe(false);
    expect(isOpen(job(), midnight)).toBe(false);
    expect(expires(job(), midnight)).toBe(true);
    expect(ended(job(), midnight)).toBe('expired');
  });
});

describe('an extension', () => {
  it('adds one month, once', () => {
    const first = extend(job(), 'general', noon);
    expect('accepted' in first && first.accepted.toString()).toBe('2026-08-31');
    expect(extend(job({ extended: true }), 'general', noon)).toEqual({ refused: 'extended-already' });
  });

  it('is refused after the end and for graduates', () => {
    expect(extend(job(), 'general', at(day('2026-08-01'), 0))).toEqual({ refused: 'not-open' });
    expect(extend(job(), 'graduates', noon)).toEqual({ refused: 'graduates' });
  });
});

describe('the life of a job', () => {
  it('is open only as active or changing', () => {
    for (const state of jobLife.states) expect(isOpen(job({ state }), noon)).toBe(openStates.includes(state));
  });

  it('ends for good in three ways', () => {
    expect([...jobLife.ends].sort()).toEqual(['expired', 'filled', 'withdrawn']);
  });

  it('is known outside the offices, except with disclosure 4', () => {
    expect(isPublished(job())).toBe(true);
    expect(isPublished(job({ disclosure: 4 }))).toBe(false);
  });
});

describe('a self-application', () => {
  const fine = { myPage: true, dispute: false };

  it('is taken by an open job that accepts it and whose employer has a My Page', () => {
    expect(takesSelfApplications(job(), fine, noon)).toEqual({ accepted: true });
    expect(takesSelfApplications(job({ disclosure: 2, state: 'changing' }), fine, noon)).toEqual({ accepted: true });
  });

  it.each([
    ['filled', job({ state: 'filled' }), fine, 'closed'],
    ['withdrawn', job({ state: 'withdrawn' }), fine, 'closed'],
    ['expired by the night', job({ state: 'expired' }), fine, 'expired'],
    ['past its deadline', job({ deadlineOn: day('2026-06-09') }), fine, 'expired'],
    ['suspended', job({ state: 'suspended' }), fine, 'suspended'],
    ['of disclosure 3', job({ disclosure: 3 }), fine, 'disclosure'],
    ['of disclosure 4', job({ disclosure: 4 }), fine, 'disclosure'],
    ['not accepting them', job({ selfApplication: false }), fine, 'not-accepting'],
    ['of an employer without a My Page', job(), { ...fine, myPage: false }, 'no-my-page'],
    ['of an employer in a labour dispute', job(), { ...fine, dispute: true }, 'dispute'],
  ] as const)('is refused by a job that is %s', (_, refusing, employer, reason) => {
    expect(takesSelfApplications(refusing, employer, noon)).toEqual({ refused: reason });
  });
});

describe('the day a job becomes public', () => {
  const sheet = (header: Partial<JobSheet['header']>, graduationYear?: number) => ({
    header: {
      kind: 'graduates' as const,
      workingTime: 'full-time' as const,
      disclosure: 1 as const,
      selfApplication: false,
      ...header,
    },
    ...(graduationYear ? { graduates: { graduationYear } } : {}),
  });

  it.each([
    ['2027-02-01', 2028, '2027-04-01'],
    ['2027-03-31', undefined, '2027-04-01'],
    ['2027-04-01', 2028, '2027-04-01'],
    ['2027-06-10', 2028, '2027-06-10'],
    ['2027-01-31', 2028, '2027-04-01'],
  ])('is for university graduates 1 April of their last year: accepted on %s for %s → %s', (on, year, from) => {
    expect(publicFrom(day(on), sheet({ graduateKind: 'university' }, year))).toEqual(day(from));
  });

  it('never comes for pupils, whose jobs go to the schools', () => {
    expect(publicFrom(day('2027-06-01'), sheet({ graduateKind: 'high-school' })).year).toBe(9999);
  });

  it('is that of the acceptance for everybody else', () => {
    expect(publicFrom(day('2027-02-01'), sheet({ kind: 'general' }))).toEqual(day('2027-02-01'));
  });
});
