import { beforeAll, describe, expect, it } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { readReference } from '#modules/reference/reference.ts';
import { ownRegistration } from '#modules/seekers/seekers.ts';
import { deactivate } from '#modules/seekers/validities.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { applying, motive } from '#test/support/applying.ts';
import { testDatabase } from '#test/support/database.ts';
import { type JobChanges, jobOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { listedApplications, ownApplication, withdraw } from './applications.ts';
import { receivedApplication } from './received-applications.ts';
import {
  consent,
  dropDraft,
  keepMotive,
  lastMotive,
  selfApplicationFor,
  sendSelfApplication,
} from './self-applications.ts';

const world = testDatabase();
const { database } = world;
const { by, system, hikari, cast, write, sent, told, history } = applying(world);

beforeAll(async () => {
  await readReference(database);
});

describe('a self-application', () => {
  it('goes from consent to draft to sent, and keeps what was agreed to and when', async () => {
    const { number, seeker } = await cast();
    expect(await selfApplicationFor(by(seeker), number)).toMatchObject({ living: undefined, may: { accepted: true } });
    const draft = await consent(by(seeker, '2026-11-20T10:01:00'), number);
    expect(draft).toMatchObject({ accepted: { state: 'draft', motive: '', consentVersion: '2026-11' } });
    await keepMotive(by(seeker), number, ` ${motive}\n`);
    const now = by(seeker, '2026-11-20T10:05:00');
    const made = await sendSelfApplication(now, number);
    expect(made).toMatchObject({
      accepted: {
        state: 'applied',
        stage: 'received',
        route: 'self-application',
        motive,
        appliedAt: now.now,
        consentedAt: instant('2026-11-20T10:01:00+09:00'),
        resultDueOn: day('2026-11-25'),
        openedAt: undefined,
      },
    });
    const id = 'accepted' in made ? made.accepted.id : '';
    expect(await history(id)).toEqual(['seeker apply: draft → applied']);
    expect(await told()).toEqual(['application.consented', 'application.made']);
  });

  it('shows the job as it stood, also when it is changed or closed afterwards', async () => {
    const { number, seeker } = await cast({ notes: '見学できます。' });
    await write(seeker, number);
    await jobOf(system(), hikari().id, { number, notes: '制服を貸与します。' });
    const decision = await sendSelfApplication(by(seeker), number);
    const { id } = 'accepted' in decision ? decision.accepted : { id: '' };
    await jobOf(system(), hikari().id, { number, notes: '募集は終わりました。', state: 'filled' });
    expect((await ownApplication(by(seeker), id))?.sheet.notes).toBe('制服を貸与します。');
    expect((await receivedApplication(by(hikari().owner), id))?.snapshot.notes).toBe('制服を貸与します。');
    const [listed] = await listedApplications(by(seeker));
    expect(listed).toMatchObject({ title: wholeSheet.work.title, establishment: wholeSheet.establishment.name });
  });

  it('tells the employer’s users and the seeker, once each, without a name or the motive', async () => {
    const { number, seeker } = await cast();
    const act = by(seeker);
    await sent(seeker, number, act);
    const mails = mailsOf(act);
    expect(mails.map(({ kind }) => kind)).toEqual(['M08', 'M08', 'M08', 'M09']);
    expect(mails.at(-1)?.to).toBe(seeker.mail);
    expect(new Set(mails.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(4);
    for (const { subject, text } of mails) {
      expect(text).toContain(number);
      for (const secret of ['佐藤', '花子', 'ハナコ', '支えたい', '090', 'example.jp'])
        expect(subject + text).not.toContain(secret);
    }
    expect(mails[0]?.subject).toBe('【求人者マイページ】応募通知（オンライン自主応募）');
    expect(mails.at(-1)?.subject).toBe('【求職者マイページ】応募を受け付けました');
  });

  it('moves the end of validity when it is made in the last month', async () => {
    const { number, seeker } = await cast();
    await sent(seeker, number, by(seeker, '2027-01-01T00:00:00'));
    expect((await ownRegistration(by(seeker))).validUntil.toString()).toBe('2027-02-28');
  });

  it('offers the text of the last one', async () => {
    const { number, seeker } = await cast();
    expect(await lastMotive(by(seeker))).toBeUndefined();
    await sent(seeker, number);
    await write(seeker, await jobOf(system(), hikari().id), 'まだ送っていない文');
    expect(await lastMotive(by(seeker))).toBe(motive);
  });

  it('can be made again when the one before has ended', async () => {
    const { number, seeker } = await cast();
    const first = await sent(seeker, number);
    await withdraw(by(seeker), first.id, undefined);
    const second = await sent(seeker, number);
    expect(second.id).not.toBe(first.id);
    expect(await listedApplications(by(seeker))).toHaveLength(2);
  });
});

describe('a self-application is refused, with its reason, by the act itself', () => {
  const answers = async (seeker: SeekerActor, number: JobNumber, at?: string) => {
    const page = await selfApplicationFor(by(seeker, at), number);
    return {
      page: page && ('refused' in page.may ? page.may.refused : 'accepted'),
      consent: reason(await consent(by(seeker, at), number)),
      send: reason(await sendSelfApplication(by(seeker, at), number)),
    };
  };
  const reason = (decision: object) => ('refused' in decision ? decision.refused : 'accepted');

  it.each<[string, string, JobChanges, string?]>([
    ['that is filled', 'closed', { state: 'filled' }],
    ['that was withdrawn', 'closed', { state: 'withdrawn' }],
    ['that is suspended', 'suspended', { state: 'suspended' }],
    ['of disclosure 3', 'disclosure', { header: { disclosure: 3 } }],
    ['that takes none', 'not-accepting', { header: { selfApplication: false } }],
    ['in the first second after its deadline', 'expired', { deadlineOn: day('2026-11-30') }, '2026-12-01T00:00:00'],
  ])('for a job %s: %s', async (_, refused, job, at) => {
    const { number, seeker } = await cast({ deadlineOn: day('2026-11-30') });
    await write(seeker, number);
    await jobOf(system(), hikari().id, { number, ...job });
    expect(await answers(seeker, number, at)).toEqual({ page: refused, consent: refused, send: refused });
    expect((await database.selectFrom('applications').select('state').execute())[0]?.state).toBe('draft');
  });

  it('not in the last second before the deadline', async () => {
    const { number, seeker } = await cast({ deadlineOn: day('2026-11-30') });
    await write(seeker, number);
    expect(await sendSelfApplication(by(seeker, '2026-11-30T23:59:59'), number)).toHaveProperty('accepted');
  });

  it('a job for the offices only looks absent', async () => {
    const { number, seeker } = await cast({ header: { disclosure: 4 } });
    expect(await answers(seeker, number)).toEqual({ page: undefined, consent: 'absent', send: 'absent' });
  });

  it('for an employer without a My Page', async () => {
    const [closedBook] = await storeEstablishments(system(), [
      { state: 'registered', name: '有限会社　ひなた工務店', place: {}, dispute: false, record: {} },
    ]);
    const number = await jobOf(system(), closedBook?.id ?? '');
    expect(await answers(await seekerOf(system()), number)).toEqual({
      page: 'no-my-page',
      consent: 'no-my-page',
      send: 'no-my-page',
    });
  });

  it('for an inactive seeker, by the state or by the date alone', async () => {
    const { number, seeker } = await cast({ deadlineOn: day('2027-03-31') });
    await write(seeker, number);
    expect((await answers(seeker, number, '2027-02-01T00:00:00')).send).toBe('inactive');
    await deactivate(system(), seeker.registrationId, 'own-wish');
    expect(await answers(seeker, number)).toEqual({ page: 'inactive', consent: 'inactive', send: 'inactive' });
  });

  it('for one who has applied already', async () => {
    const { number, seeker } = await cast();
    const { id } = await sent(seeker, number);
    expect(await answers(seeker, number)).toEqual({
      page: 'applied-already',
      consent: 'applied-already',
      send: 'applied-already',
    });
    expect((await selfApplicationFor(by(seeker), number))?.living?.id).toBe(id);
  });

  it('without the notice, without a motive, with one too long', async () => {
    const { number, seeker } = await cast();
    expect(await sendSelfApplication(by(seeker), number)).toEqual({ refused: 'consent-missing' });
    await write(seeker, number, ' 　\n');
    expect(await sendSelfApplication(by(seeker), number)).toEqual({ refused: 'motive-missing' });
    await keepMotive(by(seeker), number, 'あ'.repeat(1001));
    expect(await sendSelfApplication(by(seeker), number)).toEqual({ refused: 'motive-too-long' });
    await keepMotive(by(seeker), number, 'あ'.repeat(1000));
    expect(await sendSelfApplication(by(seeker), number)).toHaveProperty('accepted');
  });

  it('when the text was changed after it was read', async () => {
    const { number, seeker } = await cast();
    await write(seeker, number);
    const read = (await selfApplicationFor(by(seeker), number))?.living?.version;
    await keepMotive(by(seeker), number, motive);
    await keepMotive(by(seeker), number, 'ほかの画面で書いた文');
    expect(await sendSelfApplication(by(seeker), number, read)).toEqual({ refused: 'changed-meanwhile' });
    const newest = (await selfApplicationFor(by(seeker), number))?.living?.version;
    expect(await sendSelfApplication(by(seeker), number, newest)).toHaveProperty('accepted');
  });
});

describe('a hidden employer', () => {
  it('leaves the front door with nothing', async () => {
    const { number, seeker } = await cast({ header: { disclosure: 2 } });
    const { id } = await sent(seeker, number);
    await jobOf(system(), hikari().id, { number, header: { disclosure: 3 } });
    const other = await jobOf(system(), hikari().id, { header: { disclosure: 3 } });
    const refused = await selfApplicationFor(by(seeker), other);
    expect(refused?.sheet.establishment.name).toBeUndefined();
    for (const part of [refused, await consent(by(seeker), other)])
      expect(JSON.stringify(part).includes('ひかり')).toBe(false);
    // Applied for while a seeker could read the name: that is how it stood then.
    expect((await ownApplication(by(seeker), id))?.sheet.establishment.name).toBe(wholeSheet.establishment.name);
  });
});

describe('a draft', () => {
  it('is kept as it is typed, and nobody else’s', async () => {
    const { number, seeker } = await cast();
    const other = await seekerOf(system());
    await write(seeker, number, '書きかけ');
    await keepMotive(by(other), number, 'ほかの人の文');
    await dropDraft(by(other), number);
    expect((await selfApplicationFor(by(seeker), number))?.living?.motive).toBe('書きかけ');
    expect((await selfApplicationFor(by(other), number))?.living).toBeUndefined();
  });

  it('is not changed or thrown away once it was sent', async () => {
    const { number, seeker } = await cast();
    const { id, version } = await sent(seeker, number);
    await keepMotive(by(seeker), number, 'あとから書いた文');
    await dropDraft(by(seeker), number);
    expect((await ownApplication(by(seeker), id))?.application).toMatchObject({ motive, version, state: 'applied' });
  });

  it('can be thrown away, and begun again', async () => {
    const { number, seeker } = await cast();
    await write(seeker, number);
    await dropDraft(by(seeker), number);
    expect((await selfApplicationFor(by(seeker), number))?.living).toBeUndefined();
    expect(await told()).toEqual(['application.consented', 'application.draft-dropped']);
    expect(await sent(seeker, number)).toMatchObject({ state: 'applied' });
  });

  it('stays one with a second consent, which is the newer one', async () => {
    const { number, seeker } = await cast();
    await write(seeker, number);
    const again = await consent(by(seeker, '2026-11-21T09:00:00'), number);
    expect(again).toMatchObject({ accepted: { motive, consentedAt: instant('2026-11-21T09:00:00+09:00') } });
    expect(await database.selectFrom('applications').select('id').execute()).toHaveLength(1);
  });
});
