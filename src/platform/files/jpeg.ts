import { accept, type Decision, refuse } from '#kernel/decision.ts';

/**
 * A JPEG without what it tells beside the picture: place, time, camera, thumbnails, comments, and what was hung on behind
 * its end. Kept are the colour profile and how the picture is turned, without which it would look wrong (ITU T.81, EXIF 2.32).
 */
export const cleanJpeg = (bytes: Buffer, mostPixels: number): Decision<Buffer, 'broken' | 'swollen'> => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return refuse('broken');
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  let framed = false;
  let scanned = false;
  while (at + 2 <= bytes.length) {
    // Any number of 0xff may fill up before a marker (B.1.1.2).
    if (bytes[at] !== 0xff) return refuse('broken');
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at] ?? 0;
    at += 1;
    if (marker === 0xd9) {
      if (!framed || !scanned) return refuse('broken');
      kept.push(Buffer.from([0xff, 0xd9]));
      return accept(Buffer.concat(kept));
    }
    if (at + 2 > bytes.length) return refuse('broken');
    const length = bytes.readUInt16BE(at);
    const body = bytes.subarray(at + 2, at + length);
    if (length < 2 || at + length > bytes.length) return refuse('broken');
    if (isFrame(marker)) {
      if (body.length < 6 || framed) return refuse('broken');
      if (body.readUInt16BE(1) * body.readUInt16BE(3) > mostPixels) return refuse('swollen');
      framed = true;
    }
    const segment = keptSegment(marker, body);
    if (segment) kept.push(segment);
    at += length;
    if (marker !== 0xda) continue;
    const end = endOfScan(bytes, at);
    if (end === undefined) return refuse('broken');
    kept.push(bytes.subarray(at, end));
    scanned = true;
    at = end;
  }
  return refuse('broken');
};

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const segmentOf = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const keptSegment = (marker: number, body: Buffer): Buffer | undefined => {
  if (marker === 0xe0) {
    // JFIF, without the thumbnail behind its fixed fourteen bytes.
    if (body.toString('latin1', 0, 5) !== 'JFIF\0' || body.length < 14) return undefined;
    return segmentOf(marker, Buffer.concat([body.subarray(0, 12), Buffer.from([0, 0])]));
  }
  if (marker === 0xe1) {
    const turned = orientationOf(body);
    return turned === undefined ? undefined : segmentOf(marker, exifOf(turned));
  }
  if (marker === 0xe2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0' ? segmentOf(marker, body) : undefined;
  if (marker === 0xee) return body.toString('latin1', 0, 5) === 'Adobe' ? segmentOf(marker, body) : undefined;
  // Other APPn, and comments.
  if ((marker >= 0xe3 && marker <= 0xef) || marker === 0xfe) return undefined;
  return segmentOf(marker, body);
};

/** Where the compressed data of a scan end: before the next marker that is neither a restart nor a stuffed 0xff. */
const endOfScan = (bytes: Buffer, from: number): number | undefined => {
  let at = from;
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return undefined;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
  return undefined;
};

/** How the picture is turned (EXIF tag 0x0112), when it is not upright. */
const orientationOf = (body: Buffer): number | undefined => {
  if (body.toString('latin1', 0, 6) !== 'Exif\0\0' || body.length < 14) return undefined;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = long(4);
    for (let entry = 0; entry < short(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (short(at) !== 0x0112) continue;
      const turned = short(at + 8);
      return turned >= 2 && turned <= 8 ? turned : undefined;
    }
  } catch {
    // A directory that leads outside of the segment tells nothing.
  }
  return undefined;
};

/** The smallest EXIF that says how a picture is turned, and nothing else. */
const exifOf = (turned: number): Buffer => {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(turned, 6 + 8 + 2 + 8);
  return exif;
};
