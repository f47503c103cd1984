import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import { testDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { followActivities } from './reactions.ts';
import { ownRegistration } from './seekers.ts';

const { act: actAs } = testDatabase();
const system = (time = '2027-01-10T10:00') =>
  actAs({ kind: 'system', task: 'test' } as const, { now: instant(`${time}+09:00`), reactions: [followActivities] });

describe('what happens elsewhere', () => {
  it('extends the registration by a month when it is an activity in the last month, once', async () => {
    const seeker = await seekerOf(system());
    const own = () => ownRegistration(actAs(seeker));
    const { registrationId } = seeker;
    await system('2026-12-31T23:59:59').emit({ type: 'application.made', registrationId });
    expect((await own()).validUntil).toEqual(day('2027-01-31'));
    await system().emit({ type: 'application.withdrawn', registrationId });
    expect((await own()).validUntil).toEqual(day('2027-01-31'));
    await system().emit({ type: 'consultation.held', registrationId });
    expect((await own()).validUntil).toEqual(day('2027-02-28'));
    await system().emit({ type: 'application.made', registrationId });
    expect((await own()).validUntil).toEqual(day('2027-02-28'));
  });

  it('closes the registration when the seeker has begun to work', async () => {
    const seeker = await seekerOf(system());
    await system().emit({ type: 'application.hired', registrationId: seeker.registrationId });
    expect(await ownRegistration(actAs(seeker))).toMatchObject({ state: 'inactive', inactiveReason: 'hired' });
  });

  it('moves nobody where the event says nobody', async () => {
    const seeker = await seekerOf(system());
    await system().emit({ type: 'application.hired' });
    expect(await ownRegistration(actAs(seeker))).toMatchObject({ state: 'active' });
  });
});
