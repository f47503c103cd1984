import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { applying } from '#test/support/applying.ts';
import { type TestAct, testDatabase } from '#test/support/database.ts';
import { employerOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { withdraw } from './applications.ts';
import {
  cancelInterview,
  chooseSlot,
  declineSlots,
  interviews,
  livingInterview,
  type NewInterview,
  proposeInterview,
} from './interviews.ts';
import { followInterviews, tellOfApplications } from './reactions.ts';

const world = testDatabase();
const cast = applying(world);
const by = <A extends Actor>(actor: A, time = '2026-11-20T10:00:00'): TestAct<A> =>
  world.act(actor, { now: instant(`${time}+09:00`), reactions: [tellOfApplications, followInterviews] });
const first = instant('2026-11-25T10:00:00+09:00');
const second = instant('2026-11-26T14:30:00+09:00');
const times: NewInterview = {
  slots: [first, second],
  minutes: 30,
  way: 'on-site',
  place: '千代田区飯田橋９丁目１番　本社受付',
  note: '履歴書',
};

beforeAll(async () => {
  await readReference(world.database);
});

const applied = async () => {
  const { number, seeker } = await cast.cast();
  const application = await cast.sent(seeker, number);
  return { id: application.id, seeker, hikari: cast.hikari() };
};
const living = async (actor: Parameters<typeof by>[0], id: string) =>
  livingInterview((await interviews(by(actor) as never, id))?.interviews ?? []);

describe('an interview', () => {
  it('is proposed, chosen and told to the other side, with nothing of it in a mail', async () => {
    const { id, seeker, hikari } = await applied();
    const proposing = by(hikari.recruiter);
    expect(await proposeInterview(proposing, id, times)).toMatchObject({ accepted: {} });
    expect(mailsOf(proposing).map(({ to, kind }) => [to, kind])).toEqual([[seeker.mail, 'M23']]);
    const choosing = by(seeker);
    expect(await chooseSlot(choosing, id, second)).toMatchObject({ accepted: { state: 'agreed', chosen: second } });
    const mails = mailsOf(choosing);
    expect(mails.map(({ kind }) => kind)).toEqual(['M23', 'M23', 'M23']);
    for (const { text, subject } of [...mails, ...mailsOf(proposing)])
      expect(text + subject).not.toMatch(/佐藤|11月2|14:30|飯田橋/);
    expect(await living(hikari.viewer, id)).toMatchObject({ state: 'agreed', chosen: second, place: times.place });
  });

  it('is one at a time: a new proposal calls off the one before, and nobody agrees to what was not read', async () => {
    const { id, seeker, hikari } = await applied();
    await proposeInterview(by(hikari.owner), id, times);
    const read = await living(seeker, id);
    await proposeInterview(by(hikari.owner), id, { ...times, place: '別の場所' });
    const found = await interviews(by(hikari.owner), id);
    expect(found?.interviews.map(({ state }) => state).sort()).toEqual(['cancelled', 'proposed']);
    await declineSlots(by(seeker), id, '午前がよいです。', read?.version);
    expect(await living(hikari.owner, id)).toBeUndefined();
    await proposeInterview(by(hikari.owner), id, times);
    expect(await chooseSlot(by(seeker), id, first, 9)).toEqual({ refused: 'changed-meanwhile' });
  });

  it.each(['seeker', 'employer', 'application'] as const)('is called off by the %s', async (side) => {
    const { id, seeker, hikari } = await applied();
    await proposeInterview(by(hikari.owner), id, times);
    await chooseSlot(by(seeker), id, first);
    if (side === 'application') await withdraw(by(seeker), id, undefined, 'cancel');
    else await cancelInterview(side === 'seeker' ? by(seeker) : by(hikari.owner), id, '都合により');
    const found = await interviews(by(hikari.owner), id);
    const endedBy = side === 'application' ? 'system' : side;
    expect(found?.interviews[0]).toMatchObject({ state: 'cancelled', endedBy });
  });

  it('is nobody else’s: neither another employer, nor another seeker, nor a viewer moves it', async () => {
    const { id, seeker, hikari } = await applied();
    const aozora = await employerOf(cast.system(), '株式会社あおぞら');
    expect(await proposeInterview(by(aozora.owner), id, times)).toEqual({ refused: 'absent' });
    expect(await proposeInterview(by(hikari.viewer), id, times)).toEqual({ refused: 'viewer' });
    await proposeInterview(by(hikari.owner), id, times);
    const taro = await seekerOf(cast.system());
    expect(await chooseSlot(by(taro), id, first)).toEqual({ refused: 'absent' });
    expect(await interviews(by(taro), id)).toBeUndefined();
    expect(await cancelInterview(by(hikari.viewer), id, undefined)).toEqual({ refused: 'not-allowed' });
    expect(await living(seeker, id)).toMatchObject({ state: 'proposed' });
  });

  it('is not proposed once the selection has ended', async () => {
    const { id, seeker, hikari } = await applied();
    await withdraw(by(seeker), id, undefined, 'cancel');
    expect(await proposeInterview(by(hikari.owner), id, times)).toEqual({ refused: 'not-allowed' });
  });
});
