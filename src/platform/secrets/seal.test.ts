import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chanceFrom } from '#kernel/chance.ts';
import { seal, unseal } from './seal.ts';
import { secretKey } from './secret-key.ts';

const chance = chanceFrom(
  (length) => randomBytes(length),
  () => 0,
);
const key = Buffer.alloc(32, 1);

describe('a sealed text', () => {
  const sealed = seal(key, 'mail', '認証キー：AB2C-3DEF', chance);

  test('opens with the same key and purpose', () => {
    expect(unseal(key, 'mail', sealed)).toBe('認証キー：AB2C-3DEF');
  });

  test('shows nothing of itself and differs each time', () => {
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('AB2C');
    expect(seal(key, 'mail', '認証キー：AB2C-3DEF', chance)).not.toBe(sealed);
  });

  test.each([
    ['another key', () => unseal(Buffer.alloc(32, 2), 'mail', sealed)],
    ['another purpose', () => unseal(key, 'code', sealed)],
    ['a changed bit', () => unseal(key, 'mail', `${sealed.slice(0, -4)}AAA=`)],
    ['half of it', () => unseal(key, 'mail', sealed.slice(0, 20))],
  ])('does not open with %s', (_, open) => {
    expect(open()).toBeUndefined();
  });
});

describe('the key of the installation', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test('is made once, readable by its owner only, and read again', () => {
    const first = secretKey({ dataDir, secretKey: undefined });
    expect(first).toHaveLength(32);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(secretKey({ dataDir, secretKey: undefined })).toEqual(first);
  });

  test('is the given one where one is given, and no file is made', () => {
    expect(secretKey({ dataDir, secretKey: Buffer.alloc(32, 9).toString('base64') })).toEqual(Buffer.alloc(32, 9));
    expect(() => readFileSync(join(dataDir, 'secret'))).toThrow('ENOENT');
  });

  test('is never replaced when the file is damaged', () => {
    writeFileSync(join(dataDir, 'secret'), '');
    expect(() => secretKey({ dataDir, secretKey: undefined })).toThrow('holds no key');
  });
});
