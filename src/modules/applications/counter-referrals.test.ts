import { beforeEach, describe, expect, test } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { giveReason } from '#modules/seekers/registrations.ts';
import { testDatabase } from '#test/support/database.ts';
import { accepted, proposalText, type ReferringCast, referring } from '#test/support/referring.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { listedApplications, ownApplication } from './applications.ts';
import { type CallInput, recordCall, referAtCounter } from './counter-referrals.ts';
import { applicationAtOffice } from './office-applications.ts';
import { keepProposal } from './proposals.ts';
import { receivedApplication } from './received-applications.ts';
import { referralLetter } from './referral-letters.ts';
import { sayPlaces } from './referral-places.ts';
import { consent, keepMotive, selfApplicationFor } from './self-applications.ts';

const world = testDatabase();
const { by, castOfOffices, history, pair } = referring(world);

let cast: ReferringCast;
beforeEach(async () => {
  await readReference(world.database);
  cast = await castOfOffices();
});
const call: CallInput = {
  at: instant('2026-11-20T09:45+09:00'),
  spokeWith: '人事課　採用　太郎',
  result: 'acceptable',
  note: '受付で名前を伝える',
  meeting: { on: '2026-11-30', atMinutes: 840, place: '本社', bring: '履歴書' },
};
const called = (seeker: SeekerActor, number: JobNumber, given: Partial<CallInput> = {}, basedOn = 0) =>
  recordCall(by(cast.counter), seeker.registrationId, number, { ...call, ...given }, basedOn);

describe('a referral at the counter', () => {
  test('is called for, and made with its letter, shown in both My Pages with what was arranged', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const inquiry = accepted(await called(seeker, number));
    expect(await listedApplications(by(seeker))).toEqual([]);
    expect(await receivedApplication(by(cast.hikari.owner), inquiry.id)).toBeUndefined();
    const making = by(cast.counter);
    const made = accepted(await referAtCounter(making, inquiry.id, inquiry.version));
    expect(made).toMatchObject({ state: 'applied', route: 'counter-referral', letterNumber: '13010-26-000001' });
    // The sheet promises five days after the documents; with an interview they count from it.
    expect(made.resultDueOn?.toString()).toBe('2026-12-05');
    expect(mailsOf(making).map(({ kind, subject }) => [kind, subject])).toEqual([
      ...Array(3).fill(['M08', '【求人者マイページ】紹介のお知らせ（ハローワーク紹介）']),
      ['M09', '【求職者マイページ】紹介状が発行されました'],
    ]);
    const own = await ownApplication(by(seeker), inquiry.id);
    expect(own?.application.meeting).toEqual(call.meeting);
    expect(JSON.stringify(own)).not.toContain('受付で名前を伝える');
    expect(JSON.stringify(await receivedApplication(by(cast.hikari.owner), inquiry.id))).not.toContain('受付で名前');
    expect(await referralLetter(by(seeker), inquiry.id)).toBeDefined();
    expect(await history(inquiry.id)).toEqual(['staff refer: inquiry → applied']);
  });

  test('is begun by staff of another office after a reason only, whatever page they come from', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const theirs = () => recordCall(by(cast.elsewhere), seeker.registrationId, number, call, 0);
    const proposing = () => keepProposal(by(cast.elsewhere), seeker.registrationId, number, proposalText, 0);
    expect(await theirs()).toEqual({ refused: 'absent' });
    expect(await proposing()).toEqual({ refused: 'absent' });
    await giveReason(by(cast.elsewhere), seeker.registrationId, { reason: 'present', note: undefined });
    expect(await theirs()).toMatchObject({ accepted: { state: 'inquiry' } });
  });

  test('ends when the employer takes nobody, and stays in the files of the office only', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const ended = accepted(await called(seeker, number, { result: 'not-acceptable', note: '募集を止めている' }));
    expect(ended.state).toBe('not-referred');
    expect(await referAtCounter(by(cast.counter), ended.id, ended.version)).toEqual({ refused: 'changed-meanwhile' });
    expect(await ownApplication(by(seeker), ended.id)).toBeUndefined();
    const office = await applicationAtOffice(by(cast.colleague), ended.id);
    expect(office?.calls).toMatchObject([{ result: 'not-acceptable', note: '募集を止めている' }]);
    expect(await applicationAtOffice(by(cast.elsewhere), ended.id)).toBeUndefined();
    // Another day the employer may say something else.
    expect(accepted(await called(seeker, number)).id).not.toBe(ended.id);
  });

  test('waits for a second call, and is not made before somebody said that it can be', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const first = accepted(await called(seeker, number, { result: 'call-again', meeting: {} }));
    expect(await referAtCounter(by(cast.counter), first.id, first.version)).toEqual({ refused: 'not-acceptable' });
    expect(await called(seeker, number, {}, 1)).toEqual({ refused: 'changed-meanwhile' });
    const second = accepted(await called(seeker, number, {}, first.version));
    expect((await applicationAtOffice(by(cast.counter), second.id))?.calls).toHaveLength(2);
    accepted(await referAtCounter(by(cast.colleague), second.id, second.version));
  });

  test('is refused for a call in the future, a dispute, no place left, and beside a proposal', async () => {
    const { number, seeker } = await pair(cast.hikari);
    expect(await called(seeker, number, { at: instant('2026-11-20T10:00:01+09:00') })).toEqual({
      refused: 'in-the-future',
    });
    await world.database.updateTable('establishments').set({ dispute: true }).execute();
    expect(await called(seeker, number)).toEqual({ refused: 'dispute' });
    await world.database.updateTable('establishments').set({ dispute: false }).execute();
    await sayPlaces(by(cast.counter), number, 0);
    expect(await called(seeker, number)).toEqual({ refused: 'no-places' });
    await sayPlaces(by(cast.counter), number, 3);
    accepted(await keepProposal(by(cast.counter), seeker.registrationId, number, proposalText, 0));
    expect(await called(seeker, number)).toEqual({ refused: 'other-preparation' });
  });

  test('needs no My Page of the employer, and leaves one living application', async () => {
    const { number, seeker } = await pair(cast.hikari);
    await world.database.deleteFrom('employer_users').execute();
    const inquiry = accepted(await called(seeker, number));
    const act = by(cast.counter);
    accepted(await referAtCounter(act, inquiry.id, inquiry.version));
    expect(mailsOf(act).map(({ kind }) => kind)).toEqual(['M09']);
    expect(await called(seeker, number)).toEqual({ refused: 'applied-already' });
  });

  test('takes the place of a self-application that was only begun', async () => {
    const { number, seeker } = await pair(cast.hikari);
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, '書きかけ');
    const inquiry = accepted(await called(seeker, number));
    const made = accepted(await referAtCounter(by(cast.counter), inquiry.id, inquiry.version));
    // What was typed for another route, under another consent, does not reach the employer by this one.
    expect(made.motive).toBe('');
    expect((await selfApplicationFor(by(seeker), number))?.may).toEqual({ refused: 'applied-already' });
  });
});
