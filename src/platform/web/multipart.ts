import type { UploadedFile } from '#ui/forms/field.ts';
import { Unreadable } from './unreadable.ts';

/** How much of a form with files is kept: bytes of each file, of all texts together, and how many parts there may be. */
type MultipartLimits = { fileBytes: number; textBytes: number; parts: number };

export type Part = { name: string; value: string | UploadedFile };

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');
const headMost = 8 * 1024;
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads multipart/form-data (RFC 7578) as it arrives. A file that is larger than it may be is counted and not kept, so that
 * what was typed beside it can be shown again and the field can say how large it was; the whole form is not refused for it.
 */
export const readMultipart = async (
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  limits: MultipartLimits,
): Promise<Part[]> => {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw new Unreadable(400);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  let textRoom = limits.textBytes;
  // The first delimiter may stand without a line before it; with one put there it is like all others.
  let waiting: Buffer = lineEnd;
  let state: 'between' | 'head' | 'content' | 'done' = 'between';
  let current: Current | undefined;

  const take = (piece: Buffer): void => {
    if (!current) return;
    current.size += piece.length;
    if (current.fileName === undefined) {
      textRoom -= piece.length;
      if (textRoom < 0) throw new Unreadable(413);
      current.pieces.push(piece);
    } else if (current.size <= limits.fileBytes) current.pieces.push(piece);
    else current.pieces = [];
  };

  for await (const chunk of body) {
    if (state === 'done') continue;
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    for (let moved = true; moved; ) {
      moved = false;
      if (state === 'between') {
        const at = waiting.indexOf(delimiter);
        // What stands before the first delimiter says nothing; between two parts there is nothing.
        if (at < 0) {
          waiting = Buffer.from(waiting.subarray(Math.max(0, waiting.length - delimiter.length)));
        } else if (waiting.length >= at + delimiter.length + 2) {
          const next = waiting.toString('latin1', at + delimiter.length, at + delimiter.length + 2);
          waiting = waiting.subarray(at + delimiter.length);
          state = next === '--' ? 'done' : 'head';
          moved = true;
        }
      } else if (state === 'head') {
        const at = waiting.indexOf(headEnd);
        if (at > headMost || (at < 0 && waiting.length > headMost)) throw new Unreadable(400);
        if (at >= 0) {
          if (parts.length >= limits.parts) throw new Unreadable(413);
          current = readHead(waiting.subarray(0, at));
          waiting = waiting.subarray(at + headEnd.length);
          state = 'content';
          moved = true;
        }
      } else if (state === 'content') {
        const at = waiting.indexOf(delimiter);
        const upTo = at < 0 ? Math.max(0, waiting.length - delimiter.length) : at;
        take(Buffer.from(waiting.subarray(0, upTo)));
        waiting = waiting.subarray(upTo);
        if (at >= 0 && current) {
          parts.push(partOf(current));
          current = undefined;
          state = 'between';
          moved = true;
        }
      }
      if (state === 'done') break;
    }
  }
  if (state !== 'done') throw new Unreadable(400);
  return parts;
};

type Current = { name: string; fileName: string | undefined; type: string; size: number; pieces: Buffer[] };

const boundaryOf = (contentType: string): string | undefined => {
  const match = /;\s*boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
};

const decoded = (bytes: Uint8Array): string => {
  try {
    const text = strict.decode(bytes);
    if (text.includes('\0')) throw new Unreadable(400);
    return text;
  } catch {
    throw new Unreadable(400);
  }
};

const readHead = (bytes: Buffer): Current => {
  const lines = decoded(bytes).split('\r\n');
  const value = (header: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${header}:`))
      ?.slice(header.length + 1)
      .trim() ?? '';
  const disposition = value('content-disposition');
  const name = parameter(disposition, 'name');
  if (!/^form-data\b/i.test(disposition) || name === undefined) throw new Unreadable(400);
  return {
    name,
    fileName: parameter(disposition, 'filename'),
    type: value('content-type'),
    size: 0,
    pieces: [],
  };
};

/** Browsers write `"` as %22 and line ends as %0D and %0A in names (HTML standard, multipart/form-data). */
const parameter = (disposition: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}="([^"]*)"`, 'i')
    .exec(disposition)?.[1]
    ?.replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n');

const partOf = ({ name, fileName, type, size, pieces }: Current): Part => {
  const bytes = Buffer.concat(pieces);
  if (fileName === undefined) return { name, value: decoded(bytes) };
  return {
    name,
    value: {
      name: fileName,
      type,
      size,
      arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    },
  };
};
