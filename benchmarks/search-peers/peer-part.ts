import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, openCorpus } from '../search-corpus.ts';
import { readGiven } from '../search-corpus-queries.ts';
import { part } from '../search-index/child.ts';
import { processMs } from '../search-index/figures.ts';
import { groongaPeer, groongaVersion } from './groonga-peer.ts';
import type { Peer, PeerAnswer } from './peer.ts';
import { postgresPeer } from './postgres-peer.ts';

/** The same documents and the same queries in another engine. */
export type PeerInput = {
  readonly corpus: string;
  readonly queries: string;
  /** Where engines keep their data; what is loaded already is used again. */
  readonly folder: string;
  readonly name: PeerName;
};
export type PeerName = 'postgres' | 'groonga';
export type PeerRun = {
  /** Why it was not measured. */
  readonly skipped?: string;
  readonly version?: string;
  /** Undefined when the data of an earlier run was used. */
  readonly loadSeconds?: number | undefined;
  /** Of its server alone. */
  readonly loadCpuSeconds?: number | undefined;
  readonly diskMB?: number;
  readonly asked: readonly PeerAsked[];
};
/** CPU of its server and of this client for one query, and the best wall time; caches warm. */
export type PeerAsked = {
  readonly name: string;
  readonly answer: PeerAnswer;
  readonly cpuMs: number;
  readonly wallMs: number;
};

const atLeastMs = 400;

const measure = async (peer: Peer, ask: () => Promise<PeerAnswer>): Promise<Omit<PeerAsked, 'name'>> => {
  const answer = await ask();
  const [server, client, begin] = [peer.serverMs(), processMs(), performance.now()];
  let [times, wallMs] = [0, Number.POSITIVE_INFINITY];
  for (let last = begin; times === 0 || last - begin < atLeastMs; times++) {
    await ask();
    const now = performance.now();
    wallMs = Math.min(wallMs, now - last);
    last = now;
  }
  return { answer, cpuMs: (peer.serverMs() - server + processMs() - client) / times, wallMs };
};

const open = {
  postgres: postgresPeer,
  groonga: groongaPeer,
} satisfies Record<PeerName, (corpus: Corpus, prefix: string, folder: string) => Promise<Peer>>;

const missing = (name: PeerName): string | undefined =>
  name === 'groonga' && groongaVersion() === undefined
    ? 'Groonga is not installed (Debian: apt-get install groonga-bin)'
    : undefined;

part(async ({ corpus: prefix, queries, folder, name }: PeerInput): Promise<PeerRun> => {
  const skipped = missing(name);
  if (skipped) return { skipped, asked: [] };
  const corpus = openCorpus(prefix);
  const place = join(folder, `${name}-${corpus.meta.sha256.text.slice(0, 12)}`);
  mkdirSync(place, { recursive: true });
  const begin = performance.now();
  const peer = await open[name](corpus, prefix, place);
  const load = peer.loaded
    ? { loadSeconds: (performance.now() - begin) / 1000, loadCpuSeconds: peer.serverMs() / 1000 }
    : {};
  try {
    const asked: PeerAsked[] = [];
    for (const query of readGiven(queries)) {
      const ask = peer.ask(query);
      if (ask) asked.push({ name: query.name, ...(await measure(peer, ask)) });
    }
    return { version: peer.version, ...load, diskMB: peer.diskMB, asked };
  } finally {
    await peer.close();
  }
});
