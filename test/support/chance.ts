import { createHash } from 'node:crypto';
import { type Chance, chanceFrom } from '#kernel/chance.ts';

/** Chance that gives the same in every run: bytes counted out of a hash, ids of one fixed moment. */
export const fixedChance = (seed = 'test'): Chance => {
  let count = 0;
  const bytes = (length: number): Uint8Array => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`${seed} ${count}`).digest());
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
  return chanceFrom(bytes, () => 1_795_136_400_000 + count); // 2026-11-20T10:00+09:00, each id after the one before
};
