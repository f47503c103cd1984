import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { answerWith } from '#modules/search/answering.ts';
import type { JobSearch } from '#modules/search/job-search.ts';
import { openDatabase } from '#platform/database/database.ts';
import { testNow } from '#test/support/database.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  await readReference(web.database);
  world = await makeWorld(web);
});
afterEach(() => {
  answerWith(undefined);
  vi.restoreAllMocks();
});

/** The index finds these without asking the database. */
const finding = async (): Promise<void> => {
  const rows = await web.database.selectFrom('jobs').select('id').where('state', '=', 'active').execute();
  const ids = rows.map(({ id }) => id);
  answerWith({ search: async () => ({ total: ids.length, ids }) } as Partial<JobSearch> as JobSearch);
};

const statementsOf = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const { status } = await web.fetch(path, { headers });
  expect(status).toBe(200);
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
};

const cookieOf = ({ cookies }: { cookies: Map<string, string> }): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

describe('who only reads', () => {
  test.each(['/', '/jobs?v=1', '/jobs/conditions', '/about', 'job'])(
    'gets no session from %s, and may go back to it without the network',
    async (which) => {
      for (const prefix of ['', '/easy', '/en']) {
        const path = prefix + (which === 'job' ? `/jobs/${world.jobs.open}` : which.replace(/^\/$/, ''));
        const { status, headers } = await web.fetch(path || '/');
        expect([path, status, headers.getSetCookie()]).toEqual([path, 200, []]);
        expect(headers.get('cache-control')).toBe('private, no-cache');
      }
    },
  );

  test('gets the same page twice', async () => {
    const [first, second] = [await web.fetch('/jobs?v=1'), await web.fetch('/jobs?v=1')];
    expect(first.headers.get('etag')).toBe(second.headers.get('etag'));
  });

  test('costs four statements for a list at most, for a first visit three', async () => {
    await finding();
    await statementsOf('/jobs?v=1');
    expect(await statementsOf('/jobs?v=1')).toBeLessThanOrEqual(3);
    expect(await statementsOf('/jobs?v=1', { cookie: `session=${'A'.repeat(43)}` })).toBeLessThanOrEqual(4);
    expect(await statementsOf('/')).toBe(0);
  });
});

test('a list of a seeker is kept by nobody, and nobody can measure what stands in it', async () => {
  await finding();
  const taro = await signedIn(web, 'seeker', world.taro);
  const headers = { cookie: cookieOf(taro), 'accept-encoding': 'gzip, br, zstd' };
  const answer = await web.fetch('/jobs?v=1', { headers });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-encoding')).toBeNull();
  // Who it is takes four, whatever the page: session, account, registration, and how many talks are unread.
  expect((await statementsOf('/jobs?v=1', headers)) - 4).toBeLessThanOrEqual(4);
});
