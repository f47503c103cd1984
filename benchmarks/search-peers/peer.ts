import { readFileSync } from 'node:fs';
import type { Given } from '../search-corpus-queries.ts';

/** What a peer can be compared in: the number of hits, the page, counts over the hits. */
export type PeerAnswer = {
  readonly total: number;
  readonly ids: readonly number[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Another engine with the same documents, in processes of its own. */
export type Peer = {
  readonly version: string;
  /** Whether it was loaded now, and not in an earlier run. */
  readonly loaded: boolean;
  /** Undefined: not asked, because it cannot say it exactly. */
  ask(query: Given): (() => Promise<PeerAnswer>) | undefined;
  /** Processor time of its server until now; exact while the server waits for the next question. */
  serverMs(): number;
  readonly diskMB: number;
  close(): Promise<void>;
};

/** Nanoseconds on a processor where the kernel counts them, else the ticks of the clock. */
export const processorMs = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }
};

/** The employer's name is hidden from these classes of disclosure (0 = 公開範囲 1). */
export const hiddenFrom = (reader = 'staff'): readonly number[] =>
  reader === 'anonymous' ? [1, 2] : reader === 'seeker' ? [2] : [];
