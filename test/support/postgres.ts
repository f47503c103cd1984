import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { instant } from '#kernel/time.ts';
import { loadReference } from '#modules/reference/reference.ts';
import { type Connection, elsewhere, withClient } from '#platform/database/connection.ts';
import { migrate } from '#platform/database/migrate.ts';
import { asOwner } from '#platform/database/owner.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';

type TestServer = {
  /** As the owner, to a database that is no test's. */
  owner: Connection;
  /** The migrated database each test's is copied from. */
  template: string;
  /** Why there is no template: a migration failed. Only tests that want a database then fail. */
  problem?: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

/** One server for the whole run, given to tests with `inject('postgres')`; TEST_DATABASE_URL (a superuser's) replaces it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const server = url ? { connection: { url }, stop: async () => {} } : await startTemporary();
  const template = `mypage_template_${process.pid}`;
  const problem = await makeTemplate(server.connection, template);
  project.provide('postgres', { owner: server.connection, template, ...(problem && { problem }) });
  return async () => {
    if (url) await runAsOwner(server.connection, `drop database if exists ${template}`);
    await server.stop();
  };
}

const startTemporary = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mypage-test-'));
  try {
    const server = await startEmbedded({ directory, durable: false, maxConnections: 200 });
    const stop = async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    };
    return { connection: server.connection, stop };
  } catch (fault) {
    await rm(directory, { recursive: true, force: true });
    throw fault;
  }
};

const makeTemplate = async (owner: Connection, template: string): Promise<string | undefined> => {
  await runAsOwner(owner, `create database ${template} template template0 lc_collate 'C' lc_ctype 'C.UTF-8'`);
  try {
    const connection = elsewhere(owner, { database: template });
    await migrate(connection, 'migrations');
    // Municipalities, offices and occupations are there in every test; a file that asks for them calls readReference.
    await asOwner(connection, (database) => loadReference(database, instant('2026-11-20T10:00+09:00')));
    return undefined;
  } catch (fault) {
    return (fault as Error).message;
  }
};

const runAsOwner = (owner: Connection, sql: string): Promise<unknown> =>
  withClient(owner, { statementSeconds: 0 }, (client) => client.query(sql));
