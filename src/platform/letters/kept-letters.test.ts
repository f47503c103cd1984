import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptLetters } from './kept-letters.ts';

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'kept-')), 'letters');
});
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }));

const named = (letter: number): string => letter.toString(16).padStart(64, '0');
const pdf = (bytes: number): Uint8Array => {
  const whole = Buffer.alloc(bytes, 32);
  whole.write('%PDF-1.7\n');
  whole.write('%%EOF', bytes - 6);
  return new Uint8Array(whole);
};

describe('kept letters', () => {
  it('come back as they were, and lie where only the service looks', async () => {
    const kept = keptLetters(directory, 10_000);
    await kept.keep(named(1), pdf(100));
    expect(await kept.read(named(1))).toEqual(pdf(100));
    expect(await kept.read(named(2))).toBeUndefined();
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, `${named(1)}.pdf`))).mode & 0o777).toBe(0o600);
  });

  it('make room for newer ones, the oldest first, with those of another process', async () => {
    const [ours, others] = [keptLetters(directory, 1_000), keptLetters(directory, 1_000)];
    for (let letter = 0; letter < 8; letter++) {
      await (letter % 2 ? ours : others).keep(named(letter), pdf(120));
      await utimes(join(directory, `${named(letter)}.pdf`), letter, letter);
    }
    await ours.keep(named(8), pdf(120));
    expect((await readdir(directory)).toSorted()).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((letter) => `${named(letter)}.pdf`),
    );
  });

  it('are none when nothing may be kept, and never larger than what may', async () => {
    await keptLetters(directory, 0).keep(named(1), pdf(100));
    await keptLetters(directory, 50).keep(named(1), pdf(100));
    expect(await keptLetters(directory, 50).read(named(1))).toBeUndefined();
  });

  it('take no name that could lead elsewhere', async () => {
    const kept = keptLetters(directory, 10_000);
    for (const name of ['../x', `${named(1)}/..`, '', named(1).toUpperCase().replace('0', 'G')]) {
      await expect(kept.read(name)).rejects.toThrow('hash');
      await expect(kept.keep(name, pdf(100))).rejects.toThrow('hash');
    }
  });

  it('cost only the printing when the disk takes nothing', async () => {
    const kept = keptLetters('/dev/null/letters', 10_000);
    await kept.keep(named(1), pdf(100));
    expect(await kept.read(named(1))).toBeUndefined();
  });
});
