import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { loadDemo } from '#demo/demo.ts';
import { fromJob } from '#modules/orders/pages/steps/beginning.ts';
import { followReference, loadReference } from '#modules/reference/reference.ts';
import { startJobIndex } from '#modules/search/job-index.ts';
import { asOwner } from '#platform/database/owner.ts';
import { startDatabase } from '#platform/database/start.ts';
import { openLetters, printWith } from '#platform/letters/letters.ts';
import { type Log, openLog, outlineOf } from '#platform/log.ts';
import { openQueue } from '#platform/work/queue.ts';
import type { Settings } from './config.ts';
import { clockOf, openWeb, systemAct, systemChance } from './service.ts';
import { threadFile } from './threads.ts';
import { registrations } from './work.ts';

const assetDirectory = (): string => fileURLToPath(new URL('../assets', import.meta.url));

type Close = () => unknown;

/** Starts the service: database, reference data, demo in trial mode, background work, web. Ends on SIGTERM or SIGINT. */
export const start = async (settings: Settings): Promise<number> => {
  const log = openLog(settings.logLevel);
  const opened: Close[] = [];
  const close = async (): Promise<void> => {
    for (let last = opened.pop(); last; last = opened.pop()) await last();
  };
  try {
    const stopping = await open(settings, log, (one) => opened.push(one));
    const signal = await new Promise<string>((resolve) => {
      for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
    });
    stopping();
    log.info({ signal }, 'stopping');
  } catch (fault) {
    // What was opened would keep the process alive, and the embedded database held, after its last sentence.
    await close().catch(() => {});
    throw fault;
  }
  const late = setTimeout(() => process.exit(1), settings.stopSeconds * 1000);
  late.unref();
  await close();
  return 0;
};

/**
 * Opens one thing after the other and notes how each is closed; they are closed in the opposite order: requests in
 * flight are answered first, then the work in hand is finished, the database goes last.
 *
 * @returns what to call before closing, so that the watchers are told that this process takes nothing new.
 */
const open = async (settings: Settings, log: Log, closedBy: (close: Close) => void): Promise<() => void> => {
  const now = clockOf(settings);
  const started = await startDatabase(settings, { tell: (message) => log.warn(message) });
  closedBy(() => started.stop());
  const { application: database, pool } = started;
  const parts = { settings, database, chance: systemChance, now };
  const { loaded, kept } = await asOwner(started.owner, (owner) => loadReference(owner, now()));
  if (loaded.length > 0) log.info({ tables: loaded }, 'reference data loaded');
  if (kept.length > 0) log.info({ tables: kept }, "an operator's reference data stands instead of the shipped");
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
  closedBy(() => queue.stop(settings.stopSeconds));
  closedBy(followReference(database, 60, (fault) => log.warn({ fault: outlineOf(fault) }, 'reference data')));
  if (settings.trial && settings.demoJobs > 0) {
    await asOwner(started.owner, (owner) => {
      const act = systemAct({ ...parts, database: owner, enqueueIn: queue.enqueueIn }, 'demo');
      return loadDemo(act, {
        jobs: settings.demoJobs,
        tell: say,
        stepsOf: (sheet, establishment, now) =>
          fromJob(sheet, establishment, { kind: 'new', language: 'ja', now, who: 'employer' }),
      });
    });
  }
  let stopping = false;
  if (settings.run.includes('web')) {
    const letters = openLetters(settings, threadFile('letters-worker'));
    printWith(letters);
    closedBy(() => letters.close());
    if (settings.searchIndex === 'memory') {
      const index = startJobIndex({
        act: () => systemAct({ ...parts, enqueueIn: queue.enqueueIn }, 'job-index'),
        listen: started.listen,
        log,
        worker: threadFile('jobindex-worker'),
      });
      closedBy(() => index.close());
    }
    const ready = async (): Promise<boolean> => {
      if (stopping) return false;
      await sql`select 1`.execute(database);
      return true;
    };
    const web = openWeb({ ...parts, enqueueIn: queue.enqueueIn, log, assetDirectory: assetDirectory(), ready });
    closedBy(await listen(settings, (request, peer) => web.fetch(request, { peer })));
    say(`${settings.siteName}: ${settings.baseUrl}`);
    if (settings.trial) {
      say(`  mails that were sent:    ${settings.baseUrl}/dev/mail`);
      say(`  six digits of staff:     ${settings.baseUrl}/dev/codes`);
      say('  who can sign in:         npm run demo:accounts');
    }
  }
  return () => {
    stopping = true;
  };
};

/** Answers requests on the port of the settings, until it is closed. */
const listen = async (
  settings: Settings,
  answer: (request: Request, peer: string | undefined) => Response | Promise<Response>,
): Promise<Close> => {
  // The address of the peer is known to the socket only. The request goes on as it came: a copy of it would cost more than
  // everything else that is done to it (decision 118).
  const listener = getRequestListener((request, { incoming }) =>
    answer(request, 'socket' in incoming ? incoming.socket.remoteAddress : undefined),
  );
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 20_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    throw new Error(
      `Port ${settings.port} of ${settings.host} is in use: set PORT to another one, or end what uses it.`,
    );
  });
  return () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
