import { describe, expect, it } from 'vitest';
import { addDays, at, day, endOfDay, secondsAfter } from '#kernel/time.ts';
import { isOpen, jobLife } from './job.ts';
import {
  actsNow,
  isRenewable,
  isUnconfirmed,
  type JobAct,
  jobActs,
  knownOpenOn,
  type LifeHead,
  lifeStep,
  reasonsFor,
  saysOpen,
  standingOf,
} from './life.ts';

const deadline = day('2027-01-31');
const noon = at(day('2026-11-20'), 12);
const job = (given: Partial<LifeHead> = {}): LifeHead => ({
  state: 'active',
  deadlineOn: deadline,
  extended: false,
  ...given,
});

describe('what can be done with a job', () => {
  it.each([
    ['active', ['confirm', 'suspend', 'extend', 'fill', 'withdraw']],
    ['changing', ['confirm', 'suspend', 'extend', 'fill', 'withdraw']],
    ['suspended', ['resume', 'fill', 'withdraw']],
    ['filled', []],
    ['expired', []],
    ['withdrawn', []],
  ] as const)('that is %s is what the table of states says: %j', (state, acts) => {
    expect(actsNow(job({ state }), 'general', noon)).toEqual(acts);
    for (const act of jobActs) {
      const step = lifeStep(act, job({ state }), 'general', noon);
      if (act !== 'confirm' && 'accepted' in step) expect(step.accepted.state).toBe(jobLife.next(state, act));
    }
  });

  it('is everything to the last second of the deadline, and nothing a second later', () => {
    const last = secondsAfter(at(deadline, 23, 59), 59);
    expect(actsNow(job(), 'general', last)).toContain('extend');
    expect(isOpen(job(), last)).toBe(true);
    for (const act of jobActs)
      expect(lifeStep(act, job(), 'general', at(addDays(deadline, 1), 0))).toEqual({ refused: 'ended' });
    expect(lifeStep('resume', job({ state: 'suspended' }), 'general', at(addDays(deadline, 1), 0))).toEqual({
      refused: 'ended',
    });
  });

  it.each([
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-11-30', '2026-12-31'],
    ['2026-12-31', '2027-01-31'],
  ])('of a deadline on %s an extension makes %s', (from, to) => {
    const step = lifeStep('extend', job({ deadlineOn: day(from) }), 'general', at(day(from), 12));
    expect(step).toEqual({ accepted: { state: 'active', deadlineOn: day(to) } });
  });

  it('is no second extension, and none of a job for graduates', () => {
    expect(lifeStep('extend', job({ extended: true }), 'general', noon)).toEqual({ refused: 'extended-already' });
    expect(lifeStep('extend', job(), 'graduates', noon)).toEqual({ refused: 'graduates' });
  });

  it('asks for a reason where it stops or ends a job without a hiring, another one of the office', () => {
    const asking = jobActs.filter((act: JobAct) => reasonsFor(act, 'employer').length > 0);
    expect(asking).toEqual(['suspend', 'withdraw']);
    expect(reasonsFor('suspend', 'employer')).not.toContain('law');
    expect(reasonsFor('suspend', 'staff')).toContain('law');
  });
});

describe('whether a job is still open', () => {
  const asked = day('2026-11-13');

  it('is unconfirmed from the day on which the time to answer is over', () => {
    expect(isUnconfirmed(job({ askedOn: asked }), endOfDay(day('2026-11-19')), 7)).toBe(false);
    expect(isUnconfirmed(job({ askedOn: asked }), at(day('2026-11-20'), 0), 7)).toBe(true);
    expect(isUnconfirmed(job({ askedOn: asked, state: 'suspended' }), noon, 7)).toBe(false);
    expect(isUnconfirmed(job({ askedOn: asked, deadlineOn: day('2026-11-19') }), noon, 7)).toBe(false);
    expect(isUnconfirmed(job(), noon, 7)).toBe(false);
  });

  it.each([
    ['open', job({ askedOn: day('2026-11-19') })],
    ['unconfirmed', job({ askedOn: asked })],
    ['hidden', job({ askedOn: asked, hiddenOn: day('2026-11-20') })],
    ['suspended', job({ state: 'suspended', hiddenOn: day('2026-11-20') })],
    ['expired', job({ deadlineOn: day('2026-11-19') })],
    ['expired', job({ state: 'suspended', deadlineOn: day('2026-11-19') })],
    ['filled', job({ state: 'filled', deadlineOn: day('2026-11-19') })],
    ['withdrawn', job({ state: 'withdrawn' })],
  ] as const)('stands as %s', (standing, given) => {
    expect(standingOf(given, noon, 7)).toBe(standing);
  });

  it('is said by whoever takes it up again, extends it or has a change accepted, and not by a change of a job at rest', () => {
    const saying = [...jobActs, 'change' as const].filter((done) => saysOpen(done, 'active'));
    expect(saying).toEqual(['confirm', 'resume', 'extend', 'change']);
    for (const state of jobLife.states)
      expect(saysOpen('change', state)).toBe(state === 'active' || state === 'changing');
  });

  it('was known on its acceptance, or later when somebody said so', () => {
    const acceptedOn = day('2026-11-02');
    expect(knownOpenOn({ acceptedOn })).toEqual(acceptedOn);
    expect(knownOpenOn({ acceptedOn, confirmedOn: day('2026-11-16') })).toEqual(day('2026-11-16'));
  });
});

describe('a renewal', () => {
  it.each([
    ['eight days before', '2027-01-23', 'active', false],
    ['seven days before', '2027-01-24', 'active', true],
    ['seven days before, at rest', '2027-01-24', 'suspended', true],
    ['after it has run out', '2027-03-01', 'expired', true],
    ['of a filled one', '2027-01-30', 'filled', false],
    ['of a withdrawn one', '2027-03-01', 'withdrawn', false],
  ] as const)('%s is taken: %s %s %s', (_, on, state, taken) => {
    expect(isRenewable({ state, deadlineOn: deadline }, at(day(on), 0))).toBe(taken);
  });
});
