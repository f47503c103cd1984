import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { inTransaction } from '#platform/act.ts';
import { withClient } from '#platform/database/connection.ts';
import { freshDatabase, testDatabase } from '#test/support/database.ts';
import { record, recordAll } from './audit.ts';
import { describeVerification, verifyAudit } from './verify.ts';

const accountId = '019a9d2c-0000-7000-8000-000000000001';
const registrationId = '019a9d2c-0000-7000-8000-000000000002';
const counter: StaffActor = { kind: 'staff', accountId, officeCode: '13010', department: 'seekers', manager: false };
const viewed = { what: 'registration.viewed', subject: { kind: 'registration', id: registrationId } };

describe('an entry', () => {
  const { database, act } = testDatabase();

  test('says who, when, what, about whom and where from', async () => {
    await record(act(counter), { ...viewed, detail: { page: '応募 "一覧"' } });
    const entry = await database.selectFrom('audit_entries').selectAll().executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      actor_kind: 'staff',
      account_id: accountId,
      actor_detail: 'office 13010 seekers',
      what: 'registration.viewed',
      result: 'done',
      subject_id: registrationId,
      about: registrationId,
      detail: { page: '応募 "一覧"' },
      request_id: 'test-request',
      network: '192.0.2.1',
    });
    expect(entry.at.toString()).toBe('2026-11-20T01:00:00Z');
  });

  test('stands for each of many at once, and the chain holds', async () => {
    await record(act(counter), viewed);
    await recordAll(
      act(counter),
      Array.from({ length: 30 }, (_, index) => ({ ...viewed, detail: { index } })),
    );
    await recordAll(act(counter), []);
    const verified = await verifyAudit(database);
    expect(verified).toMatchObject({ entries: 31 });
    expect(verified.broken).toBeUndefined();
  });

  test('disappears with the change it belongs to', async () => {
    const failed = inTransaction(act(counter), async (within) => {
      await record(within, viewed);
      throw new Error('the change failed');
    });
    await expect(failed).rejects.toThrow('the change failed');
    expect(await database.selectFrom('audit_entries').selectAll().execute()).toEqual([]);
    expect(await verifyAudit(database)).toMatchObject({ entries: 0, chains: 16 });
  });

  test.each([
    'update audit_entries set what = $$x$$',
    'delete from audit_entries',
    'truncate audit_entries',
    'update audit_heads set position = 0',
    'insert into audit_heads values (16, 0, $$$$)',
    "insert into audit_entries (at, actor_kind, what, result, subject_kind, detail, request_id, network, hash) values (now(), 'system', 'x', 'done', 'x', '{}', '', '', '')",
    'alter table audit_entries disable trigger audit_chain_entry',
    'create or replace function audit_digest(entry audit_entries) returns bytea language sql as $$ select null::bytea $$',
  ])('the application cannot do: %s', async (statement) => {
    await record(act(counter), viewed);
    await expect(sql.raw(statement).execute(database)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('the chain', () => {
  const { database, act, owner } = freshDatabase();
  /** As somebody with all rights who also switches the triggers off. */
  const tamper = (statement: string) =>
    withClient(owner(), {}, async (client) => {
      await client.query("set session_replication_role = 'replica'");
      await client.query(statement);
    });

  test('stays whole when many write at once, several lines each', async () => {
    await Promise.all(
      Array.from({ length: 60 }, () =>
        inTransaction(act(counter), async (within) => {
          for (const what of ['a.done', 'b.done', 'c.done']) await record(within, { ...viewed, what });
        }),
      ),
    );
    const verification = await verifyAudit(database);
    expect(describeVerification(verification)).toBe('The audit is whole: 180 entries in 16 chains.');
    expect(verification.heads).toHaveLength(16);
  });

  test('refuses even the owner, unless the triggers are switched off', async () => {
    const erase = withClient(owner(), {}, (client) => client.query('delete from audit_entries'));
    await expect(erase).rejects.toThrow('the audit is append-only: DELETE refused');
  });

  test('shows a changed line, a line taken out and an end cut off', async () => {
    await tamper(
      'create table kept as select * from audit_entries; create table kept_heads as select * from audit_heads',
    );
    const restore = `delete from audit_entries; insert into audit_entries select * from kept;
      delete from audit_heads; insert into audit_heads select * from kept_heads`;
    const brokenBy = async (statement: string) => {
      await tamper(statement);
      const { broken } = await verifyAudit(database);
      await tamper(restore);
      return broken;
    };

    const second = 'chain = 0 and position = 2';
    expect(await brokenBy(`update audit_entries set account_id = null where ${second}`)).toEqual({
      chain: 0,
      position: 2,
      reason: 'changed',
    });
    expect(await brokenBy(`update audit_entries set at = at + interval '1 second' where ${second}`)).toEqual({
      chain: 0,
      position: 2,
      reason: 'changed',
    });
    expect(await brokenBy(`delete from audit_entries where ${second}`)).toEqual({
      chain: 0,
      position: 2,
      reason: 'missing',
    });
    expect(await brokenBy(`delete from audit_entries where chain = 0 and position > 2`)).toEqual({
      chain: 0,
      position: 3,
      reason: 'cut-off',
    });
    const forged = `update audit_entries e set what = 'x' where ${second}; update audit_entries e set hash = audit_digest(e) where ${second}`;
    expect(await brokenBy(forged)).toEqual({ chain: 0, position: 3, reason: 'not-linked' });
    expect(await brokenBy('select 1')).toBeUndefined();
  });

  test('is read by the thousands in little time', async () => {
    await withClient(owner(), {}, async (client) => {
      for (let times = 0; times < 24; times += 1)
        await client.query(`insert into audit_entries
          (at, actor_kind, what, result, subject_kind, detail, request_id, network)
          select now(), 'system', 'x', 'done', 'thing', '{"b": 1, "a": [true, null]}', '', '' from generate_series(1, 500)`);
    });
    expect(await verifyAudit(database)).toMatchObject({ entries: 12_180 });
  });
});
