import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import {
  type Application,
  type ApplicationAction,
  type ApplicationState,
  applicationLife,
  asSeekerSees,
  awaitingStates,
  beginnings,
  isClosed,
  isReadable,
  livingStates,
  mayDo,
  officeStates,
  type Party,
  parties,
  preparedStates,
  type Route,
  routeKnows,
  routes,
  statesOf,
  stepBy,
  unsentStates,
} from './application.ts';

const now = instant('2026-11-20T10:00+09:00');

/**
 * The table of system-reference §2.6–2.8 once more, written as the document writes it: for each action the states it leaves
 * and reaches, the routes that know it, and who does it.
 */
const s: Party = 'seeker';
const e: Party = 'employer';
const o: Party = 'staff';
const self: Route = 'self-application';
const online: Route = 'online-referral';
const counter: Route = 'counter-referral';
const all = [self, online, counter];
const running: ApplicationState[] = ['applied', 'in-selection'];
const document: [ApplicationAction, ApplicationState[], ApplicationState, Route[], Party[]][] = [
  ['propose', ['proposal-draft'], 'proposed', [online], [o]],
  ['read', ['proposed'], 'proposed', [online], [s]],
  ['apply', ['draft', 'proposed'], 'applied', [self, online], [s]],
  ['declineProposal', ['proposed'], 'proposal-declined', [online], [s]],
  ['expireProposal', ['proposed'], 'proposal-expired', [online], ['system']],
  ['takeBack', ['proposed'], 'proposal-withdrawn', [online], [o]],
  ['refer', ['inquiry'], 'applied', [counter], [o]],
  ['endInquiry', ['inquiry'], 'not-referred', [counter], [o]],
  ['cancel', ['applied'], 'cancelled', [self], [s]],
  ['setStage', running, 'in-selection', all, [e, o]],
  ['offer', running, 'offered', all, [e, o]],
  ['reject', running, 'rejected', all, [e, o]],
  ['withdraw', running, 'withdrawn', all, [s, o]],
  ['reportUnreachable', running, 'unreachable', all, [e, o]],
  ['closeUnanswered', running, 'unanswered', [online, counter], [o]],
  ['acceptOffer', ['offered'], 'offer-accepted', all, [s, o]],
  ['declineOffer', ['offered', 'offer-accepted'], 'offer-declined', all, [s, o]],
  ['confirmHiring', ['offered', 'offer-accepted'], 'hired', all, [s, o]],
];

describe('every state, action, party and route', () => {
  const cases = routes.flatMap((route) => parties.map((party) => ({ route, party })));

  it.each(cases)('of $route by $party is as the document says', ({ route, party }) => {
    for (const action of applicationLife.actions) {
      const line = document.find(([name]) => name === action);
      const [, from = [], to, known = [], by = []] = line ?? [];
      const may = known.includes(route) && by.includes(party) && !(party === 'staff' && route === self);
      expect([action, mayDo(party, action, route)]).toEqual([action, may]);
      for (const state of applicationLife.states) {
        const expected = may && from.includes(state) ? to : undefined;
        expect([state, action, stepBy(party, { route, state }, action)]).toEqual([state, action, expected]);
      }
    }
  });

  it('names every action once', () => {
    expect(document.map(([action]) => action).sort()).toEqual([...applicationLife.actions].sort());
  });
});

describe('the life of an application', () => {
  it('never leaves a closed state', () => {
    for (const state of applicationLife.states.filter(isClosed)) {
      for (const action of applicationLife.actions) expect(applicationLife.allows(state, action)).toBe(false);
    }
  });

  it('counts every state that is not closed as living or as prepared by the office', () => {
    expect([...livingStates, ...preparedStates].sort()).toEqual(
      applicationLife.states.filter((state) => !isClosed(state)).sort(),
    );
  });

  it('begins each route in a state of its own and ends it in every end it can reach', () => {
    for (const route of routes) expect(statesOf(route)).toContain(beginnings[route]);
    expect(statesOf('self-application')).not.toContain('unanswered');
    expect(statesOf('counter-referral')).not.toContain('proposed');
    expect(statesOf('online-referral')).not.toContain('cancelled');
    expect(new Set(routes.flatMap(statesOf))).toEqual(new Set(applicationLife.states));
  });

  it('has reached the employer in every state but the unsent ones', () => {
    for (const route of routes) {
      const sent = new Set<ApplicationState>(['applied']);
      for (const state of sent) {
        for (const action of applicationLife.actions.filter((one) => routeKnows(route, one))) {
          const next = applicationLife.next(state, action);
          if (next) sent.add(next);
        }
      }
      expect(statesOf(route).filter((state) => !unsentStates.includes(state))).toEqual(
        applicationLife.states.filter((state) => sent.has(state)),
      );
    }
    for (const state of [...officeStates, ...preparedStates]) expect(unsentStates).toContain(state);
    for (const state of awaitingStates) expect(applicationLife.allows(state, 'offer')).toBe(true);
  });

  it('lets the employer decide and the seeker answer, never the other way round', () => {
    for (const route of routes) {
      for (const action of ['offer', 'reject', 'setStage', 'reportUnreachable'] as const)
        expect(mayDo('seeker', action, route)).toBe(false);
      for (const action of ['apply', 'withdraw', 'acceptOffer', 'declineOffer', 'confirmHiring'] as const)
        expect(mayDo('employer', action, route)).toBe(false);
    }
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

  it('keeps the reasons of a rejection for the employer and the office', () => {
    const outcome = { kind: 'rejected', reasons: ['experience'], comment: '今回はご縁がありませんでした。' } as const;
    const told = asSeekerSees({ ...sent, outcome, publishedAt: instant('2026-11-25T10:00:00+09:00') });
    expect(told.outcome).toEqual({ kind: 'rejected', comment: outcome.comment });
  });

  it('the employer nothing of what was not sent, or cancelled before the reading', () => {
    expect(isReadable({ state: 'applied', appliedAt: now })).toBe(true);
    expect(isReadable({ state: 'withdrawn', appliedAt: now })).toBe(true);
    expect(isReadable({ state: 'cancelled', appliedAt: now })).toBe(false);
    expect(isReadable({ state: 'draft', appliedAt: undefined })).toBe(false);
  });
});
