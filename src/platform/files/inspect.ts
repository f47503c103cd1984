import { fileTypeFromBuffer } from 'file-type';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { archiveEnd } from './archive.ts';
import { cleanJpeg } from './jpeg.ts';
import type { StoredKind } from './kind.ts';
import { faultOfOffice, isOffice } from './office.ts';
import { faultOfPdf } from './pdf.ts';
import { cleanPng } from './png.ts';
import type { FileRefusal } from './refusal.ts';

/** What is kept of a file: the bytes may be fewer than were sent, without what a picture tells beside itself. */
type Inspected = { kind: StoredKind; bytes: Buffer };

/** A picture with more dots than this is none that somebody took for an application: 100 megapixels. */
const mostPixels = 100_000_000;

const kindOf: Readonly<Record<string, StoredKind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  png: 'png',
  docx: 'docx',
  xlsx: 'xlsx',
};
const withMacros = new Set(['docm', 'xlsm', 'dotm', 'xltm', 'pptm', 'xlam']);

/** Looks into a file: what it is, and whether it is harmless enough to be handed on. Name and declared type are not asked. */
export const inspect = async (sent: Uint8Array): Promise<Decision<Inspected, FileRefusal>> => {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  if (bytes.length === 0) return refuse('empty');
  const sniffed = (await sniff(bytes)) ?? '';
  if (withMacros.has(sniffed)) return refuse('macros');
  if (sniffed === 'cfb') return refuse(isSealedOffice(bytes) ? 'encrypted' : 'kind');
  const kind = kindOf[sniffed];
  if (!kind) return refuse('kind');
  const cleaned =
    kind === 'jpeg' ? cleanJpeg(bytes, mostPixels) : kind === 'png' ? cleanPng(bytes, mostPixels) : undefined;
  if (cleaned && 'refused' in cleaned) return cleaned;
  const kept = cleaned?.accepted ?? bytes;
  const fault = kind === 'pdf' ? faultOfPdf(kept) : isOffice(kind) ? faultOfOffice(kept, kind) : undefined;
  if (fault) return refuse(fault);
  if (!isOffice(kind) && archiveEnd(kept) !== undefined) return refuse('two-in-one');
  return accept({ kind, bytes: kept });
};

const sniff = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext;
  } catch {
    return undefined;
  }
};

/** Office seals a document with a password into a compound file with this stream ([MS-OFFCRYPTO] §2.3.4). */
const isSealedOffice = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
