import { inflateSync } from 'node:zlib';
import type { FileRefusal } from './refusal.ts';

/** Unpacked, the object streams of a document of 5 MB hold at most this much. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Why a PDF is not taken: it cannot be read without a password, it holds programs or other files, or something stands
 * before its beginning or behind its end. Everything else of it stays as it is (ISO 32000-2).
 */
export const faultOfPdf = (bytes: Buffer): FileRefusal | undefined => {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return 'broken';
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) return 'broken';
  if (!/^[\s\0]*$/.test(bytes.toString('latin1', end + 5))) return 'two-in-one';
  if (/<(?:script|html|svg|!doctype)\b/i.test(bytes.toString('latin1', 0, 1024))) return 'two-in-one';
  const unpacked = objectStreams(bytes);
  if (unpacked === undefined) return 'swollen';
  const text = plainNames([bytes.toString('latin1'), ...unpacked].join('\n'));
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return 'encrypted';
  return active.some((pattern) => pattern.test(text)) ? 'active' : undefined;
};

/** Actions by their type, name trees and streams by their key: somebody may well write of 「HTML/CSS/JavaScript」. */
const active = [
  /\/S(?:\s|%[^\r\n]*[\r\n])*\/(?:JavaScript|Launch|SubmitForm|ImportData)\b/,
  /\bobj\s*\/(?:JavaScript|Launch)\b/,
  /\/(?:JavaScript|EmbeddedFiles|EF|XFA)\s*(?:<<|\[|\d+\s+\d+\s+R)/,
  /\/(?:Type|Subtype)\s*\/(?:EmbeddedFile|RichMedia)\b/,
];

/** A name may be written with its letters as numbers, `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** What stands in compressed object streams, where a reader finds actions as well; undefined when it is too much. */
const objectStreams = (bytes: Buffer): string[] | undefined => {
  const found: string[] = [];
  let room = mostUnpacked;
  let at = 0;
  for (;;) {
    at = bytes.indexOf('/ObjStm', at);
    if (at < 0) return found;
    const begin = bytes.indexOf('stream', at);
    const stop = bytes.indexOf('endstream', at);
    at += 7;
    if (begin < 0 || stop < 0 || begin >= stop) continue;
    let from = begin + 'stream'.length;
    if (bytes[from] === 0x0d) from += 1;
    if (bytes[from] === 0x0a) from += 1;
    try {
      const text = inflateSync(bytes.subarray(from, stop), { maxOutputLength: Math.max(1, room) }).toString('latin1');
      room -= text.length;
      found.push(text);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      // Not deflated: then it stands readable in the file itself.
    }
    if (room <= 0) return undefined;
  }
};
