import { afterEach, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { SearchBusy as IndexBusy, SearchTimeout } from '#src/jobindex/searchers.ts';
import { testDatabase } from '#test/support/database.ts';
import { answerWith, hasIndex, jobSearchOn } from './answering.ts';
import { contractDay } from './contract/contract.ts';
import { type JobSearch, SearchBusy, SearchTooSlow } from './job-search.ts';
import { everything } from './query.ts';

const { database } = testDatabase();
const names = { railway: () => undefined, point: () => undefined };
const failing = (fault: unknown) => ({ search: () => Promise.reject(fault) }) as unknown as JobSearch;
const asked = () => jobSearchOn(database, names).search(everything, 'public', contractDay);

afterEach(() => answerWith(undefined));

it('PostgreSQL answers where no index does', async () => {
  expect(hasIndex()).toBe(false);
  expect(await asked()).toEqual({ total: 0, ids: [] });
});

it('PostgreSQL answers a question at which the index fails, and the fault is told', async () => {
  const faults: unknown[] = [];
  const fault = new Error('a fault of the index');
  answerWith(failing(fault), (one) => faults.push(one));
  expect(await asked()).toEqual({ total: 0, ids: [] });
  expect(faults).toEqual([fault]);
});

it('a question that takes the index too long, or finds it busy, is not asked of PostgreSQL too', async () => {
  answerWith(failing(new SearchTimeout('2 s')));
  await expect(asked()).rejects.toThrow(SearchTooSlow);
  answerWith(failing(new IndexBusy('1000 wait')));
  await expect(asked()).rejects.toThrow(SearchBusy);
});

it('a statement that PostgreSQL breaks off is too slow as well', async () => {
  const broken = new Proxy({} as Database, {
    get: () => () => {
      throw Object.assign(new Error('cut off'), { code: '57014' });
    },
  });
  await expect(jobSearchOn(broken, names).search(everything, 'public', contractDay)).rejects.toThrow(SearchTooSlow);
});
