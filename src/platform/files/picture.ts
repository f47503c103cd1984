import { decode as decodeBmp } from 'fast-bmp';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { archiveEnd } from './archive.ts';
import type { FileRefusal } from './refusal.ts';

/** A picture drawn anew: its bytes hold nothing of those that were sent. */
type Picture = { kind: 'jpeg' | 'png'; bytes: Buffer; width: number; height: number };
type Pictures = { full: Picture; small: Picture };
type PictureSizes = { longest: number; longestSmall: number };

const taken = new Set(['jpg', 'png', 'gif', 'bmp']);
/** What libvips calls the kinds that are handed to it. */
const formats: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', gif: 'gif' };

/** Two megabytes unfold to no more than a good camera takes: 40 megapixels. */
const mostPixels = 40_000_000;
const mostSeconds = 20;

// One picture at a time uses one core; nothing of a picture stays in memory.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew, as large as a page shows it and small for lists: JPEG, GIF (its first frame), PNG or BMP by its
 * bytes. Turned as it was meant, in sRGB, without EXIF, place, profile, comments, frames or anything that hung on it. A
 * photograph becomes JPEG; drawings become PNG where that is smaller. Both are read by old phones.
 */
export const drawAnew = async (sent: Uint8Array, sizes: PictureSizes): Promise<Decision<Pictures, FileRefusal>> => {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  if (bytes.length === 0) return refuse('empty');
  const kind = await kindOf(bytes);
  if (!kind) return refuse('kind');
  if (archiveEnd(bytes) !== undefined || bytes.subarray(0, 1024).includes('%PDF-')) return refuse('two-in-one');
  return inTurn(() => drawnFrom(bytes, kind, sizes));
};

/** So many are drawn at once, whoever sends them: the threads that draw also read files and look up names. */
const mostAtOnce = 2;
let drawing = 0;
const waiting: (() => void)[] = [];

const inTurn = async <R>(draw: () => Promise<R>): Promise<R> => {
  if (drawing < mostAtOnce) drawing += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await draw();
  } finally {
    // Whoever waits takes the place over; only where nobody does it is free.
    const next = waiting.shift();
    if (next) next();
    else drawing -= 1;
  }
};

const drawnFrom = async (
  bytes: Buffer,
  kind: string,
  sizes: PictureSizes,
): Promise<Decision<Pictures, FileRefusal>> => {
  try {
    const source = kind === 'bmp' ? fromBmp(bytes) : await fromOther(bytes, formats[kind]);
    if ('refused' in source) return source;
    const photograph = kind === 'jpg';
    const full = await written(source.accepted, sizes.longest, photograph);
    const again = () => sharp(full.bytes, options);
    return accept({ full, small: await written(again, sizes.longestSmall, full.kind === 'jpeg') });
  } catch {
    return refuse('broken');
  }
};

const kindOf = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    const ext = (await fileTypeFromBuffer(bytes))?.ext;
    return ext !== undefined && taken.has(ext) ? ext : undefined;
  } catch {
    return undefined;
  }
};

const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true } as const;

const fromOther = async (bytes: Buffer, format: string | undefined): Promise<Decision<() => Sharp, FileRefusal>> => {
  const { format: read, width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  if (read !== format) return refuse('two-in-one');
  if (width * height > mostPixels) return refuse('swollen');
  return accept(() => sharp(bytes, options));
};

/** libvips reads no BMP. The size is read before anything is unpacked for it. */
const fromBmp = (bytes: Buffer): Decision<() => Sharp, FileRefusal> => {
  if (bytes.length < 30) return refuse('broken');
  const pixels = Math.abs(bytes.readInt32LE(18)) * Math.abs(bytes.readInt32LE(22));
  if (pixels > mostPixels) return refuse('swollen');
  const { data, width, height, channels } = decodeBmp(bytes);
  const raw = Buffer.from(data as Uint8Array);
  if (width < 1 || height < 1 || raw.length !== width * height * channels) return refuse('broken');
  return accept(() => sharp(raw, { raw: { width, height, channels: channels as 1 | 3 | 4 } }));
};

const written = async (source: () => Sharp, longest: number, photograph: boolean): Promise<Picture> => {
  const drawn = () =>
    source()
      .autoOrient()
      .timeout({ seconds: mostSeconds })
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
  const jpeg = await drawn()
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  const png = photograph ? undefined : await drawn().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  const smaller = png && png.data.length < jpeg.data.length ? png : jpeg;
  const { width, height } = smaller.info;
  return { kind: smaller === png ? 'png' : 'jpeg', bytes: smaller.data, width, height };
};
