import type { Actor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import type { Application } from '#modules/applications/application.ts';
import { keepProposal, sendProposal } from '#modules/applications/proposals.ts';
import { reactions } from '#src/reactions.ts';
import type { TestAct, TestDatabase } from './database.ts';
import { type EmployerCast, employerOf, type JobChanges, jobOf, seekerOf, staffOf } from './people.ts';

export const proposalText = { comment: '経験が生かせる求人です。', answerBy: day('2026-11-27') };

/** What a decision accepted; a refusal fails the test with its name. */
export const accepted = <V>(decision: { accepted: V } | { refused: string }): V => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};

export type ReferringCast = { hikari: EmployerCast; counter: StaffActor; colleague: StaffActor; elsewhere: StaffActor };

/** An employer, two members of staff of one office and one of another, and referrals between them, for the tests of acts. */
export const referring = ({ act: actAs, database }: TestDatabase) => {
  const by = <A extends Actor>(actor: A, time = '2026-11-20T10:00:00'): TestAct<A> =>
    actAs(actor, { now: instant(`${time}+09:00`), reactions });
  const system = (time?: string) => by({ kind: 'system', task: 'test' } as const, time);
  const written = async (counter: StaffActor, seeker: SeekerActor, number: JobNumber): Promise<Application> =>
    accepted(await keepProposal(by(counter), seeker.registrationId, number, proposalText, 0));
  return {
    by,
    system,
    written,
    castOfOffices: async (): Promise<ReferringCast> => ({
      hikari: await employerOf(system(), '社会福祉法人　ひかり会'),
      counter: await staffOf(system(), '13010'),
      colleague: await staffOf(system(), '13010'),
      elsewhere: await staffOf(system(), '27010'),
    }),
    pair: async (hikari: EmployerCast, job: JobChanges = {}) => ({
      number: await jobOf(system(), hikari.id, job),
      seeker: await seekerOf(system()),
    }),
    proposed: async (counter: StaffActor, seeker: SeekerActor, number: JobNumber, act = by(counter)) => {
      const draft = await written(counter, seeker, number);
      return accepted(await sendProposal(act, draft.id, draft.version));
    },
    /** Who moved the application from where to where. */
    history: async (id: string): Promise<string[]> =>
      (
        await database
          .selectFrom('application_events')
          .select(['action', 'from_state', 'to_state', 'by_kind'])
          .where('application_id', '=', id)
          .orderBy('position')
          .execute()
      ).map((row) => `${row.by_kind} ${row.action}: ${row.from_state} → ${row.to_state}`),
  };
};
