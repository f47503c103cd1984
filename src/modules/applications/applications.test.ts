import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { applying } from '#test/support/applying.ts';
import { testDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOffer, listedApplications, ownApplication, withdraw } from './applications.ts';
import { keepOutcome, publishOutcome, receivedApplication, setStage } from './received-applications.ts';
import { selfApplicationFor } from './self-applications.ts';

const world = testDatabase();
const { database } = world;
const { by, system, hikari, cast, sent, told, history } = applying(world);

beforeAll(async () => {
  await readReference(database);
});

describe('giving an application up', () => {
  it('before it was read is 取消, afterwards 辞退, and the employer is told', async () => {
    const { number, seeker } = await cast();
    const unread = await sent(seeker, number);
    const act = by(seeker);
    expect(await withdraw(act, unread.id, undefined, 'cancel')).toMatchObject({ accepted: { state: 'cancelled' } });
    expect(mailsOf(act).map(({ kind }) => kind)).toEqual(['M20', 'M20', 'M20']);
    const read = await sent(seeker, number);
    await receivedApplication(by(hikari().owner), read.id);
    expect(await withdraw(by(seeker), read.id, '転居のため', 'withdraw')).toMatchObject({
      accepted: { state: 'withdrawn' },
    });
    const timeline = (await receivedApplication(by(hikari().owner), read.id))?.timeline;
    expect(timeline?.at(-1)).toMatchObject({ action: 'withdraw', reason: '転居のため' });
  });

  it('asked as 取消 becomes 辞退 when the employer was quicker', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    await receivedApplication(by(hikari().viewer), id);
    expect(await withdraw(by(seeker), id, undefined, 'cancel')).toMatchObject({ accepted: { state: 'withdrawn' } });
    expect(await history(id)).toEqual(['seeker apply: draft → applied', 'seeker withdraw: applied → withdrawn']);
  });

  it('asked as 辞退 is asked again when a result came in between', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    await keepOutcome(by(hikari().owner), id, { kind: 'hired' });
    await publishOutcome(by(hikari().owner), id);
    expect(await withdraw(by(seeker), id, undefined, 'withdraw')).toEqual({ refused: 'changed-meanwhile' });
    expect(await withdraw(by(seeker), id, undefined, 'declineOffer')).toMatchObject({
      accepted: { state: 'offer-declined' },
    });
    expect(await withdraw(by(seeker), id, undefined)).toEqual({ refused: 'not-allowed' });
    expect(await told()).toContain('application.change refused');
  });

  it('of somebody else looks absent', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    const other = await seekerOf(system());
    for (const no of [id, '019a9d2c-0000-7000-8000-00000000ffff', 'no-id']) {
      expect(await ownApplication(by(other), no)).toBeUndefined();
      expect(await withdraw(by(other), no, undefined)).toEqual({ refused: 'absent' });
      expect(await acceptOffer(by(other), no)).toEqual({ refused: 'absent' });
    }
  });
});

describe('accepting an offer', () => {
  it('tells the employer, and leaves the way to decline', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    expect(await acceptOffer(by(seeker), id)).toEqual({ refused: 'not-allowed' });
    await keepOutcome(by(hikari().owner), id, { kind: 'hired', startOn: '2026-12-01' });
    expect(await acceptOffer(by(seeker), id)).toEqual({ refused: 'not-allowed' });
    await publishOutcome(by(hikari().owner), id);
    const act = by(seeker);
    expect(await acceptOffer(act, id)).toMatchObject({ accepted: { state: 'offer-accepted' } });
    expect(mailsOf(act).map(({ kind }) => kind)).toEqual(['M22', 'M22', 'M22']);
    expect(await acceptOffer(by(seeker), id)).toEqual({ refused: 'not-allowed' });
    expect(await history(id)).toEqual([
      'seeker apply: draft → applied',
      'employer record-outcome: applied → applied',
      'employer offer: applied → offered',
      'seeker acceptOffer: offered → offer-accepted',
    ]);
    expect(await withdraw(by(seeker), id, undefined, 'declineOffer')).toHaveProperty('accepted');
  });
});

describe('what the seeker is shown', () => {
  it('holds nothing of the outcome before it is published', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    await setStage(by(hikari().owner), id, 'documents');
    await keepOutcome(by(hikari().owner), id, { kind: 'rejected', comment: 'ご縁がありませんでした。' });
    const seen = async () =>
      JSON.stringify([await ownApplication(by(seeker), id), await listedApplications(by(seeker))]);
    const view = await selfApplicationFor(by(seeker), number);
    for (const hidden of ['rejected', 'ご縁', 'record-outcome']) expect(await seen()).not.toContain(hidden);
    expect(view?.living?.outcome).toBeUndefined();
    await publishOutcome(by(hikari().owner), id);
    expect(await seen()).toContain('ご縁がありませんでした。');
    expect((await ownApplication(by(seeker), id))?.timeline.map(({ action }) => action)).toEqual([
      'apply',
      'setStage',
      'reject',
    ]);
  });

  it('is in the audit when it is read', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    await ownApplication(by(seeker), id);
    expect(await told()).toEqual(['application.consented', 'application.made', 'application.viewed']);
  });
});
