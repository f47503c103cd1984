import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { pack, unpack } from './dictionary.ts';
import type { State } from './part.ts';
import type { Schema } from './schema.ts';
import { arenasAfter, type Room, type Segment, segmentBegin, sharedMemory } from './segment.ts';

/** A segment's file, with a checksum for each slice of it. */
export type Kept = Omit<Segment, 'memory' | 'arenas'> & {
  readonly end: number;
  readonly file: string;
  readonly sums: readonly number[];
};
/** Bytes of a file that belong into a memory; slices are read in any order, by several threads. */
export type Slice = {
  readonly path: string;
  readonly memory: WebAssembly.Memory;
  readonly from: number;
  readonly bytes: number;
  readonly sum: number;
};
/** What a snapshot gives back; or why it is not to be used, and the index is to be built anew. */
type Loaded = { readonly state: State; readonly sequence: string } | { readonly refused: string };
/** A snapshot of which the segments have still to be read. */
export type OpenedSnapshot =
  | {
      readonly state: State;
      readonly sequence: string;
      readonly slices: readonly Slice[];
      readonly kept: readonly Kept[];
    }
  | { readonly refused: string };

type Manifest = {
  readonly format: string;
  readonly schema: Schema;
  readonly sequence: string;
  readonly values: readonly (readonly string[])[];
  readonly segments: readonly Kept[];
  readonly live: readonly { readonly number: number; readonly words: string }[];
  readonly tail: State['tail'];
};

const format = 'jobindex-snapshot/2';
const manifestName = 'manifest.json';
const sliceBytes = 32 << 20;
/** Read and summed up at once: what has just been read is still in the cache. */
const stepBytes = 1 << 20;

/**
 * Writes the state of an index, and the last change in it, into a folder, and says which files it holds now. Segments never
 * change: `kept` are files that this index has written to or read from this folder, and they stay. Each file takes its
 * place in one step, the manifest last; what it no longer names goes away after it.
 */
export const saveSnapshot = (
  folder: string,
  schema: Schema,
  state: State,
  sequence: string,
  kept: readonly Kept[] = [],
): readonly Kept[] => {
  mkdirSync(folder, { recursive: true });
  const segments = state.segments.map((segment): Kept => {
    const { memory, arenas, ...description } = segment;
    const old = kept.find(({ number }) => number === segment.number);
    if (old && sizeOfFile(join(folder, old.file)) === old.end - segmentBegin) return old;
    const data = new Uint8Array(memory.buffer, segmentBegin, arenas.at - segmentBegin);
    const sums = Array.from({ length: Math.ceil(data.length / sliceBytes) }, (_, at) =>
      crc32(data.subarray(at * sliceBytes, (at + 1) * sliceBytes)),
    );
    const file = `segment-${segment.number}-${crc32(sums.join()).toString(16)}.bin`;
    writeFile(folder, file, data);
    return { ...description, end: arenas.at, file, sums };
  });
  const live = state.live.map(({ number, words }) => ({
    number,
    words: Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64'),
  }));
  const values = state.values.map(unpack);
  const manifest: Manifest = { format, schema, sequence, values, segments, live, tail: state.tail };
  const text = Buffer.from(JSON.stringify(manifest));
  writeFile(folder, manifestName, Buffer.concat([Buffer.from(`${crc32(text)}\n`), text]));
  const named = new Set([manifestName, ...segments.map(({ file }) => file)]);
  for (const file of readdirSync(folder)) if (!named.has(file)) rmSync(join(folder, file));
  return segments;
};

/** Reads what a snapshot of this schema says of itself, and makes room for its segments. */
export const openSnapshot = (folder: string, schema: Schema, room: Room): OpenedSnapshot => {
  const manifest = manifestOf(folder);
  if ('refused' in manifest) return manifest;
  if (JSON.stringify(manifest.schema) !== JSON.stringify(schema))
    return { refused: 'the snapshot is of another schema' };
  const foreign = manifest.segments.find(({ file, end }) => sizeOfFile(join(folder, file)) !== end - segmentBegin);
  if (foreign) return { refused: `${foreign.file} is missing or cut off` };
  const slices: Slice[] = [];
  const segments = manifest.segments.map(({ end, file, sums, ...description }): Segment => {
    const arenas = arenasAfter(end, description.documents, room);
    const memory = sharedMemory(end + arenas.bytes * arenas.count);
    const path = join(folder, file);
    sums.forEach((sum, at) => {
      const from = at * sliceBytes;
      slices.push({ path, memory, from, bytes: Math.min(sliceBytes, end - segmentBegin - from), sum });
    });
    return { ...description, memory, arenas };
  });
  const live = manifest.live.map(({ number, words }) => {
    const bytes = Uint8Array.from(Buffer.from(words, 'base64'));
    return { number, words: new Uint32Array(bytes.buffer) };
  });
  const { sequence, values, tail } = manifest;
  return { sequence, state: { values: values.map(pack), segments, live, tail }, slices, kept: manifest.segments };
};

/** Reads a slice into its memory; says what is wrong with it, if anything is. */
export const fillSlice = ({ path, memory, from, bytes, sum }: Slice): string | undefined => {
  const room = new Uint8Array(memory.buffer, segmentBegin + from, bytes);
  const file = openSync(path, 'r');
  try {
    let found = 0;
    for (let at = 0; at < bytes; ) {
      const read = readSync(file, room, at, Math.min(stepBytes, bytes - at), from + at);
      if (read === 0) return `${path} is missing or cut off`;
      found = crc32(room.subarray(at, at + read), found);
      at += read;
    }
    return found === sum ? undefined : `${path} is damaged`;
  } finally {
    closeSync(file);
  }
};

/** Reads a snapshot of this schema; anything missing, damaged or foreign is refused as a whole, with the reason. */
export const loadSnapshot = (folder: string, schema: Schema, room: Room): Loaded => {
  const opened = openSnapshot(folder, schema, room);
  if ('refused' in opened) return opened;
  for (const slice of opened.slices) {
    const refused = fillSlice(slice);
    if (refused) return { refused };
  }
  return { state: opened.state, sequence: opened.sequence };
};

const manifestOf = (folder: string): Manifest | { refused: string } => {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return { refused: 'there is no snapshot' };
  const whole = readFileSync(path);
  const end = whole.indexOf(10);
  const text = whole.subarray(end + 1);
  if (end < 0 || whole.toString('utf8', 0, end) !== String(crc32(text))) return { refused: 'the manifest is damaged' };
  const manifest = JSON.parse(text.toString()) as Manifest;
  return manifest.format === format ? manifest : { refused: `the snapshot has the format ${manifest.format}` };
};

const sizeOfFile = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

/** Writes, flushes and gives the name in one step; the name is flushed as well. */
const writeFile = (folder: string, name: string, data: Uint8Array): void => {
  const path = join(folder, name);
  const file = openSync(`${path}.new`, 'w');
  try {
    for (let at = 0; at < data.length; ) at += writeSync(file, data, at, Math.min(sliceBytes, data.length - at));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  const names = openSync(folder, 'r');
  try {
    fsyncSync(names);
  } finally {
    closeSync(names);
  }
};
