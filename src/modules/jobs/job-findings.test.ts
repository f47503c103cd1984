import { beforeAll, describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { at, day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, staffOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { checkJobsAgain, jobFindings, officeFindings } from './job-findings.ts';
import type { JobSheet } from './job-sheet.ts';
import { storeJob } from './jobs.ts';
import { followChanges } from './reactions.ts';

const { database, act } = testDatabase();
const night = (on: string) => act({ kind: 'system', task: 'night' }, { now: at(day(on), 1, 40) });
const office = night('2025-09-10');

beforeAll(async () => {
  await readReference(database);
});

/** Paid 1,163 yen an hour: the minimum wage of 東京都 until 2025-10-02, when it becomes 1,226. */
const paid = (monthly: number, prefecture = '13'): JobSheet => ({
  ...cleanSheet,
  work: { ...cleanSheet.work, workplaces: [{ kind: 'address', prefecture }] },
  hours: { ...cleanSheet.hours, shifts: [{ from: 540, to: 1080 }], breakMinutes: 60 },
  pay: {
    ...cleanSheet.pay,
    monthlyWorkingDays: 20,
    total: { from: monthly, to: monthly },
    base: { from: monthly, to: monthly },
    formAmount: { from: monthly, to: monthly },
  },
});
const old = 160 * 1163;

let serial = 0;
const store = async (establishmentId: string, sheet: JobSheet, deadline = '2025-11-30') => {
  serial += 1;
  return storeJob(office, {
    number: jobNumber('13010', `${String(serial).padStart(6, '0')}51`),
    state: 'active',
    establishmentId,
    officeCode: '13010',
    acceptedOn: day('2025-09-10'),
    deadlineOn: day(deadline),
    sheet,
  });
};

describe('the night’s check of open jobs', () => {
  it('marks a job a week before its wage becomes too low, and tells its employer once', async () => {
    const employer = await employerOf(office, '株式会社ひかり');
    const [low, second, right, ending] = [
      await store(employer.id, paid(old)),
      await store(employer.id, paid(old)),
      await store(employer.id, paid(160 * 1226)),
      // It ends before the wage changes.
      await store(employer.id, paid(old), '2025-10-02'),
    ];
    await checkJobsAgain(night('2025-09-25'));
    expect(await jobFindings(office, low.id)).toBeUndefined();

    const telling = night('2025-09-26');
    // Nothing but the wages of some prefectures is another law than yesterday's.
    expect(await checkJobsAgain(telling)).toBe(4);
    const kept = await jobFindings(telling, low.id);
    expect(kept?.findings).toMatchObject([{ rule: 'minimum-wage', tone: 'red', detail: { minimum: 1226 } }]);
    expect(kept?.holdsFrom.toString()).toBe('2025-10-03');
    expect(await jobFindings(telling, second.id)).toBeDefined();
    expect(await jobFindings(telling, right.id)).toBeUndefined();
    expect(await jobFindings(telling, ending.id)).toBeUndefined();
    const mails = mailsOf(telling);
    expect(mails.map(({ kind }) => kind)).toEqual(['M39', 'M39', 'M39']);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(3);
    expect(mails[0]?.text).toContain('2025年10月3日');
    expect(mails[0]?.text).toMatch(/13010-00000151\n13010-00000251/);

    const next = night('2025-09-27');
    await checkJobsAgain(next);
    expect(mailsOf(next)).toEqual([]);
  });

  it('is done once a night, and goes on after it was broken off', async () => {
    const employer = await employerOf(office, '株式会社ひかり');
    const { id } = await store(employer.id, paid(old));
    const broken = night('2025-10-10');
    await checkJobsAgain(broken);
    expect(await checkJobsAgain(broken)).toBe(0);
    await database.updateTable('job_checks').set({ finished_at: null }).where('day', '=', day('2025-10-10')).execute();
    const again = night('2025-10-10');
    expect(await checkJobsAgain(again)).toBe(1);
    expect(mailsOf(again)).toEqual([]);
    expect((await jobFindings(again, id))?.holdsFrom.toString()).toBe('2025-10-10');
  });

  it('asks only what changed where the law did not', async () => {
    const employer = await employerOf(office, '株式会社ひかり');
    const yamagata = await store(employer.id, paid(160 * 1226, '06'));
    await checkJobsAgain(night('2025-10-15'));
    // 山形県 changes on 2025-12-23 only: nothing to ask, but for the job stored below.
    expect(await checkJobsAgain(night('2025-11-05'))).toBe(0);
    const changed = night('2025-11-06');
    await storeJob(changed, {
      number: jobNumber('13010', '00090051'),
      state: 'active',
      establishmentId: employer.id,
      officeCode: '13010',
      acceptedOn: day('2025-11-06'),
      deadlineOn: day('2026-01-31'),
      sheet: paid(old),
    });
    expect(await checkJobsAgain(night('2025-11-07'))).toBe(1);
    expect(await jobFindings(office, yamagata.id)).toBeUndefined();
  });

  it('takes the mark from a job that was put right, and from one that ended', async () => {
    const employer = await employerOf(office, '株式会社ひかり');
    const number = jobNumber('13010', '00080051');
    const job = {
      number,
      state: 'active' as const,
      establishmentId: employer.id,
      officeCode: '13010',
      acceptedOn: day('2025-09-10'),
      deadlineOn: day('2025-11-30'),
    };
    const { id } = await storeJob(office, { ...job, sheet: paid(old) });
    const ended = await store(employer.id, paid(old), '2025-10-31');
    const found = night('2025-10-05');
    await checkJobsAgain(found);
    expect((await jobFindings(found, id))?.findings).toHaveLength(1);
    expect(await jobFindings(found, ended.id)).toBeDefined();

    const righted = night('2025-10-06');
    await storeJob(righted, { ...job, sheet: paid(160 * 1226) });
    await followChanges(righted, { type: 'job.changed', jobId: id });
    expect(await jobFindings(righted, id)).toBeUndefined();
    await checkJobsAgain(night('2025-11-01'));
    expect(await jobFindings(righted, ended.id)).toBeUndefined();
  });

  it('gives the office its own jobs, the longest known first', async () => {
    const employer = await employerOf(office, '株式会社ひかり');
    await store(employer.id, paid(old));
    await checkJobsAgain(night('2025-10-05'));
    const own = await staffOf(office, '13010');
    const other = await staffOf(office, '14010');
    const { total, rows } = await officeFindings(act(own), 1);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ title: '一般事務', establishment: '株式会社ひかり' });
    expect(rows[0]?.toldOn?.toString()).toBe('2025-10-05');
    expect((await officeFindings(act(other), 1)).total).toBe(0);
  });
});
