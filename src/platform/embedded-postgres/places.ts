import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Whom the server runs as: PostgreSQL refuses root, so root's server runs as nobody; else it is ourselves. */
type Account = { uid: number; gid: number } | undefined;

export const account: Account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Where root keeps what nobody must reach although the project lies in a closed home. */
const shared = '/var/lib/hellowork-mypage';

/** Whether the account may come to this place: every directory above it must let others pass. */
export const reachable = async (place: string, who: Account = account): Promise<boolean> => {
  if (!who) return true;
  for (let at = await realpath(place); ; at = dirname(at)) {
    const { mode, uid } = await stat(at);
    if (!(uid === who.uid ? mode & 0o100 : mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
};

/** Makes a directory only the server's account (and root) can enter. */
export const privateDirectory = async (place: string): Promise<string> => {
  await mkdir(place, { recursive: true, mode: 0o700 });
  await giveAway(place);
  await chmod(place, 0o700);
  return place;
};

const giveAway = async (place: string): Promise<void> => {
  if (account) await chown(place, account.uid, account.gid);
};

/**
 * The directory that holds one service's database: holder's note, log and cluster. Root's data directory is made so that
 * others may pass through it but not list it, because the server's account must come to its cluster.
 */
export const prepareHome = async (directory: string): Promise<string> => {
  await mkdir(dirname(resolve(directory)), { recursive: true, mode: account ? 0o711 : 0o700 });
  return realpath(await privateDirectory(directory));
};

/** A fresh place for a cluster: in the home, or where the account can come when the home is closed to it. */
export const placeForCluster = async (home: string): Promise<string> => {
  if (await reachable(home)) return join(home, 'cluster');
  return join(await sharedPlace(), `cluster-${randomBytes(6).toString('hex')}`);
};

/** A directory of root's that everyone may enter and only root may change; checked, as someone else may have made it. */
export const sharedPlace = async (): Promise<string> => {
  const made = await mkdir(shared, { recursive: true });
  if (made) await chmod(shared, 0o755);
  await trusted(shared);
  return shared;
};

/** Throws unless the place is a directory of ours that nobody else can write to. */
export const trusted = async (place: string): Promise<void> => {
  const { mode, uid } = await lstat(place).then((found) => {
    if (!found.isDirectory()) throw new Error(`${place} is not a directory. Remove it.`);
    return found;
  });
  if (uid === process.getuid?.() && !(mode & 0o022)) return;
  throw new Error(
    `${place} belongs to someone else or can be written by others. Remove it, or make it root's with mode 0755.`,
  );
};

/** A short private directory for the socket: its path must stay below 108 bytes. */
export const socketDirectory = async (): Promise<string> => {
  const base = tmpdir().length <= 60 && (await reachable(tmpdir())) ? tmpdir() : '/tmp';
  const place = await mkdtemp(join(base, `mypage-${process.getuid?.() ?? 0}-`));
  await giveAway(place);
  return place;
};

/** Removes a socket directory that a killed process left; anything else is left alone. */
export const removeSocketDirectory = async (place: string | undefined): Promise<void> => {
  if (!place || !/\/mypage-\d+-\w{6}$/.test(place)) return;
  await rm(place, { recursive: true, force: true });
};

export const writable = (place: string): boolean => {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

export const exists = existsSync;
