import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { at, day, minutesAfter } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { freshDatabase, testDatabase } from '#test/support/database.ts';
import { jobLife, type NewJob } from './job.ts';
import type { GraduateKind } from './job-sheet.ts';
import {
  currentChange,
  expireJobs,
  forgetChanges,
  frozenVersion,
  jobByNumber,
  jobChanges,
  jobForReader,
  jobsForReader,
  publishJobs,
  storeJob,
  storeJobs,
} from './jobs.ts';

const { database, act } = testDatabase();
const office = () => act({ kind: 'system', task: 'test' });
const number = jobNumber('13010', '00000161');
const visitor = { kind: 'visitor' } as const;
const seeker = { kind: 'seeker', accountId: crypto.randomUUID(), registrationId: crypto.randomUUID() } as const;

beforeAll(async () => {
  await readReference(database);
});

const establishment = async (acting = office()): Promise<string> => {
  const [stored] = await storeEstablishments(acting, [
    { state: 'registered', name: '社会福祉法人　ひかり会', place: {}, dispute: false, record: {} },
  ]);
  if (!stored) throw new Error('not stored');
  return stored.id;
};

const newJob = (establishmentId: string, changes: Partial<NewJob> = {}): NewJob => ({
  number,
  state: 'active',
  establishmentId,
  officeCode: '13010',
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  sheet: wholeSheet,
  ...changes,
});
const withDisclosure = (disclosure: 1 | 2 | 3 | 4) => ({
  sheet: { ...wholeSheet, header: { ...wholeSheet.header, disclosure } },
});

describe('storing a job', () => {
  it('gives it back as it was', async () => {
    const acting = office();
    const stored = await storeJob(acting, newJob(await establishment()));
    expect(stored).toMatchObject({ version: 1, outcome: 'new' });
    const job = await jobByNumber(acting, number);
    expect(job?.sheet).toEqual(wholeSheet);
    expect(job).toMatchObject({ number, state: 'active', version: 1, disclosure: 1, selfApplication: true });
    expect(job?.deadlineOn.toString()).toBe('2027-01-31');
  });

  it('again with the same content changes nothing, whatever the order of its items', async () => {
    const acting = office();
    const job = newJob(await establishment());
    await storeJob(acting, job);
    const turned = Object.fromEntries(Object.entries(wholeSheet).reverse()) as typeof wholeSheet;
    expect(await storeJob(acting, { ...job, sheet: turned })).toMatchObject({ version: 1, outcome: 'unchanged' });
    const changes = await database.selectFrom('job_changes').select('version').execute();
    expect(changes).toHaveLength(1);
  });

  it('with another sheet makes a new version and keeps the old one', async () => {
    const acting = office();
    const job = newJob(await establishment());
    const { id } = await storeJob(acting, job);
    const changed = { ...wholeSheet, notes: '見学は平日のみです。' };
    expect(await storeJob(acting, { ...job, sheet: changed })).toMatchObject({ version: 2, outcome: 'changed' });
    expect(await frozenVersion(acting, id, 1)).toEqual(wholeSheet);
    expect(await frozenVersion(acting, id, 2)).toEqual(changed);
    expect(await frozenVersion(acting, id, 3)).toBeUndefined();
  });

  it('with another state only is a change without a new version', async () => {
    const acting = office();
    const job = newJob(await establishment());
    await storeJob(acting, job);
    expect(await storeJob(acting, { ...job, state: 'filled' })).toMatchObject({ version: 1, outcome: 'changed' });
    const rows = await database.selectFrom('job_changes').select('version').execute();
    expect(rows).toHaveLength(2);
  });

  it('keeps a version for ever: the application cannot change it', async () => {
    await storeJob(office(), newJob(await establishment()));
    const change = database
      .transaction()
      .execute((transaction) => transaction.updateTable('job_versions').set({ version: 9 }).execute());
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('notes a change made by any query', async () => {
    const { id } = await storeJob(office(), newJob(await establishment()));
    await database
      .updateTable('jobs')
      .set({ state: 'suspended', updated_at: office().now })
      .where('id', '=', id)
      .execute();
    const rows = await database.selectFrom('job_changes').select('job_id').execute();
    expect(rows.map((row) => row.job_id)).toEqual([id, id]);
  });

  it('knows in the database the states of the lifecycle', async () => {
    const { rows } = await sql<{ rule: string }>`
      select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'jobs_state_check'`.execute(database);
    const states = [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    expect(states.sort()).toEqual([...jobLife.states].sort());
  });
});

describe('reading a job', () => {
  it('depends on the disclosure and the reader', async () => {
    const id = await establishment();
    const own = { kind: 'employer', accountId: crypto.randomUUID(), establishmentId: id, role: 'viewer' } as const;
    const name = async (actor: Parameters<typeof act>[0]) =>
      (await jobForReader(act(actor), number).then((job) => job && (job.sheet.establishment.name ?? 'withheld'))) ??
      'absent';
    const seen: Record<number, string[]> = {};
    for (const disclosure of [1, 2, 3, 4] as const) {
      await storeJob(office(), newJob(id, withDisclosure(disclosure)));
      const names = [await name(visitor), await name(seeker), await name(own), await name(office().actor)];
      seen[disclosure] = names.map((given) => (given === wholeSheet.establishment.name ? 'named' : given));
    }
    expect(seen).toEqual({
      1: ['named', 'named', 'named', 'named'],
      2: ['withheld', 'named', 'named', 'named'],
      3: ['withheld', 'withheld', 'named', 'named'],
      4: ['absent', 'absent', 'named', 'named'],
    });
  });

  it('finds a job in every state of its life: who has its address reads what became of it', async () => {
    const id = await establishment();
    for (const state of jobLife.states) {
      await storeJob(office(), newJob(id, { state }));
      const found = await jobForReader(act(visitor), number);
      expect(found?.head.state, state).toBe(state);
    }
  });

  it('keeps the order asked', async () => {
    const id = await establishment();
    const numbers = ['00000361', '00000161', '00000261'].map((serial) => jobNumber('13010', serial));
    await storeJobs(
      office(),
      [...numbers].sort().map((one) => newJob(id, { number: one })),
    );
    const found = await jobsForReader(act(visitor), { numbers: [...numbers, '13010-99999999'] });
    expect(found.map(({ head }) => head.number)).toEqual(numbers);
  });
});

describe('the night', () => {
  it('expires what has passed its deadline, and only that', async () => {
    const id = await establishment();
    const other = jobNumber('13010', '00000261');
    await storeJobs(office(), [newJob(id), newJob(id, { number: other, deadlineOn: day('2026-12-31') })]);
    const lastMinute = at(day('2026-12-31'), 23, 59);
    expect(await expireJobs(act(office().actor, { now: lastMinute }))).toBe(0);
    expect(await expireJobs(act(office().actor, { now: at(day('2027-01-01'), 0) }))).toBe(1);
    expect((await jobByNumber(office(), other))?.state).toBe('expired');
    expect((await jobByNumber(office(), number))?.state).toBe('active');
  });

  it('makes jobs for graduates public on their day, and keeps those for pupils from everybody', async () => {
    const id = await establishment();
    const pupils = jobNumber('13010', '00000261');
    const forWhom = (graduateKind: GraduateKind): Partial<NewJob> => {
      const job = newJob(id);
      const header = { ...job.sheet.header, kind: 'graduates' as const, graduateKind };
      const graduates = { ...job.sheet.graduates, graduationYear: 2028 };
      return { deadlineOn: day('2028-03-31'), sheet: { ...job.sheet, header, graduates } };
    };
    await storeJobs(office(), [
      newJob(id, forWhom('university')),
      newJob(id, { ...forWhom('high-school'), number: pupils }),
    ]);
    const read = async () => (await jobsForReader(act(visitor), { numbers: [number, pupils] })).length;
    const open = async () => (await act(visitor).database.selectFrom('open_jobs').select('number').execute()).length;
    expect([await read(), await open()]).toEqual([0, 0]);
    expect(await publishJobs(act(office().actor, { now: at(day('2027-03-31'), 23, 59) }))).toBe(0);
    expect(await publishJobs(act(office().actor, { now: at(day('2027-04-01'), 0) }))).toBe(1);
    expect([await read(), await open()]).toEqual([1, 1]);
    expect((await jobByNumber(office(), pupils))?.heldUntil?.year).toBe(9999);
  });
});

describe('followers of the changes', () => {
  const races = freshDatabase();

  it('never jump over a change that a slower transaction has not shown yet', async () => {
    const acting = races.act({ kind: 'system', task: 'test' });
    const id = await establishment(acting);
    const slow = Promise.withResolvers<void>();
    const slowWrote = Promise.withResolvers<void>();
    const held = races.database.transaction().execute(async (transaction) => {
      const inside = { ...acting, database: transaction };
      await storeJob(inside, newJob(id));
      slowWrote.resolve();
      await slow.promise;
    });
    await slowWrote.promise;
    await storeJob(acting, newJob(id, { number: jobNumber('13010', '00000261') }));
    const told = async () =>
      (await jobChanges(acting, { transaction: '0', seq: 0 })).map(({ seq, settled }) => ({ seq, settled }));
    expect(await told()).toEqual([{ seq: 2, settled: false }]);
    slow.resolve();
    await held;
    // A transaction of another test file, on the same server, holds back what counts as settled.
    await expect.poll(told).toEqual([
      { seq: 1, settled: true },
      { seq: 2, settled: true },
    ]);
    const last = (await jobChanges(acting, { transaction: '0', seq: 0 }))[1];
    expect(last && (await jobChanges(acting, last))).toEqual([]);
    await expect.poll(() => currentChange(acting)).toMatchObject({ seq: 2, transaction: last?.transaction });
  });

  it('see transactions in the order of their numbers, not of their digits', async () => {
    const acting = races.act({ kind: 'system', task: 'test' });
    const { seq, jobId } = (await jobChanges(acting, { transaction: '0', seq: 0 }))[0] ?? { seq: 0, jobId: '' };
    const insert = (transaction: string) =>
      sql`insert into job_changes (job_id, version, at, transaction) values (${jobId}, 1, ${acting.now}, ${transaction}::xid8)`.execute(
        races.database,
      );
    await sql`delete from job_changes`.execute(races.database);
    await insert('100');
    await insert('99');
    const transactions = (await jobChanges(acting, { transaction: '0', seq })).map(({ transaction }) => transaction);
    expect(transactions).toEqual(['99', '100']);
    await expect.poll(() => currentChange(acting)).toMatchObject({ transaction: '100' });
  });

  it('lose changes that are older than they are kept, and no others', async () => {
    const acting = races.act({ kind: 'system', task: 'test' });
    const [one] = await jobChanges(acting, { transaction: '0', seq: 0 });
    const days = acting.settings.jobChangesDays;
    await sql`delete from job_changes`.execute(races.database);
    for (const age of [days * 1440 + 1, days * 1440 - 1]) {
      await sql`insert into job_changes (job_id, version, at) values (${one?.jobId}, 1, ${minutesAfter(acting.now, -age)})`.execute(
        races.database,
      );
    }
    expect(await forgetChanges(acting)).toBe(1);
    expect(await jobChanges(acting, { transaction: '0', seq: 0 })).toHaveLength(1);
  });
});
