import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { chanceFrom } from '#kernel/chance.ts';
import type { Language } from '#kernel/language.ts';
import { type Instant, instant, millisOf, minutesAfter, secondsAfter } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type Act, makeAct } from '#platform/act.ts';
import type { Connection } from '#platform/database/connection.ts';
import type { Database } from '#platform/database/database.ts';
import { type Letters, openLetters, printWith } from '#platform/letters/letters.ts';
import { readSettings, type Settings } from '#src/config.ts';
import { reactions } from '#src/reactions.ts';
import { openWeb, systemAct } from '#src/service.ts';
import { threadFile } from '#src/threads.ts';
import { registrations } from '#src/work.ts';
import { fixedChance } from './chance.ts';
import { freshDatabase, testNow } from './database.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openWork, type WaitingWork } from './work.ts';

/** The service's clock in tests: stands still until it is moved. */
type TestClock = {
  now(): Instant;
  set(to: Instant | string): void;
  advance(by: { days?: number; minutes?: number; seconds?: number }): void;
};

export type TestWeb = {
  settings: Settings;
  database: Database;
  owner(): Connection;
  clock: TestClock;
  mailbox: Mailbox;
  work: WaitingWork;
  /** Lines of the log since the file began. */
  logged: string[];
  /** One request as the service answers it; nothing is followed and no cookie kept. */
  fetch(path: string, init?: RequestInit & { from?: string }): Promise<Response>;
  /** An act in the world of this service: its clock, queue and reactions. */
  act<A extends Actor>(actor: A, options?: { language?: Language }): Act<A>;
};

/** Rows that the chance of tests makes follow the moved clock, so their ids sort by time as in the service. */
const chanceAt = (clock: TestClock) => chanceFrom(fixedChance('web').bytes, () => millisOf(clock.now()));

const clockFrom = (start: Instant): TestClock => {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = typeof to === 'string' ? instant(to) : to;
    },
    advance: ({ days = 0, minutes = 0, seconds = 0 }) => {
      now = secondsAfter(minutesAfter(now, minutes + days * 24 * 60), seconds);
    },
  };
};

/**
 * The whole service in this process, on a database of this test file: pages, sessions, reactions and mails are the real
 * ones. Mails lie in a temporary folder once the waiting work is done, which reading the mailbox does.
 */
export const testWeb = (options: { environment?: Record<string, string>; now?: Instant } = {}): TestWeb => {
  const { database, owner } = freshDatabase();
  const clock = clockFrom(options.now ?? testNow);
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const chance = chanceAt(clock);
  const work = openWork({
    owner,
    perform: async (name, data) => {
      const found = registrations(settings()).find((one) => one.name === name);
      if (!found) throw new Error(`no work is called ${name}`);
      await found.perform(
        systemAct({ settings: settings(), database, chance, now: clock.now, enqueueIn: work.enqueueIn }, name),
        data,
      );
    },
  });
  let opened: { settings: Settings; web: ReturnType<typeof openWeb>; letters: Letters; directory: string } | undefined;
  const open = () => {
    if (!opened) throw new Error('the service is open inside tests and hooks only');
    return opened;
  };
  const settings = (): Settings => open().settings;

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mypage-web-'));
    const read = readSettings({
      SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
      DATA_DIR: directory,
      // The clock of tests stands still: somebody who signs in many times does so within one hour.
      CODES_ADDRESS_HOUR: '100',
      CODE_TRIES_DAY: '1000',
      ...options.environment,
    });
    await writeAssets(join(directory));
    await readReference(database);
    await work.prepare();
    const letters = openLetters(read, threadFile('letters-worker'));
    printWith(letters);
    const web = openWeb({
      settings: read,
      database,
      chance,
      now: clock.now,
      enqueueIn: work.enqueueIn,
      log,
      assetDirectory: directory,
      ready: async () => true,
    });
    opened = { settings: read, web, letters, directory };
  });
  afterAll(async () => {
    await opened?.letters.close();
    if (opened) await rm(opened.directory, { recursive: true, force: true });
  });

  return {
    get settings() {
      return settings();
    },
    database,
    owner,
    clock,
    work,
    logged,
    mailbox: openMailbox(() => open().directory, work.performAll),
    fetch: async (path, { from = '192.0.2.1', ...init } = {}) => {
      const { web, settings } = open();
      return web.fetch(new Request(new URL(path, settings.baseUrl), { ...init, redirect: 'manual' }), { peer: from });
    },
    act: (actor, { language = 'ja' } = {}) =>
      makeAct({
        actor,
        now: clock.now(),
        language,
        database,
        settings: settings(),
        chance,
        origin: { requestId: 'test-request', network: '192.0.2.1' },
        enqueueIn: work.enqueueIn,
        reactions,
      }),
  };
};

/** As much of a build as a page names; how the real one comes about is tested beside the build. */
const writeAssets = async (directory: string): Promise<void> => {
  const css = ':root { color: black }\n';
  await writeFile(join(directory, 'style-000000000000.css'), css);
  await writeFile(join(directory, 'style-000000000000.css.gz'), gzipSync(css));
  await writeFile(join(directory, 'elements-000000000000.js'), '');
  await writeFile(join(directory, 'icon-000000000000.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const manifest = {
    css: 'style-000000000000.css',
    js: 'elements-000000000000.js',
    icon: 'icon-000000000000.svg',
  };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
};
