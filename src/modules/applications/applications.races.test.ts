import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { readReference } from '#modules/reference/reference.ts';
import { freshDatabase, type TestAct } from '#test/support/database.ts';
import { type EmployerCast, employerOf, jobOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOffer, ownApplication, withdraw } from './applications.ts';
import { tellOfApplications } from './reactions.ts';
import { keepOutcome, publishOutcome, receivedApplication, setStage } from './received-applications.ts';
import { consent, keepMotive, selfApplicationFor, sendSelfApplication } from './self-applications.ts';

const { act: actAs, database } = freshDatabase();
const by = <A extends Actor>(actor: A): TestAct<A> => actAs(actor, { reactions: [tellOfApplications] });
const system = () => by({ kind: 'system', task: 'test' } as const);
const ten = <T>(body: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 10 }, (_, index) => body(index)));
const accepted = (results: object[]) => results.filter((result) => 'accepted' in result).length;
const refused = (results: object[]) =>
  results.flatMap((result) => ('refused' in result ? [result.refused] : [])) as string[];

let hikari: EmployerCast;
beforeAll(async () => {
  await readReference(database);
  hikari = await employerOf(system(), '社会福祉法人　ひかり会');
});

const draft = async (): Promise<{ seeker: SeekerActor; number: JobNumber }> => {
  const number = await jobOf(system(), hikari.id);
  const seeker = await seekerOf(system());
  await consent(by(seeker), number);
  await keepMotive(by(seeker), number, 'よろしくお願いします。');
  return { seeker, number };
};
const sent = async () => {
  const { seeker, number } = await draft();
  const decision = await sendSelfApplication(by(seeker), number);
  if ('refused' in decision) throw new Error(decision.refused);
  return { seeker, id: decision.accepted.id };
};
const eventsOf = (id: string) =>
  database.selectFrom('application_events').selectAll().where('application_id', '=', id).execute();

describe('ten at the same time', () => {
  test('consents are one draft', async () => {
    const number = await jobOf(system(), hikari.id);
    const seeker = await seekerOf(system());
    const results = await ten(() => consent(by(seeker), number));
    expect(accepted(results)).toBe(10);
    const ids = new Set(results.map((result) => ('accepted' in result ? result.accepted.id : '')));
    expect(ids.size).toBe(1);
  });

  test('presses of 「応募する」 are one application, and one mail to each', async () => {
    const { seeker, number } = await draft();
    const acts = Array.from({ length: 10 }, () => by(seeker));
    const results = await Promise.all(acts.map((act) => sendSelfApplication(act, number)));
    expect(accepted(results)).toBe(1);
    expect(new Set(refused(results))).toEqual(new Set(['applied-already']));
    expect(acts.flatMap((act) => mailsOf(act).map(({ kind }) => kind))).toEqual(['M08', 'M08', 'M08', 'M09']);
    const rows = await database
      .selectFrom('applications')
      .selectAll()
      .where('registration_id', '=', seeker.registrationId)
      .execute();
    expect(rows).toHaveLength(1);
    expect(await eventsOf(rows[0]?.id ?? '')).toHaveLength(1);
  });

  test('savings of a draft while it is sent do not change what was sent', async () => {
    const { seeker, number } = await draft();
    const shown = (await selfApplicationFor(by(seeker), number))?.living;
    const [decision] = await Promise.all([
      sendSelfApplication(by(seeker), number, shown?.version),
      ...Array.from({ length: 9 }, (_, index) => keepMotive(by(seeker), number, `書きかけ${index}`)),
    ]);
    const living = (await selfApplicationFor(by(seeker), number))?.living;
    if ('accepted' in decision) expect(living).toMatchObject({ state: 'applied', motive: shown?.motive });
    else expect(decision.refused === 'changed-meanwhile' && living?.state === 'draft').toBe(true);
  });

  test('savings of a draft come one after another and lose none', async () => {
    const { seeker, number } = await draft();
    const before = (await selfApplicationFor(by(seeker), number))?.living?.version ?? 0;
    await ten((index) => keepMotive(by(seeker), number, `書きかけ${index}`));
    expect((await selfApplicationFor(by(seeker), number))?.living?.version).toBe(before + 10);
  });

  test('readings by colleagues note one first time, and nobody waits for ever', async () => {
    const { id } = await sent();
    const seen = await ten((index) => receivedApplication(by(index % 2 === 0 ? hikari.owner : hikari.recruiter), id));
    expect(new Set(seen.map((one) => String(one?.application.openedAt))).size).toBe(1);
    expect(new Set(seen.map((one) => one?.application.version)).size).toBe(1);
  });

  test('publications are one, with one mail', async () => {
    const { id } = await sent();
    await keepOutcome(by(hikari.owner), id, { kind: 'hired' });
    const acts = Array.from({ length: 10 }, () => by(hikari.owner));
    const results = await Promise.all(acts.map((act) => publishOutcome(act, id)));
    expect(accepted(results)).toBe(1);
    expect(new Set(refused(results))).toEqual(new Set(['published-already']));
    expect(acts.flatMap((act) => mailsOf(act).map(({ kind }) => kind))).toEqual(['M11']);
  });

  test('changes of the stage from one page are one', async () => {
    const { id } = await sent();
    const version = (await receivedApplication(by(hikari.owner), id))?.application.version ?? 0;
    const results = await ten((index) =>
      setStage(by(hikari.owner), id, index % 2 ? 'documents' : 'interview', version),
    );
    const stage = (await receivedApplication(by(hikari.owner), id))?.application.stage;
    // Who asks for what is so already is not refused; everybody else is, and the history says one change.
    expect(new Set(refused(results))).toEqual(new Set(['changed-meanwhile']));
    expect(['documents', 'interview']).toContain(stage);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test('acceptances of an offer are one', async () => {
    const { id, seeker } = await sent();
    await keepOutcome(by(hikari.owner), id, { kind: 'hired' });
    await publishOutcome(by(hikari.owner), id);
    expect(accepted(await ten(() => acceptOffer(by(seeker), id)))).toBe(1);
  });
});

describe('the seeker and the employer at the same time', () => {
  test('a withdrawal and a publication end in one of both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, seeker } = await sent();
      await receivedApplication(by(hikari.owner), id);
      await keepOutcome(by(hikari.owner), id, { kind: round % 2 ? 'hired' : 'rejected' });
      const [left, published] = await Promise.all([
        withdraw(by(seeker), id, undefined, 'withdraw'),
        publishOutcome(by(hikari.owner), id),
      ]);
      const state = (await ownApplication(by(seeker), id))?.application.state;
      if ('accepted' in left) {
        expect(published).toEqual({ refused: 'not-allowed' });
        expect(state).toBe('withdrawn');
      } else {
        expect(published).toHaveProperty('accepted');
        expect(state).toBe(round % 2 ? 'offered' : 'rejected');
        expect(left.refused).toBe(round % 2 ? 'changed-meanwhile' : 'not-allowed');
      }
    }
  });

  test('a cancellation and the first reading: what was read is no cancellation', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, seeker } = await sent();
      const [seen, left] = await Promise.all([
        receivedApplication(by(hikari.owner), id),
        withdraw(by(seeker), id, undefined, 'cancel'),
      ]);
      const state = 'accepted' in left ? left.accepted.state : undefined;
      expect(state).toBe(seen?.applicant ? 'withdrawn' : 'cancelled');
    }
  });
});
