import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { establishmentNumber, jobNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import { fillJob, resumeJob, suspendJob, withdrawJob } from '#modules/jobs/job-life.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { confirmOpen, hideUnanswered } from '#modules/jobs/still-open.ts';
import { readReference } from '#modules/reference/reference.ts';
import { withClient } from '#platform/database/connection.ts';
import { listenOn } from '#platform/database/listen.ts';
import type { Log } from '#platform/log.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import { hasIndex } from './answering.ts';
import { type JobIndex, startJobIndex } from './job-index.ts';
import { everything } from './query.ts';
import { searchJobs } from './searches.ts';
import { verifySearch } from './verify-search.ts';

const { act, database, owner } = freshDatabase();
const worker = new URL('../../jobindex/worker.ts', import.meta.url);
const lines: { msg: string; level: number; reason?: string }[] = [];
const log: Log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
let folder: string;
let establishmentId: string;
const open: JobIndex[] = [];

const system = () =>
  act(
    { kind: 'system', task: 'test' },
    // A clock that runs: processes tell when they were seen and when they compared.
    {
      settings: { dataDir: folder, searchThreads: 1 },
      now: testNow.add({ milliseconds: Math.floor(performance.now()) }),
    },
  );
const start = (): JobIndex => {
  const index = startJobIndex({ act: system, listen: listenOn(owner()), log, worker });
  open.push(index);
  return index;
};
const started = async (): Promise<JobIndex> => {
  const index = start();
  await index.ready;
  return index;
};
const closeAll = async () => {
  for (const index of open.splice(0)) await index.close();
};
const harmByte = (file: string): void => {
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
  writeFileSync(file, bytes);
};
let serial = 0;
const job = (change: Partial<NewJob> = {}): NewJob => ({
  number: jobNumber('13010', `${String(++serial).padStart(7, '0')}1`),
  state: 'active',
  establishmentId,
  officeCode: '13010',
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  sheet: wholeSheet,
  ...change,
});
const total = async (): Promise<number> => (await searchJobs(act({ kind: 'visitor' }), everything)).total;
const byDatabase = async (): Promise<number> => {
  const rows = await database.selectFrom('open_jobs').select('id').execute();
  return rows.length;
};

beforeAll(async () => {
  await readReference(database);
  const [stored] = await storeEstablishments(act({ kind: 'system', task: 'test' }), [
    {
      number: establishmentNumber('1301', '000001'),
      state: 'registered',
      name: '試験',
      place: {},
      dispute: false,
      record: {},
    },
  ]);
  establishmentId = stored?.id ?? '';
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mypage-index-'));
  lines.length = 0;
  await storeJobs(system(), [job(), job(), job()]);
});
afterEach(async () => {
  await closeAll();
  await rm(folder, { recursive: true });
});
afterAll(closeAll);

describe('the job index of a process', () => {
  it('leaves the answers to PostgreSQL until it is filled, and after it is closed', async () => {
    const index = start();
    expect(hasIndex()).toBe(false);
    expect(await total()).toBe(await byDatabase());
    await index.ready;
    expect(hasIndex()).toBe(true);
    expect(await total()).toBe(await byDatabase());
    await index.close();
    expect(hasIndex()).toBe(false);
  });

  it('leaves nothing behind when it is closed before it is filled', async () => {
    const index = start();
    await index.close();
    await index.ready.catch(() => {});
    expect(hasIndex()).toBe(false);
    const listening = await withClient(owner(), {}, (client) =>
      client.query(
        `select from pg_stat_activity where application_name = 'mypage listening' and datname = current_database()`,
      ),
    );
    expect(listening.rowCount).toBe(0);
  });

  it('follows a commit without being asked', async () => {
    await started();
    const before = await total();
    await storeJobs(system(), [job(), job()]);
    await vi.waitFor(async () => expect(await total()).toBe(before + 2), { timeout: 5000, interval: 10 });
  });

  it('leaves out within a second what was stopped or is not known to be open, and takes it back as fast', async () => {
    await started();
    const before = await total();
    const [stopped, silent] = await storeJobs(system(), [job(), job()]);
    if (!stopped || !silent) throw new Error('not stored');
    const within = (found: number) =>
      vi.waitFor(async () => expect(await total()).toBe(found), { timeout: 1000, interval: 10 });
    await within(before + 2);
    const accountId = act({ kind: 'visitor' }).chance.id();
    await database
      .insertInto('accounts')
      .values({
        id: accountId,
        kind: 'employer',
        mail: 'owner@example.jp',
        language: 'ja',
        state: 'active',
        password_hash: 'nobody signs in',
        opened_at: testNow,
        created_at: testNow,
      })
      .execute();
    const owner = act({ kind: 'employer', accountId, establishmentId, role: 'owner' });
    await suspendJob(owner, stopped.number, { reason: 'other' });
    await within(before + 1);
    await database
      .insertInto('job_questions')
      .values({ job_id: silent.id, asked_on: day('2026-10-01') })
      .execute();
    expect(await hideUnanswered(system())).toBe(1);
    await within(before);
    await confirmOpen(owner, silent.number);
    await resumeJob(owner, stopped.number);
    await within(before + 2);
    await fillJob(owner, stopped.number);
    await withdrawJob(owner, silent.number, { reason: 'other' });
    await within(before);
  });

  it('follows while an older transaction stays open, and takes what that one brings afterwards', async () => {
    await started();
    const before = await total();
    const slow = Promise.withResolvers<void>();
    const wrote = Promise.withResolvers<void>();
    const held = database.transaction().execute(async (transaction) => {
      await storeJobs({ ...system(), database: transaction }, [job()]);
      wrote.resolve();
      await slow.promise;
    });
    await wrote.promise;
    await storeJobs(system(), [job()]);
    await vi.waitFor(async () => expect(await total()).toBe(before + 1), { timeout: 5000, interval: 10 });
    slow.resolve();
    await held;
    await vi.waitFor(async () => expect(await total()).toBe(before + 2), { timeout: 5000, interval: 10 });
  });

  it('goes on following when its listening connection is cut', async () => {
    await started();
    const before = await total();
    await withClient(owner(), {}, (client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'mypage listening' and datname = current_database()`),
    );
    await storeJobs(system(), [job()]);
    await vi.waitFor(async () => expect(await total()).toBe(before + 1), { timeout: 10_000, interval: 20 });
  });
});

describe('the snapshot of the job index', () => {
  it('is what the next start begins with, and what changed meanwhile is taken', async () => {
    const first = await started();
    await first.save();
    await closeAll();
    await storeJobs(system(), [job()]);
    await started();
    expect(lines.map(({ msg }) => msg)).toContain('the job index is read from its snapshot');
    expect(await total()).toBe(await byDatabase());
  });

  const harms: [string, RegExp, (file: string) => void][] = [
    ['a damaged manifest', /manifest is damaged/, () => writeFileSync(join(folder, 'job-index', 'manifest.json'), 'x')],
    ['a damaged segment', /damaged/, (file) => harmByte(file)],
    ['a segment that was cut off', /missing or cut off/, (file) => truncateSync(file, 5000)],
    ['a missing segment', /missing/, (file) => rmSync(file)],
  ];
  it.each(harms)('is not used with %s, and the log says so', async (_, reason, harm) => {
    const first = await started();
    await first.save();
    await closeAll();
    const segment = readdirSync(join(folder, 'job-index')).find((name) => name.startsWith('segment'));
    harm(join(folder, 'job-index', segment ?? ''));
    lines.length = 0;
    await started();
    expect(lines.find(({ reason }) => reason !== undefined)?.reason).toMatch(reason);
    expect(await total()).toBe(await byDatabase());
  });

  it('is not used when it holds other jobs than the database', async () => {
    const first = await started();
    await first.save();
    await closeAll();
    // Behind the back of the trigger that notes changes: as if the database were another one.
    await withClient(owner(), {}, (client) =>
      client.query(`begin; alter table jobs disable trigger note_changed_job;
        update jobs set deadline_on = deadline_on - 1; alter table jobs enable trigger note_changed_job; commit`),
    );
    await started();
    expect(lines.some(({ reason }) => reason?.startsWith('the snapshot differs in'))).toBe(true);
  });

  it('is not used when changes since may be forgotten', async () => {
    const first = await started();
    await first.save();
    await closeAll();
    const late = () =>
      act(
        { kind: 'system', task: 'test' },
        { settings: { dataDir: folder, searchThreads: 1 }, now: system().now.add({ hours: 24 * 14 }) },
      );
    const index = startJobIndex({ act: late, listen: listenOn(owner()), log, worker });
    open.push(index);
    await index.ready;
    expect(lines.find(({ reason }) => reason?.includes('too old'))).toBeDefined();
  });
});

describe('npm run search:verify', () => {
  const verify = async (): Promise<{ code: number; told: string[] }> => {
    const told: string[] = [];
    const code = await verifySearch(system(), { log, worker, tell: (line) => void told.push(line), seconds: 20 });
    return { code, told };
  };

  it('asks every process with an index, and finds them equal', async () => {
    await started();
    await started();
    const { code, told } = await verify();
    expect(told).toHaveLength(2);
    expect(told.every((line) => line.endsWith('equal to the database'))).toBe(true);
    expect(code).toBe(0);
  });

  it('finds a job that the index lacks, and the index is mended', async () => {
    // Behind the comparison that a new connection begins with.
    await (await started()).verify();
    await withClient(owner(), {}, (client) =>
      client.query(`begin; alter table jobs disable trigger note_changed_job;
        update jobs set deadline_on = deadline_on + 1 where id = (select min(id::text)::uuid from jobs);
        alter table jobs enable trigger note_changed_job; commit`),
    );
    const first = await verify();
    expect(first.told[0]).toContain('1 jobs differed and were mended');
    expect(first.code).toBe(1);
    expect((await verify()).code).toBe(0);
  });

  it('reads the snapshot where no process runs', async () => {
    expect((await verify()).told[0]).toContain('cannot be used: there is no snapshot');
    const index = await started();
    await index.save();
    await closeAll();
    await storeJobs(system(), [job()]);
    const { code, told } = await verify();
    expect(told[0]).toContain('led up to now');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'job-index'))).toContain('manifest.json');
  });
});

it('the job index finds a job through the day of its deadline, without any change', async () => {
  await started();
  const { number } = job();
  await storeJobs(system(), [job({ number, deadlineOn: day('2026-11-25') })]);
  const on = async (moment: string): Promise<number> => {
    const visitor = act({ kind: 'visitor' }, { now: instant(moment) });
    return (await searchJobs(visitor, { ...everything, where: { numbers: [number] } })).total;
  };
  await vi.waitFor(async () => expect(await on('2026-11-25T23:59:59+09:00')).toBe(1), { timeout: 5000, interval: 10 });
  expect(await on('2026-11-26T00:00:00+09:00')).toBe(0);
});
