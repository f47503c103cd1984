import { beforeEach, describe, expect, test } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase } from '#test/support/database.ts';
import { jobOf, seekerOf } from '#test/support/people.ts';
import { accepted, type ReferringCast, referring } from '#test/support/referring.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { mayRequest, type RequestGround } from './referral-request.ts';
import {
  askForReferral,
  declineRequest,
  ownRequests,
  requestAtOffice,
  requestFor,
  requestsOfOffice,
  withdrawRequest,
} from './referral-requests.ts';

const world = testDatabase();
const { by, castOfOffices, pair, proposed, system } = referring(world);

let cast: ReferringCast;
beforeEach(async () => {
  await readReference(world.database);
  cast = await castOfOffices();
});
const openId = async () => (await requestsOfOffice(by(cast.counter), 1, 30)).listed[0]?.request.id ?? '';

describe('who may wish for a referral', () => {
  const fine: RequestGround = {
    office: true,
    active: true,
    job: accept(true),
    living: undefined,
    asked: false,
    open: 0,
  };

  test('an active office registrant, for an open job with nothing under way', () => {
    expect(mayRequest(fine, 5)).toEqual(accept(true));
    const against: [Partial<RequestGround>, string][] = [
      [{ office: false }, 'online-registrant'],
      [{ active: false }, 'inactive'],
      [{ living: 'in-selection' }, 'applied-already'],
      [{ living: 'proposed' }, 'proposed-already'],
      [{ asked: true }, 'asked-already'],
      [{ job: refuse('dispute') }, 'dispute'],
      [{ open: 5 }, 'too-many'],
    ];
    for (const [change, reason] of against) expect(mayRequest({ ...fine, ...change }, 5)).toEqual(refuse(reason));
  });
});

describe('a wish for a referral', () => {
  test('waits at the office of the registration, and nowhere else', async () => {
    const { number, seeker } = await pair(cast.hikari);
    accepted(await askForReferral(by(seeker), number, '夜勤の経験があります。'));
    expect((await requestFor(by(seeker), number))?.last).toMatchObject({ state: 'open' });
    const { listed } = await requestsOfOffice(by(cast.counter), 1, 30);
    expect(listed).toMatchObject([{ name: '佐藤　花子', request: { note: '夜勤の経験があります。' } }]);
    expect((await requestsOfOffice(by(cast.elsewhere), 1, 30)).listed).toEqual([]);
    const id = listed[0]?.request.id ?? '';
    expect(await requestAtOffice(by(cast.elsewhere), id)).toBeUndefined();
    expect(await declineRequest(by(cast.elsewhere), id, '理由')).toEqual({ refused: 'absent' });
  });

  test('is answered with a reason, which the mail does not say and the seeker reads', async () => {
    const { number, seeker } = await pair(cast.hikari);
    accepted(await askForReferral(by(seeker), number, undefined));
    const id = await openId();
    expect(await declineRequest(by(cast.counter), id, ' ')).toEqual({ refused: 'reason-missing' });
    const declining = by(cast.counter);
    accepted(await declineRequest(declining, id, '資格が必要な求人です。'));
    expect(mailsOf(declining).map(({ kind, to }) => [kind, to])).toEqual([['M32', seeker.mail]]);
    expect(mailsOf(declining)[0]?.text).not.toContain('資格が必要');
    expect((await ownRequests(by(seeker)))[0]?.request).toMatchObject({
      state: 'declined',
      reason: '資格が必要な求人です。',
    });
    expect(await declineRequest(by(cast.colleague), id, 'もう一度')).toEqual({ refused: 'answered-already' });
    // Things change: the same may be asked again.
    accepted(await askForReferral(by(seeker), number, undefined));
  });

  test('is answered by a proposal', async () => {
    const { number, seeker } = await pair(cast.hikari);
    accepted(await askForReferral(by(seeker), number, undefined));
    const { id } = await proposed(cast.counter, seeker, number);
    expect((await ownRequests(by(seeker)))[0]?.request).toMatchObject({ state: 'accepted', applicationId: id });
    expect((await requestsOfOffice(by(cast.counter), 1, 30)).listed).toEqual([]);
  });

  test('is taken back by the seeker', async () => {
    const { number, seeker } = await pair(cast.hikari);
    accepted(await askForReferral(by(seeker), number, undefined));
    await withdrawRequest(by(seeker), number);
    expect((await requestsOfOffice(by(cast.counter), 1, 30)).listed).toEqual([]);
    expect(await requestFor(by(seeker), number)).toMatchObject({ last: { state: 'withdrawn' }, may: accept(true) });
  });

  test('is not made for a job the seeker may not know, and not by an online registrant', async () => {
    const { number, seeker } = await pair(cast.hikari, { header: { disclosure: 4 } });
    expect(await askForReferral(by(seeker), number, undefined)).toEqual({ refused: 'absent' });
    const online = await seekerOf(system(), { kind: 'online' });
    const open = await jobOf(system(), cast.hikari.id);
    expect(await askForReferral(by(online), open, undefined)).toEqual({ refused: 'online-registrant' });
  });
});
