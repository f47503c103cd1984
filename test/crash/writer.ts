import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openPool } from '#platform/database/database.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';

/**
 * Writes without end, four at a time, and says each number only when its commit was acknowledged. Started by the crash
 * test with a directory and a prefix of its own for the numbers.
 */
const [directory = '', prefix = ''] = process.argv.slice(2);
const server = await startEmbedded({ directory });
const pool = openPool({ connection: server.connection, size: 4 });
await pool.query('create table if not exists written (number text primary key)');
writeSync(1, 'ready\n');

const writeOn = async (writer: number): Promise<void> => {
  for (let count = 0; ; count += 1) {
    const number = `${prefix}-${writer}-${count}`;
    try {
      await pool.query('insert into written values ($1)', [number]);
      writeSync(1, `${number}\n`);
    } catch {
      await wait(10); // the server was killed: this number's outcome is unknown, the next one is tried
    }
  }
};
await Promise.all([1, 2, 3, 4].map(writeOn));
