import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { describeTables } from '../../../scripts/table-types.ts';

const { owner } = freshDatabase();

test('the types of the tables are those of the migrated database (else run `npm run tables`)', async () => {
  expect(await readFile('src/platform/database/tables.ts', 'utf8')).toBe(await describeTables(owner()));
});
