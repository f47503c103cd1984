import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { instant } from '#kernel/time.ts';
import { type ApplicationState, applicationLife, isClosed, type Route, statesOf } from './application.ts';
import { acceptOffer, leavingOf, mayCancel, withdraw } from './leaving.ts';

const now = instant('2026-11-20T10:00+09:00');

describe('giving up', () => {
  const at = (state: ApplicationState, read = false, route: Route = 'self-application') => ({
    state,
    route,
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

  it('is never a cancellation where the office has referred the seeker', () => {
    for (const route of ['online-referral', 'counter-referral'] as const) {
      expect(leavingOf(at('applied', false, route))).toBe('withdraw');
      expect(mayCancel(at('applied', false, route))).toBe(false);
    }
    expect(mayCancel(at('applied'))).toBe(true);
    expect(mayCancel(at('applied', true))).toBe(false);
    expect(mayCancel(at('rejected'))).toBe(false);
  });
});

describe('accepting an offer', () => {
  it('is possible once, while it stands', () => {
    for (const state of statesOf('online-referral'))
      expect(acceptOffer({ state, route: 'online-referral' })).toEqual(
        state === 'offered' ? accept('offer-accepted') : refuse('not-allowed'),
      );
  });
});
