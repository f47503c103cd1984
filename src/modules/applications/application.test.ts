import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { instant } from '#kernel/time.ts';
import {
  type Application,
  type ApplicationState,
  acceptOffer,
  applicationLife,
  apply,
  asSeekerSees,
  consentVersion,
  isClosed,
  isReadable,
  leavingOf,
  livingStates,
  mayCancel,
  mayDo,
  maySelfApply,
  publish,
  recordOutcome,
  resultDueOn,
  type SelfApplicationGround,
  withdraw,
} from './application.ts';

const now = instant('2026-11-20T10:00+09:00');
const fine: SelfApplicationGround = { seekerActive: true, living: false, job: accept(true) };
const input = { motive: '経験を生かしたいです。', consentVersion, motiveCharacters: 1000 };

describe('a self-application', () => {
  it('is made by an active seeker who agreed to the notice in force and wrote a motive', () => {
    expect(apply(fine, { ...input, motive: '  経験を生かしたいです。\n' })).toEqual(
      accept({ motive: '経験を生かしたいです。' }),
    );
  });

  it.each(['closed', 'expired', 'suspended', 'disclosure', 'not-accepting', 'no-my-page', 'dispute'] as const)(
    'is refused when the job says %s',
    (reason) => {
      expect(maySelfApply({ ...fine, job: refuse(reason) })).toEqual(refuse(reason));
    },
  );

  it('is refused for an inactive seeker, and for one who applied already', () => {
    expect(maySelfApply({ ...fine, seekerActive: false })).toEqual(refuse('inactive'));
    expect(maySelfApply({ ...fine, living: true })).toEqual(refuse('applied-already'));
  });

  it('needs the consent to the text in force, not to an older one', () => {
    expect(apply(fine, { ...input, consentVersion: undefined })).toEqual(refuse('consent-missing'));
    expect(apply(fine, { ...input, consentVersion: '2020-01' })).toEqual(refuse('consent-missing'));
  });

  it('takes a motive of one character up to the limit, counted as people count', () => {
    expect(apply(fine, { ...input, motive: ' 　\n' })).toEqual(refuse('motive-missing'));
    expect(apply(fine, { ...input, motive: '𠮷'.repeat(1000) })).toHaveProperty('accepted');
    expect(apply(fine, { ...input, motive: '𠮷'.repeat(1001) })).toEqual(refuse('motive-too-long'));
  });
});

describe('the life of an application', () => {
  const every = applicationLife.states.flatMap((state) => applicationLife.actions.map((action) => ({ state, action })));

  it.each(every)('$action in $state leads into a known state or nowhere', ({ state, action }) => {
    const next = applicationLife.next(state, action);
    if (next === undefined) expect(applicationLife.allows(state, action)).toBe(false);
    else expect(applicationLife.states).toContain(next);
  });

  it('never leaves a closed state', () => {
    for (const state of applicationLife.states.filter(isClosed)) {
      for (const action of applicationLife.actions) expect(applicationLife.allows(state, action)).toBe(false);
    }
  });

  it('counts every state that is not closed as living', () => {
    expect([...livingStates].sort()).toEqual(applicationLife.states.filter((state) => !isClosed(state)).sort());
  });

  it('gives every action to somebody, and the outcome never to the seeker', () => {
    for (const action of applicationLife.actions) {
      expect((['seeker', 'employer', 'staff', 'system'] as const).some((party) => mayDo(party, action))).toBe(true);
    }
    expect(mayDo('seeker', 'offer') || mayDo('seeker', 'reject') || mayDo('seeker', 'setStage')).toBe(false);
    expect(mayDo('employer', 'apply') || mayDo('employer', 'withdraw')).toBe(false);
  });

  it('lets a self-application be cancelled only while the employer has not read it', () => {
    const sent = { state: 'applied' as ApplicationState, route: 'self-application' as const, openedAt: undefined };
    expect(mayCancel(sent)).toBe(true);
    expect(mayCancel({ ...sent, openedAt: now })).toBe(false);
    expect(mayCancel({ ...sent, route: 'counter-referral' })).toBe(false);
    expect(mayCancel({ ...sent, state: 'rejected' })).toBe(false);
  });
});

describe('giving up', () => {
  const at = (state: ApplicationState, read = false) => ({
    state,
    route: 'self-application' as const,
    openedAt: read ? now : undefined,
  });

  it('is 取消 while it is unread, 辞退 afterwards, 内定辞退 after 採用, and nothing at the end', () => {
    expect(leavingOf(at('applied'))).toBe('cancel');
    expect(leavingOf(at('applied', true))).toBe('withdraw');
    expect(leavingOf(at('in-selection', true))).toBe('withdraw');
    expect(leavingOf(at('offered', true))).toBe('declineOffer');
    expect(leavingOf(at('offer-accepted', true))).toBe('declineOffer');
    for (const state of applicationLife.states.filter(isClosed)) expect(leavingOf(at(state))).toBeUndefined();
    expect(leavingOf(at('draft'))).toBeUndefined();
  });

  it('is what was asked, or more than was asked only where it means the same', () => {
    expect(withdraw(at('applied'), 'cancel')).toEqual(accept({ action: 'cancel', state: 'cancelled' }));
    expect(withdraw(at('applied', true), 'cancel')).toEqual(accept({ action: 'withdraw', state: 'withdrawn' }));
    expect(withdraw(at('offered', true), 'cancel')).toEqual(refuse('changed-meanwhile'));
    expect(withdraw(at('offered', true), 'withdraw')).toEqual(refuse('changed-meanwhile'));
    expect(withdraw(at('applied'), 'withdraw')).toEqual(refuse('changed-meanwhile'));
    expect(withdraw(at('rejected', true), 'withdraw')).toEqual(refuse('not-allowed'));
    expect(withdraw(at('offered', true), undefined)).toEqual(
      accept({ action: 'declineOffer', state: 'offer-declined' }),
    );
  });
});

describe('accepting an offer', () => {
  it('is possible once, while it stands', () => {
    for (const state of applicationLife.states)
      expect(acceptOffer({ state })).toEqual(state === 'offered' ? accept('offer-accepted') : refuse('not-allowed'));
  });
});

describe('who reads what', () => {
  const sent = {
    appliedAt: now,
    outcome: { kind: 'hired' },
    outcomeAt: now,
    publishedAt: undefined,
  } as unknown as Application;

  it('the seeker nothing of the outcome before it is published', () => {
    expect(asSeekerSees(sent)).toMatchObject({ outcome: undefined, outcomeAt: undefined });
    expect(asSeekerSees({ ...sent, publishedAt: now }).outcome).toEqual({ kind: 'hired' });
  });

  it('the employer nothing of what was not sent, or cancelled before the reading', () => {
    expect(isReadable({ state: 'applied', appliedAt: now })).toBe(true);
    expect(isReadable({ state: 'withdrawn', appliedAt: now })).toBe(true);
    expect(isReadable({ state: 'cancelled', appliedAt: now })).toBe(false);
    expect(isReadable({ state: 'draft', appliedAt: undefined })).toBe(false);
  });
});

describe('the outcome', () => {
  const open = { state: 'in-selection' as const, publishedAt: undefined, outcome: undefined };

  it('is recorded while the application is open, and can be corrected until it is published', () => {
    expect(recordOutcome(open, { kind: 'hired' })).toEqual(accept({ kind: 'hired' }));
    expect(recordOutcome({ ...open, outcome: { kind: 'hired' } }, { kind: 'rejected' })).toEqual(
      accept({ kind: 'rejected' }),
    );
    expect(recordOutcome({ ...open, publishedAt: now }, { kind: 'hired' })).toEqual(refuse('published-already'));
    expect(recordOutcome({ ...open, state: 'withdrawn' }, { kind: 'hired' })).toEqual(refuse('not-allowed'));
  });

  it('moves the application when it is published: 採用 to an offer, 不採用 to the end', () => {
    expect(publish({ ...open, outcome: { kind: 'hired' } })).toEqual(accept({ action: 'offer', state: 'offered' }));
    expect(publish({ ...open, outcome: { kind: 'rejected' } })).toEqual(
      accept({ action: 'reject', state: 'rejected' }),
    );
  });

  it('is published once, and not before it was recorded', () => {
    expect(publish(open)).toEqual(refuse('no-outcome'));
    expect(publish({ ...open, outcome: { kind: 'hired' }, publishedAt: now })).toEqual(refuse('published-already'));
    expect(publish({ ...open, state: 'withdrawn', outcome: { kind: 'hired' } })).toEqual(refuse('not-allowed'));
  });
});

describe('the day the result is promised for', () => {
  it('counts the sheet’s days from the Japanese day of the application', () => {
    expect(resultDueOn(instant('2026-11-20T23:30+09:00'), 7)?.toString()).toBe('2026-11-27');
    expect(resultDueOn(instant('2026-12-28T10:00+09:00'), 7)?.toString()).toBe('2027-01-04');
    expect(resultDueOn(now, undefined)).toBeUndefined();
  });
});
