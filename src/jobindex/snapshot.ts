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
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { State } from './part.ts';
import type { Schema } from './schema.ts';
import { arenasAfter, type Room, type Segment, segmentBegin, sharedMemory } from './segment.ts';

/** What a snapshot gives back; or why it is not to be used, and the index is to be built anew. */
export type Loaded = { readonly state: State; readonly sequence: string } | { readonly refused: string };

type Kept = Omit<Segment, 'memory' | 'arenas'> & { readonly end: number; readonly file: string; readonly sum: number };
type Manifest = {
  readonly format: string;
  readonly schema: Schema;
  readonly sequence: string;
  readonly values: State['values'];
  readonly segments: readonly Kept[];
  readonly live: readonly { readonly number: number; readonly words: string }[];
  readonly tail: State['tail'];
};

const format = 'jobindex-snapshot/2';
const manifestName = 'manifest.json';
const step = 64 << 20;

/**
 * Writes the state of an index, and the last change in it, into a folder. Segments never change, so a file that is there
 * already is kept; the manifest takes its new place in one step, and what it no longer names goes away after it.
 */
export const saveSnapshot = (folder: string, schema: Schema, state: State, sequence: string): void => {
  mkdirSync(folder, { recursive: true });
  const earlier = manifestOf(folder);
  const known = 'segments' in earlier ? earlier.segments : [];
  const segments = state.segments.map((segment): Kept => {
    const { memory, arenas, ...description } = segment;
    const old = known.find(({ number, end }) => number === segment.number && end === arenas.at);
    if (old && existsSync(join(folder, old.file))) return old;
    const data = new Uint8Array(memory.buffer, segmentBegin, arenas.at - segmentBegin);
    const sum = sumOf(data);
    const file = `segment-${segment.number}-${sum.toString(16)}.bin`;
    writeFile(join(folder, file), data);
    return { ...description, end: arenas.at, file, sum };
  });
  const live = state.live.map(({ number, words }) => ({
    number,
    words: Buffer.from(new Uint8Array(words.buffer)).toString('base64'),
  }));
  const manifest: Manifest = { format, schema, sequence, values: state.values, segments, live, tail: state.tail };
  const text = Buffer.from(JSON.stringify(manifest));
  const whole = Buffer.concat([Buffer.from(`${crc32(text)}\n`), text]);
  writeFile(join(folder, `${manifestName}.new`), whole);
  renameSync(join(folder, `${manifestName}.new`), join(folder, manifestName));
  const named = new Set([manifestName, ...segments.map(({ file }) => file)]);
  for (const file of readdirSync(folder)) if (!named.has(file)) rmSync(join(folder, file));
};

/** Reads a snapshot of this schema; anything missing, damaged or foreign is refused as a whole, with the reason. */
export const loadSnapshot = (folder: string, schema: Schema, room: Room): Loaded => {
  const manifest = manifestOf(folder);
  if ('refused' in manifest) return manifest;
  if (JSON.stringify(manifest.schema) !== JSON.stringify(schema))
    return { refused: 'the snapshot is of another schema' };
  const segments: Segment[] = [];
  for (const { end, file, sum, ...description } of manifest.segments) {
    const arenas = arenasAfter(end, description.documents, room);
    const memory = sharedMemory(end + arenas.bytes * arenas.count);
    const found = readFile(join(folder, file), new Uint8Array(memory.buffer, segmentBegin, end - segmentBegin));
    if (found !== sum) return { refused: `${file} is ${found === undefined ? 'missing or cut off' : 'damaged'}` };
    segments.push({ ...description, memory, arenas });
  }
  const live = manifest.live.map(({ number, words }) => {
    const bytes = Uint8Array.from(Buffer.from(words, 'base64'));
    return { number, words: new Uint32Array(bytes.buffer) };
  });
  const { sequence, values, tail } = manifest;
  return { sequence, state: { values, segments, live, tail } };
};

const manifestOf = (folder: string): Manifest | { refused: string } => {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return { refused: 'there is no snapshot' };
  const whole = readFileSync(path);
  const end = whole.indexOf(10);
  const text = whole.subarray(end + 1);
  if (end < 0 || Number(whole.toString('utf8', 0, end)) !== crc32(text)) return { refused: 'the manifest is damaged' };
  const manifest = JSON.parse(text.toString()) as Manifest;
  return manifest.format === format ? manifest : { refused: `the snapshot has the format ${manifest.format}` };
};

const sumOf = (data: Uint8Array): number => {
  let sum = 0;
  for (let at = 0; at < data.length; at += step) sum = crc32(data.subarray(at, at + step), sum);
  return sum;
};

/** Writes and flushes. */
const writeFile = (path: string, data: Uint8Array): void => {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < data.length; ) at += writeSync(file, data, at, Math.min(step, data.length - at));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Fills the room from the file; undefined when the file is not exactly as long. */
const readFile = (path: string, room: Uint8Array): number | undefined => {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    let sum = 0;
    for (let at = 0; at < room.length; ) {
      const read = readSync(file, room, at, Math.min(step, room.length - at), null);
      if (read === 0) return undefined;
      sum = crc32(room.subarray(at, at + read), sum);
      at += read;
    }
    return readSync(file, Buffer.alloc(1)) === 0 ? sum : undefined;
  } finally {
    closeSync(file);
  }
};
