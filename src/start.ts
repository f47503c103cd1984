import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { loadDemo } from '#demo/demo.ts';
import { followReference, loadReference } from '#modules/reference/reference.ts';
import { asOwner } from '#platform/database/owner.ts';
import { startDatabase } from '#platform/database/start.ts';
import { openLog } from '#platform/log.ts';
import { openQueue } from '#platform/work/queue.ts';
import type { Settings } from './config.ts';
import { clockOf, openWeb, systemAct, systemChance } from './service.ts';
import { registrations } from './work.ts';

const assetDirectory = (): string => fileURLToPath(new URL('../assets', import.meta.url));

/** Starts the service: database, reference data, demo in trial mode, background work, web. Ends on SIGTERM or SIGINT. */
export const start = async (settings: Settings): Promise<number> => {
  const log = openLog(settings.logLevel);
  const now = clockOf(settings);
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const started = await startDatabase(settings, { tell: (message) => log.warn(message) });
  const { application: database, pool } = started;
  const parts = { settings, database, chance: systemChance, now };
  const { loaded, kept } = await asOwner(started.owner, (owner) => loadReference(owner, now()));
  if (loaded.length > 0) log.info({ tables: loaded }, 'reference data loaded');
  if (kept.length > 0) log.info({ tables: kept }, "an operator's reference data stands instead of the shipped");
  const stopFollowing = followReference(database, 60, (fault) => log.warn({ err: fault }, 'reference data'));
  const queue = await openQueue({
    pool,
    registrations: registrations(settings),
    performs: settings.run.includes('work'),
    atOnce: settings.workers,
    pollSeconds: settings.workPollSeconds,
    actFor: (task) => systemAct({ ...parts, enqueueIn: (...given) => queue.enqueueIn(...given) }, task),
    now,
    log,
  });
  if (settings.trial && settings.demoJobs > 0) {
    const act = systemAct({ ...parts, enqueueIn: queue.enqueueIn }, 'demo');
    await loadDemo(act, { jobs: settings.demoJobs, tell: say });
  }

  let stopping = false;
  const ready = async (): Promise<boolean> => {
    if (stopping) return false;
    await sql`select 1`.execute(database);
    return true;
  };
  const closers: (() => Promise<unknown> | void)[] = [];
  if (settings.run.includes('web')) {
    const web = openWeb({ ...parts, enqueueIn: queue.enqueueIn, log, assetDirectory: assetDirectory(), ready });
    const answer = getRequestListener(async (request, { incoming }) => {
      // The address of the peer is known to the socket only; a header of this name from outside is overwritten.
      const headers = new Headers(request.headers);
      headers.set('x-peer-address', 'socket' in incoming ? (incoming.socket.remoteAddress ?? 'unknown') : 'unknown');
      return web.fetch(new Request(request, { headers }));
    });
    const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 20_000 }, answer);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(settings.port, settings.host, resolve);
    }).catch(async (fault: NodeJS.ErrnoException) => {
      await queue.stop(1);
      await started.stop();
      throw fault.code === 'EADDRINUSE'
        ? new Error(
            `Port ${settings.port} of ${settings.host} is in use: set PORT to another one, or end what uses it.`,
          )
        : fault;
    });
    closers.push(
      () =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeIdleConnections();
        }),
    );
    say(`${settings.siteName}: ${settings.baseUrl}`);
    if (settings.trial) {
      say(`  mails that were sent:    ${settings.baseUrl}/dev/mail`);
      say('  who can sign in:         npm run demo:accounts');
    }
  }

  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  stopping = true;
  log.info({ signal }, 'stopping');
  const late = setTimeout(() => process.exit(1), settings.stopSeconds * 1000);
  late.unref();
  // Requests in flight are answered first; then the work in hand is finished; the database goes last.
  for (const close of closers) await close();
  stopFollowing();
  await queue.stop(settings.stopSeconds);
  await started.stop();
  return 0;
};
