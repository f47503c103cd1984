import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitorOf } from '../support/visitor.ts';
import { freePort, type RunningService, startService } from './service.ts';

let dataDir = '';
let service: RunningService;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mypage-stop-'));
  await chmod(dataDir, 0o711);
  service = await startService({ DATA_DIR: dataDir, DEMO_JOBS: '40' }, await freePort());
}, 120_000);

afterAll(async () => {
  await service?.killAll().catch(() => {});
  // On a busy machine PostgreSQL may still write its statistics when the service has ended.
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

/** Sends a form in two halves, so that the request is in flight as long as the test wants. */
const inHalves = (url: string, cookie: string, body: string) => {
  const half = Math.floor(body.length / 2);
  const sending = request(url, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    sending.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.once('error', reject);
  });
  sending.write(body.slice(0, half));
  return { finish: () => sending.end(body.slice(half)), answered };
};

test('a stop answers the request in flight, takes no new one, and ends with nothing left over', async () => {
  const visitor = await visitorOf(service).open('/seeker/sign-in');
  const token = /name="_csrf" value="([^"]+)"/.exec(visitor.html)?.[1] ?? '';
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = new URLSearchParams({ _csrf: token, mail: 'hanako@seeker.example', password: 'Mado-7294' }).toString();
  const form = inHalves(`${service.baseUrl}/seeker/sign-in`, cookie, body);
  await wait(300);
  const ended = service.stop();
  await wait(300);
  await expect(service.fetch('/healthz')).rejects.toThrow();
  form.finish();
  expect(await form.answered).toBe(303);
  expect(await ended).toBe(0);
}, 60_000);

test('a second service on the same directory is refused with a sentence', async () => {
  const port = await freePort();
  service = await startService({ DATA_DIR: dataDir, DEMO_JOBS: '40' }, port);
  await expect(startService({ DATA_DIR: dataDir, DEMO_JOBS: '40' }, await freePort())).rejects.toThrow(
    /in use|process \d+/i,
  );
}, 120_000);
