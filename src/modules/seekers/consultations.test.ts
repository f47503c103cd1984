import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { day, type Instant, instant, minutesAfter } from '#kernel/time.ts';
import { addStaffMember } from '#modules/accounts/staff-members.ts';
import { testDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { consultations, type NewConsultation, nextAppointment, recordConsultation } from './consultations.ts';
import { followActivities } from './reactions.ts';
import { giveReason, registrationAtCounter } from './registrations.ts';
import { ownRegistration } from './seekers.ts';

const { act: actAs, database } = testDatabase();
const now = instant('2026-11-20T10:00:00+09:00');
const system = () => actAs({ kind: 'system', task: 'test' } as const, { now });

let serial = 0;
/** Somebody at a counter. */
const staff = async (officeCode = '13010', department: 'seekers' | 'employers' = 'seekers') => {
  serial += 1;
  const accountId = system().chance.id();
  const mail = `staff${serial}@office.example.jp`;
  await database
    .insertInto('accounts')
    .values({ id: accountId, kind: 'staff', mail, language: 'ja', state: 'registered', created_at: now })
    .execute();
  await addStaffMember(system(), { accountId, officeCode, department, manager: false, name: '窓口　一郎' });
  return { kind: 'staff', accountId, officeCode, department, manager: false } satisfies StaffActor;
};
const by = (actor: StaffActor, at: Instant = now) => actAs(actor, { now: at, reactions: [followActivities] });
const entry = (given: Partial<NewConsultation> = {}): NewConsultation => ({
  way: 'counter',
  heldAt: now,
  content: '希望する仕事について相談。秘密の印：ほしのしるし',
  next: undefined,
  corrects: undefined,
  ...given,
});
const accepted = <V>(decision: { accepted: V } | { refused: string }): V => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};

describe('a consultation', () => {
  it('in the last month makes the registration last one month longer, and only then', async () => {
    const counter = await staff();
    const last = await seekerOf(system(), { appliedOn: day('2026-09-01'), validUntil: day('2026-11-30') });
    const early = await seekerOf(system(), { appliedOn: day('2026-10-01'), validUntil: day('2026-12-31') });
    for (const { registrationId } of [last, early])
      accepted(await recordConsultation(by(counter), registrationId, entry()));
    expect((await ownRegistration(actAs(last, { now }))).validUntil.toString()).toBe('2026-12-31');
    expect((await ownRegistration(actAs(early, { now }))).validUntil.toString()).toBe('2026-12-31');
  });

  it('tells the person by mail that a next one was agreed, and when in the My Page only', async () => {
    const counter = await staff();
    const seeker = await seekerOf(system());
    const act = by(counter);
    const at = instant('2026-11-30T10:30:00+09:00');
    accepted(
      await recordConsultation(act, seeker.registrationId, entry({ next: { at, way: 'telephone', note: '履歴書' } })),
    );
    const [mail] = mailsOf(act);
    expect(mail).toMatchObject({ to: seeker.mail, kind: 'M05' });
    expect(mail?.text).not.toMatch(/11月30日|10:30|履歴書|ほしのしるし|佐藤/);
    expect(await nextAppointment(actAs(seeker, { now }))).toEqual({ at, way: 'telephone', officeCode: '13010' });
    expect(await nextAppointment(actAs(seeker, { now: minutesAfter(at, 1) }))).toBeUndefined();
  });

  it('is corrected by a new entry, once, and the first stays to be read', async () => {
    const counter = await staff();
    const seeker = await seekerOf(system());
    const first = accepted(await recordConsultation(by(counter), seeker.registrationId, entry()));
    const late = by(counter, instant('2026-12-20T10:00:00+09:00'));
    const second = accepted(
      await recordConsultation(late, seeker.registrationId, entry({ content: '正しい内容', corrects: first.id })),
    );
    expect(await recordConsultation(late, seeker.registrationId, entry({ corrects: first.id }))).toEqual({
      refused: 'corrected-already',
    });
    const list = await consultations(by(counter), seeker.registrationId);
    expect(list?.map(({ id, correctedBy }) => [id, correctedBy])).toEqual([
      [second.id, undefined],
      [first.id, second.id],
    ]);
  });

  it('of another person cannot be corrected from here', async () => {
    const counter = await staff();
    const [one, other] = [await seekerOf(system()), await seekerOf(system())];
    const first = accepted(await recordConsultation(by(counter), one.registrationId, entry()));
    expect(await recordConsultation(by(counter), other.registrationId, entry({ corrects: first.id }))).toEqual({
      refused: 'absent',
    });
  });

  it('is neither read nor written by the department for employers', async () => {
    const seeker = await seekerOf(system());
    accepted(await recordConsultation(by(await staff()), seeker.registrationId, entry()));
    const employers = await staff('13010', 'employers');
    expect(await consultations(by(employers), seeker.registrationId)).toBeUndefined();
    expect(await recordConsultation(by(employers), seeker.registrationId, entry())).toEqual({ refused: 'absent' });
  });
});

describe('a registration of another office', () => {
  it('is absent until a reason was given, and again the next day', async () => {
    const seeker = await seekerOf(system());
    const ueno = await staff('13030');
    expect(await registrationAtCounter(by(ueno), seeker.registrationId)).toBeUndefined();
    expect(await consultations(by(ueno), seeker.registrationId)).toBeUndefined();
    expect(await giveReason(by(ueno), seeker.registrationId, { reason: 'present', note: undefined })).toBe(true);
    expect(await registrationAtCounter(by(ueno), seeker.registrationId)).toBeDefined();
    const lastSecond = instant('2026-11-20T23:59:59+09:00');
    expect(await registrationAtCounter(by(ueno, lastSecond), seeker.registrationId)).toBeDefined();
    const nextDay = instant('2026-11-21T00:00:00+09:00');
    expect(await registrationAtCounter(by(ueno, nextDay), seeker.registrationId)).toBeUndefined();
  });

  it('stays absent for a colleague, and the reason is in the audit', async () => {
    const seeker = await seekerOf(system());
    const [one, other] = [await staff('13030'), await staff('13030')];
    await giveReason(by(one), seeker.registrationId, { reason: 'other', note: '家族からの照会' });
    expect(await registrationAtCounter(by(other), seeker.registrationId)).toBeUndefined();
    const told = await database
      .selectFrom('audit_entries')
      .select(['what', 'detail'])
      .where('subject_id', '=', seeker.registrationId)
      .where('what', '=', 'registration.reason-given')
      .execute();
    expect(told).toEqual([{ what: 'registration.reason-given', detail: { office: '13010', reason: 'other' } }]);
  });
});
