import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#platform/database/migrate.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { describeTables } from './table-types.ts';

/** Writes src/platform/database/tables.ts: starts a throw-away server, migrates it, describes what it then has. */
const file = 'src/platform/database/tables.ts';
const directory = await mkdtemp(join(tmpdir(), 'mypage-tables-'));
const server = await startEmbedded({ directory, durable: false });
try {
  await migrate(server.connection, 'migrations');
  const types = await describeTables(server.connection);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (types !== before) await writeFile(file, types);
  console.log(types === before ? `${file} is up to date.` : `${file} was written.`);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
