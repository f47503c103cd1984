import { beforeAll, describe, expect, test } from 'vitest';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { ServiceEvent } from '#platform/act.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, jobOf } from '#test/support/people.ts';
import { renewCopies, takeDownJobs } from './copies.ts';
import { frozenVersion, jobByNumber } from './jobs.ts';

const { act, database } = testDatabase();
beforeAll(() => readReference(database));
const events: ServiceEvent[] = [];
const system = () =>
  act({ kind: 'system', task: 'test' }, { reactions: [async (_act, event) => void events.push(event)] });

const cast = async () => {
  events.length = 0;
  const { id } = await employerOf(system(), wholeSheet.establishment.name);
  const before = await establishment(system(), id);
  if (!before) throw new Error('not stored');
  const after: Establishment = { ...before, record: { ...before.record, features: '新しい建物です。' } };
  return { id, before, after };
};

describe('when an establishment has changed', () => {
  test('each job that has not ended gets a new version, and the old ones stay as they were', async () => {
    const { id, before, after } = await cast();
    const open = await jobOf(system(), id);
    const resting = await jobOf(system(), id, { state: 'suspended' });
    const over = await jobOf(system(), id, { state: 'filled' });
    expect(await renewCopies(system(), before, after)).toBe(2);
    for (const number of [open, resting]) {
      const job = await jobByNumber(system(), number);
      expect(job).toMatchObject({ version: 2, sheet: { company: { features: '新しい建物です。' } } });
      const old = await frozenVersion(system(), job?.id ?? '', 1);
      expect(old?.company.features).not.toBe('新しい建物です。');
    }
    expect(await jobByNumber(system(), resting)).toMatchObject({ state: 'suspended' });
    expect(await jobByNumber(system(), over)).toMatchObject({ version: 1, state: 'filled' });
    expect(await renewCopies(system(), before, after)).toBe(0);
  });

  test('those who keep a job are told only of what they see', async () => {
    const { id, before } = await cast();
    const named = await jobOf(system(), id, { header: { disclosure: 2 } });
    const nameless = await jobOf(system(), id, { header: { disclosure: 3 } });
    await jobOf(system(), id, { header: { disclosure: 4 } });
    const renamed = {
      ...before,
      name: '社会福祉法人　ひかりの里会',
      record: { ...before.record, representative: '里山　花子' },
    };
    expect(await renewCopies(system(), before, renamed)).toBe(3);
    const told = events.filter(({ type }) => type === 'job.changed');
    expect(told.map(({ number }) => number)).toEqual([named]);
    expect(told[0]?.items).toEqual(expect.arrayContaining(['establishment.name', 'company.representative']));
    expect((await jobByNumber(system(), nameless))?.version).toBe(2);
  });

  test('jobs of another establishment stay as they are', async () => {
    const { before, after } = await cast();
    const other = await employerOf(system(), '株式会社　あおぞら商店');
    const theirs = await jobOf(system(), other.id);
    await renewCopies(system(), before, after);
    expect((await jobByNumber(system(), theirs))?.version).toBe(1);
  });
});

test('the jobs of a closed establishment are withdrawn, and their followers hear of each', async () => {
  const { id } = await cast();
  const open = await jobOf(system(), id);
  const over = await jobOf(system(), id, { state: 'expired' });
  expect(await takeDownJobs(system(), id)).toBe(1);
  expect((await jobByNumber(system(), open))?.state).toBe('withdrawn');
  expect((await jobByNumber(system(), over))?.state).toBe('expired');
  expect(events.map(({ type }) => type)).toEqual(['job.withdrawn']);
  const noted = await database.selectFrom('job_events').select(['action', 'reason']).execute();
  expect(noted).toEqual([{ action: 'withdraw', reason: 'other' }]);
});
