import { resolve } from 'node:path';
import { z } from 'zod';
import { address, secretKey, setting, whole } from './kinds.ts';

/** Where data lies: the directory, the database, the key that seals. */
export const storage = {
  dataDir: setting(
    'DATA_DIR',
    'directory',
    '.data',
    { meaning: 'Everything this installation writes: embedded database, secret, files, mails of the trial mode.' },
    'a directory',
    z
      .string()
      .min(1)
      .transform((value) => resolve(value)),
  ),
  databaseUrl: address('DATABASE_URL', ['postgres', 'postgresql'], {
    meaning: "PostgreSQL 15 or newer, as the application's role. Without it an embedded PostgreSQL runs in DATA_DIR.",
    secret: true,
  }),
  databaseOwnerUrl: address('DATABASE_OWNER_URL', ['postgres', 'postgresql'], {
    meaning:
      "The same database as the owning role; used for migrations only, so that the application's role cannot change the audit. Without it DATABASE_URL migrates too.",
    secret: true,
  }),
  databaseConnections: whole(
    'DATABASE_CONNECTIONS',
    10,
    2,
    200,
    'connections',
    'Connections one process holds at most.',
  ),
  statementSeconds: whole('STATEMENT_SECONDS', 15, 1, 600, 's', 'A statement that takes longer is broken off.'),
  secretKey: secretKey(
    'SECRET_KEY',
    'Seals what waits in the database for sending (keys, codes). Without it one is made in DATA_DIR/secret. Demanded outside trial with DATABASE_URL, because all nodes must share it.',
  ),
};
