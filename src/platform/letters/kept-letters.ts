import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type KeptLetters = {
  read(name: string): Promise<Uint8Array | undefined>;
  keep(name: string, pdf: Uint8Array): Promise<void>;
};

const nameOf = (name: string): string => {
  if (!/^[0-9a-f]{64}$/.test(name)) throw new Error('a kept letter is named by a hash');
  return `${name}.pdf`;
};

/** A file cut short by a power cut is none. */
const isWhole = (pdf: Buffer): boolean =>
  pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-8).toString('latin1').includes('%%EOF');

/**
 * Printed letters on disk, at most so many bytes: the oldest go. They can be printed again at any time, so nothing is
 * flushed, and a disk that takes or gives nothing only costs the printing.
 */
export const keptLetters = (directory: string, most: number): KeptLetters => {
  // At the first letter as well: what an earlier process left counts.
  let unseen = most;
  let aside = 0;

  /** Other processes write here as well, so the folder itself is asked, each time a twentieth of it may be new. */
  const tidy = async (): Promise<void> => {
    const names = await readdir(directory);
    const found = await Promise.all(
      names.map(async (name) => {
        const about = await stat(join(directory, name)).catch(() => undefined);
        return { name, bytes: about?.size ?? 0, at: about?.mtimeMs ?? 0 };
      }),
    );
    unseen = 0;
    let held = found.reduce((sum, { bytes }) => sum + bytes, 0);
    if (held <= most) return;
    for (const { name, bytes } of found.sort((a, b) => a.at - b.at)) {
      // A tenth more than needed: the next letters find room.
      if (held <= most * 0.9) return;
      await rm(join(directory, name), { force: true });
      held -= bytes;
    }
  };

  return {
    read: async (name) => {
      const pdf = await readFile(join(directory, nameOf(name))).catch(() => undefined);
      return pdf && isWhole(pdf) ? new Uint8Array(pdf) : undefined;
    },
    keep: async (name, pdf) => {
      if (pdf.length > most) return;
      const path = join(directory, nameOf(name));
      const beside = `${path}.${process.pid}-${aside++}`;
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await writeFile(beside, pdf, { mode: 0o600, flag: 'wx' });
        await rename(beside, path);
        unseen += pdf.length;
        if (unseen > most / 20) await tidy();
      } catch {
        await rm(beside, { force: true }).catch(() => {});
      }
    },
  };
};
