import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { instant } from '#kernel/time.ts';
import { applicationLife, preparedStates, routes, statesOf, unsentStates } from './application.ts';
import { correct, correctionCharacters, correctionsOf } from './correction.ts';

const now = instant('2026-11-20T10:00+09:00');
const rejected = {
  route: 'counter-referral' as const,
  state: 'rejected' as const,
  appliedAt: now,
  outcome: { kind: 'rejected' as const, comment: '残念ながら' },
  publishedAt: now,
};

describe('a correction', () => {
  it('leads from every state to every other of its route that keeps what was sent sent', () => {
    for (const route of routes) {
      for (const state of statesOf(route)) {
        const sent = !unsentStates.includes(state);
        const targets = correctionsOf({ route, state, appliedAt: sent ? now : undefined });
        if (state === 'draft' || preparedStates.includes(state)) expect(targets).toEqual([]);
        else {
          expect(targets).not.toContain(state);
          expect(targets.every((to) => statesOf(route).includes(to))).toBe(true);
          expect(targets.every((to) => unsentStates.includes(to) === !sent)).toBe(true);
          expect(targets.filter((to) => preparedStates.includes(to) || to === 'draft')).toEqual([]);
        }
      }
    }
  });

  it('needs a reason of one character to the limit', () => {
    expect(correct(rejected, 'offered', '  ')).toEqual(refuse('reason-missing'));
    expect(correct(rejected, 'offered', '字'.repeat(correctionCharacters + 1))).toEqual(refuse('reason-too-long'));
    expect(correct(rejected, 'offered', '字'.repeat(correctionCharacters))).toHaveProperty('accepted');
  });

  it('brings the outcome along: another one, the same one, or none', () => {
    expect(correct(rejected, 'offered', '取り違え')).toEqual(
      accept({ state: 'offered', reason: '取り違え', outcome: { kind: 'hired', source: 'counter' } }),
    );
    expect(correct(rejected, 'in-selection', '取り違え')).toEqual(
      accept({ state: 'in-selection', reason: '取り違え', outcome: undefined }),
    );
    expect(correct({ ...rejected, state: 'withdrawn' }, 'rejected', '取り違え')).toMatchObject({
      accepted: { outcome: { comment: '残念ながら' } },
    });
  });

  it('is refused for a state the route does not know, the state it has, and what is still being prepared', () => {
    expect(correct(rejected, 'cancelled', '理由')).toEqual(refuse('not-allowed'));
    expect(correct(rejected, 'rejected', '理由')).toEqual(refuse('not-allowed'));
    expect(correct(rejected, 'inquiry', '理由')).toEqual(refuse('not-allowed'));
    for (const to of applicationLife.states)
      expect(
        correct({ ...rejected, route: 'self-application', state: 'draft', appliedAt: undefined }, to, '理由'),
      ).toEqual(refuse('not-allowed'));
  });
});
