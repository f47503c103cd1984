import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, SeekerActor } from '#kernel/actor.ts';
import { withdraw } from '#modules/applications/applications.ts';
import { receivedApplication } from '#modules/applications/received-applications.ts';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import { readReference } from '#modules/reference/reference.ts';
import { freshDatabase, type TestAct } from '#test/support/database.ts';
import { type EmployerCast, employerOf, jobOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { setBlock } from './message-reports.ts';
import { tellOfMessages } from './reactions.ts';
import { sendMessage, talk } from './talks.ts';

const { act: actAs, database } = freshDatabase();
const by = <A extends Actor>(actor: A): TestAct<A> => actAs(actor, { reactions: [tellOfMessages] });
const system = () => by({ kind: 'system', task: 'test' } as const);
const times = (count: number, body: (index: number) => Promise<unknown>): Promise<unknown[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => body(index)));

let hikari: EmployerCast;
beforeAll(async () => {
  await readReference(database);
  hikari = await employerOf(system(), '社会福祉法人　ひかり会');
});
const begin = async (): Promise<{ seeker: SeekerActor; id: string }> => {
  const number = await jobOf(system(), hikari.id);
  const seeker = await seekerOf(system());
  await consent(by(seeker), number);
  await keepMotive(by(seeker), number, 'よろしくお願いします。');
  const decision = await sendSelfApplication(by(seeker), number);
  if ('refused' in decision) throw new Error(decision.refused);
  await receivedApplication(by(hikari.owner), decision.accepted.id);
  return { seeker, id: decision.accepted.id };
};
const messagesIn = (id: string) =>
  database
    .selectFrom('messages')
    .select(['position', 'body'])
    .where('thread_id', '=', id)
    .orderBy('position')
    .execute();

describe('at the same time', () => {
  test('ten presses of one form are one message and one mail', async () => {
    const { id } = await begin();
    const key = system().chance.id();
    const acts = Array.from({ length: 10 }, () => by(hikari.owner));
    const results = await Promise.all(acts.map((act) => sendMessage(act, id, { key, body: '面接のご案内です。' })));
    expect(results).toEqual(results.map(() => ({ accepted: { position: 1 } })));
    expect(await messagesIn(id)).toHaveLength(1);
    expect(acts.flatMap((act) => mailsOf(act).map(({ kind }) => kind))).toEqual(['M10']);
  });

  test('messages of two sides stand one behind the other, and each side is told once', async () => {
    const { seeker, id } = await begin();
    const acts = Array.from({ length: 8 }, (_, index) =>
      by<SeekerActor | typeof hikari.owner>(index % 2 ? seeker : hikari.owner),
    );
    await Promise.all(acts.map((act, index) => sendMessage(act, id, { key: act.chance.id(), body: `${index}` })));
    expect((await messagesIn(id)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // One to the seeker, one to each of the three who act for the establishment.
    expect(acts.flatMap((act) => mailsOf(act).map(({ kind }) => kind))).toEqual(['M10', 'M10', 'M10', 'M10']);
  });

  test('what is written while the seeker withdraws is there, or refused because it ended', async () => {
    const { seeker, id } = await begin();
    const [withdrawn, ...results] = await Promise.all([
      withdraw(by(seeker), id, undefined),
      ...Array.from({ length: 6 }, () => {
        const act = by(hikari.owner);
        return sendMessage(act, id, { key: act.chance.id(), body: 'お待ちください。' });
      }),
    ]);
    expect(withdrawn).toHaveProperty('accepted.state', 'withdrawn');
    const accepted = results.filter((result) => 'accepted' in result).length;
    expect(await messagesIn(id)).toHaveLength(accepted);
    for (const result of results) if ('refused' in result) expect(result.refused).toBe('ended');
    const act = by(hikari.owner);
    expect(await sendMessage(act, id, { key: act.chance.id(), body: 'x' })).toEqual({ refused: 'ended' });
  });

  test('a block while somebody writes lets nothing through afterwards, and reading loses no unread message', async () => {
    const { seeker, id } = await begin();
    await times(6, (index) => {
      const act = by(hikari.owner);
      return index === 3
        ? talk(by(seeker), id, true)
        : sendMessage(act, id, { key: act.chance.id(), body: `${index}` });
    });
    const unread = await database
      .selectFrom('messages')
      .select('id')
      .where('thread_id', '=', id)
      .where('read_at', 'is', null)
      .execute();
    const thread = await database.selectFrom('threads').select('seeker_unread').where('id', '=', id).executeTakeFirst();
    expect(thread?.seeker_unread).toBe(unread.length);
    await setBlock(by(seeker), id, true);
    const act = by(hikari.owner);
    expect(await sendMessage(act, id, { key: act.chance.id(), body: 'x' })).toEqual({ refused: 'blocked' });
  });
});
