import { inflateRawSync } from 'node:zlib';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { FileRefusal } from './refusal.ts';

/** One file in an archive, unpacked when it is asked for. */
type Entry = { name: string; read(): Buffer };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Where the end of central directory record stands that reaches to the very end of the bytes; undefined without one. */
export const archiveEnd = (bytes: Buffer): number | undefined => {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
};

/**
 * Reads the directory of a ZIP as strictly as Office writes it (APPNOTE 6.3.10): nothing before, between or behind, no
 * entry over another, no encryption, no name that leaves the folder. All together unpack to `mostBytes` at most; what the
 * headers claim is not believed.
 */
export const readArchive = (bytes: Buffer, mostBytes: number): Decision<Entry[], FileRefusal> => {
  try {
    return read(bytes, mostBytes);
  } catch (fault) {
    if (fault instanceof RangeError) return refuse('broken');
    throw fault;
  }
};

const read = (bytes: Buffer, mostBytes: number): Decision<Entry[], FileRefusal> => {
  const end = archiveEnd(bytes);
  if (end === undefined) return refuse('broken');
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  // A central directory that is not where its record says it is: something was put in front of the archive.
  if (at + size !== end || bytes.readUInt32LE(0) !== localSignature) return refuse('two-in-one');
  if (count > 5000) return refuse('swollen');
  const directory = at;
  const entries: Entry[] = [];
  const names = new Set<string>();
  const covered: [number, number][] = [];
  let claimed = 0;
  const budget = { room: mostBytes };
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== centralSignature) return refuse('broken');
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const whole = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (flags & 0x41) return refuse('encrypted');
    if (method !== 0 && method !== 8) return refuse('broken');
    if (/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|\0|:/.test(name) || names.has(name.toLowerCase())) return refuse('broken');
    names.add(name.toLowerCase());
    claimed += whole;
    if (claimed > mostBytes) return refuse('swollen');
    if (bytes.readUInt32LE(local) !== localSignature) return refuse('broken');
    const localName = bytes.toString('utf8', local + 30, local + 30 + bytes.readUInt16LE(local + 26));
    if (localName !== name) return refuse('broken');
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (from + packed > directory) return refuse('broken');
    covered.push([local, from + packed]);
    entries.push({ name, read: () => unpack(bytes.subarray(from, from + packed), method, budget) });
  }
  if (at !== end) return refuse('broken');
  covered.sort(([a], [b]) => a - b);
  if (covered.some(([from], index) => index > 0 && from < (covered[index - 1]?.[1] ?? 0))) return refuse('swollen');
  return accept(entries);
};

/** Thrown while unpacking, when it is more than the archive may hold. */
export class Swollen extends Error {}

const unpack = (packed: Buffer, method: number, budget: { room: number }): Buffer => {
  if (budget.room <= 0) throw new Swollen();
  let bytes: Buffer;
  try {
    bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: budget.room });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Swollen();
    throw new RangeError('the archive cannot be unpacked');
  }
  budget.room -= bytes.length;
  return bytes;
};
