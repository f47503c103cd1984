import { Agent, get } from 'node:http';
import { part } from '../search-index/child.ts';

export type Load = {
  address: string;
  /** Asked one after another, again and again. */
  paths: readonly string[];
  requests: number;
  /** So many readers, each asking again when it has been answered. */
  readers: number;
  encoding: 'identity' | 'gzip';
  /** A cookie makes the reader one who has been here. */
  cookie?: string | undefined;
};
export type Loaded = { wallMs: number[]; bytes: number };

/** Readers in a process of their own: their processor time is not the service's. */
part(async ({ address, paths, requests, readers, encoding, cookie }: Load): Promise<Loaded> => {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const wallMs: number[] = [];
  let asked = 0;
  let bytes = 0;
  const read = (path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = { 'accept-encoding': encoding, ...(cookie ? { cookie } : {}) };
      get(address + path, { agent, headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${path} answered ${response.statusCode}`));
        });
      }).once('error', reject);
    });
  const reader = async (): Promise<void> => {
    while (asked < requests) {
      const path = paths[asked++ % paths.length] ?? '/';
      const started = performance.now();
      await read(path);
      wallMs.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  return { wallMs, bytes };
});
