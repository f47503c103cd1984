import { crc32 } from 'node:zlib';
import { accept, type Decision, refuse } from '#kernel/decision.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws the picture and its colours; text, time, EXIF, moving pictures and what nobody knows are left out. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);

/** A PNG without what it tells beside the picture, and without what was hung on behind its end (W3C PNG, third edition). */
export const cleanPng = (bytes: Buffer, mostPixels: number): Decision<Buffer, 'broken' | 'swollen'> => {
  if (!bytes.subarray(0, 8).equals(signature)) return refuse('broken');
  const chunks: Buffer[] = [signature];
  let at = 8;
  let drawn = false;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return refuse('broken');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return refuse('broken');
    if ((at === 8) !== (type === 'IHDR')) return refuse('broken');
    if (type === 'IHDR') {
      if (length !== 13) return refuse('broken');
      if (bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > mostPixels) return refuse('swollen');
    }
    if (type === 'IDAT') drawn = true;
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === 'IEND') return drawn && length === 0 ? accept(Buffer.concat(chunks)) : refuse('broken');
    at = end;
  }
  return refuse('broken');
};
