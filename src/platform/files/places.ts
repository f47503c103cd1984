import { join } from 'node:path';
import type { Instant } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { inBucket } from './bucket.ts';
import { onDisk } from './disk.ts';

/** Where the bytes of files lie, under names that tell nothing. */
export type Place = {
  keep(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when nothing lies there. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Erasing what is not there is no fault. */
  erase(key: string): Promise<void>;
  /** Everything that lies there, with when it was put there. */
  all(): AsyncIterable<{ key: string; at: Instant }>;
};

export type PlaceName = 'disk' | 's3';

const opened = new WeakMap<Settings, Partial<Record<PlaceName, Place>>>();

/** The place of this name; a file stays where it was put when the setting changes. */
export const place = (settings: Settings, name: PlaceName): Place => {
  const places = opened.get(settings) ?? {};
  opened.set(settings, places);
  const found = places[name] ?? (name === 'disk' ? onDisk(join(settings.dataDir, 'files')) : inBucket(settings));
  places[name] = found;
  return found;
};
