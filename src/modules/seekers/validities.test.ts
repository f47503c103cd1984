import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import { testDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { ownRegistration } from './seekers.ts';
import {
  beginReminding,
  continueReminding,
  expireRegistrations,
  type Piece,
  pieceOfReminding,
  switchOff,
  switchOn,
} from './validities.ts';

const { act: actAs, database } = testDatabase();
const system = (time = '2026-11-20T10:00:00') =>
  actAs({ kind: 'system', task: 'test' } as const, { now: instant(`${time}+09:00`) });
const validUntil = (last: string) => ({ validUntil: day(last), appliedOn: day('2026-08-03') });

/** Does every piece of a morning, as the queue would; the mails of it. */
const morning = async (time: string) => {
  const begin = system(time);
  await beginReminding(begin);
  const mails = [];
  const waiting = [...begin.enqueued];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    expect(next.work).toBe(pieceOfReminding);
    const act = system(time);
    await continueReminding(act, next.data as Piece);
    mails.push(...mailsOf(act));
    waiting.push(...act.enqueued.filter(({ work }) => work === pieceOfReminding));
  }
  return mails;
};

describe('the morning before the end of a registration', () => {
  it('tells who has 14 or 3 days left, each in the own language, and nobody else', async () => {
    const soon = await seekerOf(system(), validUntil('2026-12-31'));
    const english = await seekerOf(system(), validUntil('2026-12-20'), 'en');
    await seekerOf(system(), validUntil('2026-12-30'));
    await seekerOf(system(), { ...validUntil('2026-12-31'), state: 'inactive', inactiveReason: 'own-wish' });
    const mails = await morning('2026-12-17T08:00:00');
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([
      [soon.mail, 'M13'],
      [english.mail, 'M13'],
    ]);
    expect(mails[0]?.text).toContain('あと14日');
    expect(mails[0]?.text).toContain('2026年12月31日');
    expect(mails[1]?.text).toContain('ends in 3 days');
    for (const { text, subject } of mails) expect(text + subject).not.toMatch(/佐藤|花子|13010-/);
  });

  it('gives the same mail the same key when it is repeated', async () => {
    await seekerOf(system(), validUntil('2026-12-31'));
    const keys = [await morning('2026-12-17T08:00:00'), await morning('2026-12-17T09:30:00')].map((mails) =>
      mails.map(({ key }) => key),
    );
    expect(keys[0]).toHaveLength(1);
    expect(keys[1]).toEqual(keys[0]);
  });

  it('goes on piece by piece when very many end on one day', async () => {
    const one = await seekerOf(system(), validUntil('2026-12-31'));
    const { account_id } = await database
      .selectFrom('registrations')
      .select('account_id')
      .where('id', '=', one.registrationId)
      .executeTakeFirstOrThrow();
    for (let more = 0; more < 501; more += 1) await seekerOf(system(), validUntil('2026-12-31'));
    expect(account_id).toBe(one.accountId);
    const mails = await morning('2026-12-17T08:00:00');
    expect(new Set(mails.map(({ to }) => to)).size).toBe(502);
    expect(mails).toHaveLength(502);
  });
});

describe('the night after the last day', () => {
  it('tells that the registration has ended, once, and what can be done', async () => {
    const seeker = await seekerOf(system(), validUntil('2026-11-30'));
    const night = system('2026-12-01T00:01:00');
    expect(await expireRegistrations(night)).toBe(1);
    const [mail] = mailsOf(night);
    expect(mail?.to).toBe(seeker.mail);
    expect(mail?.text).toContain('31日以内であれば、ログインして、ご自分でもう一度有効にできます');
    const again = system('2026-12-01T00:02:00');
    expect(await expireRegistrations(again)).toBe(0);
    expect(mailsOf(again)).toEqual([]);
  });
});

describe('switching one’s own registration', () => {
  it('off and on keeps the term and everything entered', async () => {
    const seeker = await seekerOf(system(), validUntil('2026-12-31'));
    const before = await ownRegistration(actAs(seeker));
    expect(await switchOff(actAs(seeker))).toEqual({ accepted: true });
    expect(await switchOff(actAs(seeker))).toEqual({ refused: 'inactive-already' });
    expect(await switchOn(actAs(seeker))).toMatchObject({ accepted: {} });
    expect(await ownRegistration(actAs(seeker))).toEqual(before);
  });

  it('on, after the end: a new term, as far as the rule lets it', async () => {
    const seeker = await seekerOf(system(), validUntil('2026-11-30'));
    await expireRegistrations(system('2026-12-01T00:01:00'));
    const late = actAs(seeker, { now: instant('2027-01-01T00:00:00+09:00') });
    expect(await switchOn(late)).toEqual({ refused: 'at-counter' });
    const inTime = actAs(seeker, { now: instant('2026-12-31T23:59:59+09:00') });
    expect(await switchOn(inTime)).toMatchObject({ accepted: {} });
    expect((await ownRegistration(inTime)).validUntil.toString()).toBe('2027-02-28');
  });

  it('on, in two tabs at once, gives one term', async () => {
    const seeker = await seekerOf(system(), validUntil('2026-12-31'));
    await switchOff(actAs(seeker));
    const both = [await switchOn(actAs(seeker)), await switchOn(actAs(seeker))];
    expect(both.filter((one) => 'accepted' in one)).toHaveLength(1);
  });
});
