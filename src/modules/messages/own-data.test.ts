import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import { applying } from '#test/support/applying.ts';
import { testDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { ownMessageData } from './own-data.ts';
import { sendMessage } from './talks.ts';

const test = testDatabase();
const { by, cast, hikari, sent, system } = applying(test);
beforeAll(() => readReference(test.database));

const send = (act: Act<SeekerActor | EmployerActor>, id: string, body: string) =>
  sendMessage(act, id, { key: act.chance.id(), body });

describe('the talks in the copy of one’s own data', () => {
  it('hold what both sides wrote, in its order, and nothing of anybody else', async () => {
    const { seeker, number } = await cast();
    const { id } = await sent(seeker, number);
    await send(by(hikari().owner), id, '火曜日はいかがでしょうか。');
    await send(by(seeker), id, 'はい、伺います。');
    const { messages } = (await ownMessageData(by(seeker))) as { messages: { history: object[] }[] };
    expect(messages).toHaveLength(1);
    expect(messages[0]?.history).toMatchObject([
      { by: 'employer', body: '火曜日はいかがでしょうか。' },
      { by: 'seeker', body: 'はい、伺います。' },
    ]);
    expect(await ownMessageData(by(await seekerOf(system())))).toEqual({ messages: [] });
  });
});
