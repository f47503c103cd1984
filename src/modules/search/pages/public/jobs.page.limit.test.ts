import { expect, it } from 'vitest';
import { testWeb } from '#test/support/web.ts';

const web = testWeb({ environment: { SEARCHES_NETWORK_MINUTE: '12' } });
const answerTo = async (path: string) => {
  const response = await web.fetch(path);
  return { status: response.status, log: response.status === 500 ? web.logged.at(-2) : undefined };
};

it('counts what is searched for the ways out of an empty list, and asks to wait when it was too much', async () => {
  const empty = '/jobs?v=1&q=nothing&time=full-time&as=regular&bonus=1&childcare=1';
  // One and its five conditions each time.
  expect(await answerTo(empty)).toEqual({ status: 200 });
  expect(await answerTo(empty)).toEqual({ status: 200 });
  expect(await answerTo(empty)).toEqual({ status: 429 });
  web.clock.advance({ minutes: 1 });
  expect(await answerTo('/jobs')).toEqual({ status: 200 });
});
