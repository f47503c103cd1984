import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Chance } from '#kernel/chance.ts';

/** OWASP's choice for argon2id: 19 MiB, two passes, one lane; about 40 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const derive = promisify(argon2);

/** Stands in for the hash of somebody who does not exist, so that looking for him is the same work. */
const nobody = { salt: Buffer.alloc(16, 1), hash: Buffer.alloc(32, 1), ...cost };

/** Hashes a password; the result says its own cost (PHC string format), so that the cost can rise later. */
export const hashPassword = async (password: string, chance: Chance, atOnce: number): Promise<string> => {
  const salt = Buffer.from(chance.bytes(16));
  const hash = await inTurn(atOnce, () => derived(password, { salt, ...cost }));
  const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(hash)}`;
};

/** Whether the password is the one of the hash; without a hash the same work is done and the answer is no. */
export const verifyPassword = async (
  password: string,
  stored: string | undefined,
  atOnce: number,
): Promise<boolean> => {
  const { hash, ...recipe } = stored === undefined ? nobody : parse(stored);
  const given = await inTurn(atOnce, () => derived(password, recipe));
  return timingSafeEqual(given, hash) && stored !== undefined;
};

type Recipe = { salt: Buffer; memory: number; passes: number; parallelism: number };

const derived = (password: string, { salt, ...recipe }: Recipe): Promise<Buffer> =>
  derive('argon2id', { message: password, nonce: salt, tagLength: 32, ...recipe });

const parse = (stored: string): Recipe & { hash: Buffer } => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found) throw new Error('a password hash is not in the form this program writes');
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
};

let running = 0;
const waiting: (() => void)[] = [];

/** Each hash takes 19 MiB and a core: more at once would starve the rest of the service. First come, first served. */
const inTurn = async <T>(atOnce: number, body: () => Promise<T>): Promise<T> => {
  while (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume));
  running += 1;
  try {
    return await body();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};
