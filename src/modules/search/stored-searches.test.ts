import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { establishmentNumber } from '#kernel/numbers.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { jobById, storeJobs } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { threadFile } from '#src/threads.ts';
import { freshDatabase } from '#test/support/database.ts';
import { contractDay } from './contract/contract.ts';
import { madeJobs } from './contract/jobs.ts';
import { questionsAbout } from './contract/questions.ts';
import { searchNames } from './names.ts';
import { postgresSearch } from './postgres-search.ts';
import { type StoredSearch, searchesFinding } from './stored-searches.ts';

const { database, act } = freshDatabase();
const system = () => act({ kind: 'system', task: 'test' });
const readers = ['public', 'seeker', 'staff'] as const;
const worker = threadFile('jobindex-worker');

beforeAll(async () => {
  await readReference(database);
});

it('finds for each stored search what the search itself finds among the jobs', { timeout: 60_000 }, async () => {
  const [establishment] = await storeEstablishments(system(), [
    {
      number: establishmentNumber('1301', '000001'),
      state: 'registered',
      name: 'ア',
      place: {},
      dispute: false,
      record: {},
    },
  ]);
  const stored = await storeJobs(system(), madeJobs(150, 20_261_125, contractDay, [establishment?.id ?? '']));
  const jobs = (await Promise.all(stored.map(({ id }) => jobById(system(), id)))).filter((job) => job !== undefined);
  // Half of them are new; the others must not be told.
  const news = jobs.filter((_, at) => at % 2 === 0);
  const names = {
    ...searchNames,
    prefecture: () => undefined,
    municipality: () => undefined,
    licence: () => undefined,
  };
  const asked = fc.sample(
    questionsAbout(jobs, {
      ...names,
      establishmentNumber: () => establishment?.number,
      occupationClasses: () => [],
      municipalities: () => [],
    }),
    { numRuns: 200, seed: 20_261_126 },
  );
  const searches = asked.map(
    ({ where }, key): StoredSearch<number> => ({ key, where, reader: readers[key % 3] ?? 'public' }),
  );
  const one = postgresSearch(database, searchNames);
  const expected = await Promise.all(
    searches.map(async ({ key, where, reader }) => {
      const numbers = news.map(({ number }) => number);
      const among = where.numbers ? where.numbers.filter((number) => numbers.includes(number)) : numbers;
      const query = { where: { ...where, numbers: among }, sort: 'newest', page: 1, size: 100 } as const;
      const { total, ids } = await one.search(query, reader, contractDay);
      return { key, total, jobIds: ids.slice(0, 5) };
    }),
  );
  const jobIds = news.map(({ id }) => id);
  const found = await Array.fromAsync(searchesFinding(system(), { jobIds, most: 5, worker }, searches));
  expect(found).toEqual(expected.filter(({ total }) => total > 0));
  expect(found.length).toBeGreaterThan(40);
});

it('finds nothing where no job is new', async () => {
  const searches = [{ key: 1, where: {}, reader: 'staff' as const }];
  expect(await Array.fromAsync(searchesFinding(system(), { jobIds: [], most: 5, worker }, searches))).toEqual([]);
});
