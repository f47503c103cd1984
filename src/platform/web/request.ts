import { createHash } from 'node:crypto';
import type { Raw } from '#ui/forms/field.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { type Part, readMultipart } from './multipart.ts';
import { Unreadable } from './unreadable.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Percent-decoding that refuses NUL and what is not UTF-8: PostgreSQL refuses them too, so the edge does first. */
export const decode = (part: string): string => {
  try {
    const text = decodeURIComponent(part.replaceAll('+', ' '));
    if (text.includes('\0')) throw new Unreadable(400);
    return text;
  } catch {
    throw new Unreadable(400);
  }
};

/** Reads `a=1&b=2` strictly. */
export const readPairs = (text: string): URLSearchParams => {
  const pairs = new URLSearchParams();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const split = pair.indexOf('=');
    pairs.append(decode(split < 0 ? pair : pair.slice(0, split)), split < 0 ? '' : decode(pair.slice(split + 1)));
  }
  return pairs;
};

/** The body piece by piece, refused where it is longer than `most`. */
async function* bodyOf(request: Request, most: number): AsyncIterable<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Unreadable(413);
  if (!request.body) return;
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new Unreadable(413);
    yield chunk;
  }
}

/** What was posted, and a digest of it by which a repetition is known; two files of one name, type and size are alike. */
type Posted = { raw: Raw; digest: string };

/** How much of a form is read: bytes without files, and the files beside them when its page takes some. */
type FormLimits = {
  most: number;
  files?: { most: number; bytes: number } | undefined;
  except?: readonly string[];
};

/** A form with files too large is still read, so that what was typed is not lost; but not without end. */
const patience = 4;
const partsMost = 2000;

const digestOf = (parts: readonly Part[], except: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const { name, value } of parts) {
    if (except.includes(name)) continue;
    const text = typeof value === 'string' ? value : `${value.name} ${value.type} ${value.size}`;
    hash.update(`${name.length} ${name} ${text.length} ${text}`);
  }
  return hash.digest('base64url');
};

const postedFrom = (parts: readonly Part[], except: readonly string[]): Posted => {
  const entries: Record<string, Part['value'][]> = Object.create(null);
  for (const { name, value } of parts) {
    const before = entries[name];
    if (before) before.push(value);
    else entries[name] = [value];
  }
  return { raw: rawOf(entries), digest: digestOf(parts, except) };
};

/**
 * Reads a posted form; anything but a form is 415. The digest leaves out the names in `except`, which differ each time the
 * form is shown.
 */
export const readForm = async (request: Request, { most, files, except = [] }: FormLimits): Promise<Posted> => {
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bodyOf(request, most)) chunks.push(chunk);
    const pairs = readPairs(textOf(Buffer.concat(chunks)));
    return postedFrom(
      [...pairs].map(([name, value]) => ({ name, value })),
      except,
    );
  }
  if (!/^multipart\/form-data\b/i.test(type)) throw new Unreadable(415);
  const whole = most + (files ? files.most * files.bytes * patience : 0);
  const limits = { fileBytes: files?.bytes ?? most, textBytes: most, parts: partsMost };
  return postedFrom(await readMultipart(bodyOf(request, whole), type, limits), except);
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes);
  } catch {
    throw new Unreadable(400);
  }
};
