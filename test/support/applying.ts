import type { Actor, SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { instant } from '#kernel/time.ts';
import type { Application } from '#modules/applications/application.ts';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import type { Settings } from '#src/config.ts';
import { reactions } from '#src/reactions.ts';
import type { TestAct, TestDatabase } from './database.ts';
import { type EmployerCast, employerOf, type JobChanges, jobOf, seekerOf } from './people.ts';

export const motive = '介護の経験を生かして、入居者の方を支えたいです。';

/** A seeker, an employer and an application between them, for the tests of both sides. */
export const applying = ({ act: actAs, database }: TestDatabase, settings: () => Partial<Settings> = () => ({})) => {
  let employer: EmployerCast | undefined;
  const by = <A extends Actor>(actor: A, time = '2026-11-20T10:00:00'): TestAct<A> =>
    actAs(actor, { now: instant(`${time}+09:00`), reactions, settings: settings() });
  const system = () => by({ kind: 'system', task: 'test' } as const);
  const write = async (seeker: SeekerActor, number: JobNumber, text = motive) => {
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, text);
  };
  return {
    by,
    system,
    write,
    /** The employer of the last `cast`. */
    hikari: (): EmployerCast => {
      if (!employer) throw new Error('nobody was cast');
      return employer;
    },
    cast: async (job: JobChanges = {}) => {
      employer = await employerOf(system(), '社会福祉法人　ひかり会');
      return { number: await jobOf(system(), employer.id, job), seeker: await seekerOf(system()) };
    },
    sent: async (seeker: SeekerActor, number: JobNumber, act = by(seeker)): Promise<Application> => {
      await write(seeker, number);
      const decision = await sendSelfApplication(act, number);
      if ('refused' in decision) throw new Error(decision.refused);
      return decision.accepted;
    },
    /** What the audit says of applications, in its order. */
    told: async () =>
      (await database.selectFrom('audit_entries').select(['what', 'result']).orderBy('recorded_at').execute())
        .filter(({ what }) => what.startsWith('application.'))
        .map(({ what, result }) => (result === 'refused' ? `${what} refused` : what)),
    /** Who moved the application from where to where. */
    history: async (id: string) =>
      (
        await database
          .selectFrom('application_events')
          .select(['action', 'from_state', 'to_state', 'by_kind'])
          .where('application_id', '=', id)
          .orderBy('position')
          .execute()
      ).map(({ action, from_state, to_state, by_kind }) => `${by_kind} ${action}: ${from_state} → ${to_state}`),
  };
};
