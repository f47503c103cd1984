import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { at, day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, jobOf } from '#test/support/people.ts';
import { jobHistory } from './job-history.ts';
import { reportFindings, reportLife, reportReasons } from './job-report.ts';
import { handleReport, jobReport, jobReports, reportJob } from './job-reports.ts';
import { jobForReader } from './jobs.ts';

const { database, act } = testDatabase();
const system = () => act({ kind: 'system', task: 'test' } as const);
const visitor = { kind: 'visitor' } as const;

let establishmentId = '';
let number: JobNumber;
let counter: StaffActor;
beforeAll(async () => {
  await readReference(database);
});
beforeEach(async () => {
  establishmentId = (await employerOf(system(), 'ひかりの里')).id;
  number = await jobOf(system(), establishmentId);
  const accountId = crypto.randomUUID();
  const now = system().now;
  await database
    .insertInto('accounts')
    .values({
      id: accountId,
      kind: 'staff',
      mail: `${accountId}@example.jp`,
      state: 'active',
      password_hash: 'nobody signs in',
      language: 'ja',
      opened_at: now,
      created_at: now,
    })
    .execute();
  counter = { kind: 'staff', accountId, officeCode: '13010', department: 'employers', manager: false };
});

const seen = async (acting: Act = act(visitor)) => {
  const job = await jobForReader(acting, number);
  if (!job) throw new Error('the job is not seen');
  return job;
};
const report = async (acting: Act = act(visitor), reason: (typeof reportReasons)[number] = 'filled') =>
  reportJob(acting, await seen(acting), { reason, note: '面接で、もう決まったと言われました。' });
const made = async () => {
  const decision = await report();
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted.id;
};

describe('a report about a job', () => {
  it('reaches the office that accepted the job, with the version the reader saw', async () => {
    await made();
    const { reports, counts } = await jobReports(act(counter), 'open', 1);
    expect(reports).toMatchObject([
      { jobNumber: number, reason: 'filled', jobVersion: 1, byKind: 'visitor', jobTitle: '介護職員（ひかりの里）' },
    ]);
    expect(counts).toEqual({ open: 1, handled: 0 });
  });

  it('is not seen by another office', async () => {
    const id = await made();
    const ueno = act({ ...counter, officeCode: '13030' });
    expect((await jobReports(ueno, 'open', 1)).reports).toEqual([]);
    expect(await jobReport(ueno, id)).toBeUndefined();
    expect(await handleReport(ueno, id, { finding: 'confirmed', note: '確認' })).toEqual({ refused: 'absent' });
  });

  it('leaves the job as it is and names nobody', async () => {
    const before = (await seen()).head;
    const id = await made();
    expect((await seen()).head).toEqual(before);
    const row = await database.selectFrom('job_reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(Object.keys(row)).not.toContain('account_id');
    expect(row.by_kind).toBe('visitor');
  });

  it('is bounded for each network, and for each account on every network', async () => {
    const limited = (actor: Parameters<typeof act>[0], network: string) =>
      act(actor, { network, settings: { jobReportsNetworkHour: 3, jobReportsPersonDay: 2 } });
    for (let n = 0; n < 3; n++) expect(await report(limited(visitor, '192.0.2.7'))).toHaveProperty('accepted');
    expect(await report(limited(visitor, '192.0.2.7'))).toEqual({ refused: 'too-many' });
    expect(await report(limited(visitor, '192.0.2.8'))).toHaveProperty('accepted');
    const seeker = { kind: 'seeker', accountId: crypto.randomUUID(), registrationId: crypto.randomUUID() } as const;
    expect(await report(limited(seeker, '198.51.100.1'))).toHaveProperty('accepted');
    expect(await report(limited(seeker, '198.51.100.2'))).toHaveProperty('accepted');
    expect(await report(limited(seeker, '198.51.100.3'))).toEqual({ refused: 'too-many' });
  });

  it('is not taken after the end of the job', async () => {
    const acting = act(visitor, { now: at(day('2027-02-01'), 0) });
    expect(await reportJob(acting, await seen(), { reason: 'differs', note: undefined })).toEqual({ refused: 'ended' });
  });

  it('is handled once, with what was found; the audit tells both', async () => {
    const id = await made();
    expect(await handleReport(act(counter), id, { finding: 'confirmed', note: '電話で確認した。' })).toMatchObject({
      accepted: { state: 'handled', finding: 'confirmed' },
    });
    expect(await handleReport(act(counter), id, { finding: 'stopped', note: '二度目' })).toEqual({
      refused: 'handled-already',
    });
    expect((await jobReports(act(counter), 'handled', 1)).reports).toMatchObject([
      { id, handlingNote: '電話で確認した。' },
    ]);
    const told = await database.selectFrom('audit_entries').select(['what', 'detail']).orderBy('recorded_at').execute();
    expect(told.map(({ what }) => what).filter((what) => what.startsWith('job-report'))).toEqual([
      'job-report.made',
      'job-report.handled',
    ]);
    expect(JSON.stringify(told)).not.toContain('面接');
  });

  it('that was confirmed makes the sheet as fresh as that day', async () => {
    const id = await made();
    const later = at(day('2026-12-05'), 15);
    await handleReport(act(counter, { now: later }), id, { finding: 'confirmed', note: '電話で確認した。' });
    expect((await jobHistory(act(visitor), await seen())).confirmedOn).toEqual(day('2026-12-05'));
  });

  it.each(['stopped', 'unfounded'] as const)('that was %s does not', async (finding) => {
    const id = await made();
    await handleReport(act(counter, { now: at(day('2026-12-05'), 15) }), id, { finding, note: '調べた。' });
    expect((await jobHistory(act(visitor), await seen())).confirmedOn).toEqual(day('2026-11-02'));
  });
});

describe('the table of reports', () => {
  it.each([
    ['reason', reportReasons],
    ['finding', reportFindings],
    ['state', reportLife.states],
  ] as const)('knows the same words for %s as the rule', async (column, words) => {
    const { rows } = await sql<{ rule: string }>`
      select pg_get_constraintdef(oid) as rule from pg_constraint
      where conname = ${`job_reports_${column}_check`}`.execute(database);
    const known = [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word);
    expect(known.toSorted()).toEqual([...words].toSorted());
  });
});
