import { describe, expect, it } from 'vitest';
import type { SeekerActor, System } from '#kernel/actor.ts';
import { instant } from '#kernel/time.ts';
import { testDatabase } from '#test/support/database.ts';
import { actingAs, inTransaction } from './act.ts';
import { record } from './audit/audit.ts';

const system: System = { kind: 'system', task: 'test' };
const seeker: SeekerActor = {
  kind: 'seeker',
  accountId: '01990000-0000-7000-8000-000000000001',
  registrationId: '01990000-0000-7000-8000-000000000002',
};

describe('an act', () => {
  const { act, database } = testDatabase();

  it('stays the act of its actor inside a transaction', async () => {
    const seen = await inTransaction(act(seeker), async (inside) => inside.actor);
    expect(seen).toEqual(seeker);
  });

  it('of somebody else stays that person’s inside a transaction and in the audit', async () => {
    const other = actingAs(act(system), seeker);
    expect(other.actor).toEqual(seeker);
    await inTransaction(other, async (inside) => {
      expect(inside.actor).toEqual(seeker);
      await record(inside, { what: 'test.seen', subject: { kind: 'test', id: '1' } });
    });
    const line = await database
      .selectFrom('audit_entries')
      .select(['actor_kind', 'account_id'])
      .where('what', '=', 'test.seen')
      .executeTakeFirstOrThrow();
    expect(line).toEqual({ actor_kind: 'seeker', account_id: seeker.accountId });
  });

  it('moved to another moment keeps it inside a transaction', async () => {
    const earlier = Object.assign(act(seeker), { now: instant('2026-10-01T09:00+09:00') });
    const seen = await inTransaction(earlier, async (inside) => inside.now);
    expect(seen.toString()).toBe('2026-10-01T00:00:00Z');
  });

  it('tells reactions who acted, with the transaction in hand', async () => {
    const told: string[] = [];
    const observed = act(system, {
      reactions: [async (reacting) => void told.push(`${reacting.actor.kind} ${reacting.database.isTransaction}`)],
    });
    await inTransaction(actingAs(observed, seeker), (inside) => inside.emit({ type: 'test.happened' }));
    expect(told).toEqual(['seeker true']);
  });
});
