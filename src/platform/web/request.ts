import { createHash } from 'node:crypto';
import type { Raw } from '#ui/forms/field.ts';
import { rawOf } from '#ui/forms/raw.ts';

/** A request that cannot be read; the status says why. */
export class Unreadable extends Error {
  readonly status: 400 | 413 | 414 | 415;
  constructor(status: 400 | 413 | 414 | 415) {
    super(`unreadable request: ${status}`);
    this.status = status;
  }
}

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

const readBytes = async (request: Request, most: number): Promise<Uint8Array> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Unreadable(413);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new Unreadable(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** What was posted, and a digest of it by which a repetition is known; two files of one name, type and size are alike. */
export type Posted = { raw: Raw; digest: string };

const digestOf = (source: FormData | URLSearchParams, except: readonly string[]): string => {
  const hash = createHash('sha256');
  source.forEach((value: string | File, name: string) => {
    if (except.includes(name)) return;
    const text = typeof value === 'string' ? value : `${value.name} ${value.type} ${value.size}`;
    hash.update(`${name.length} ${name} ${text.length} ${text}`);
  });
  return hash.digest('base64url');
};

/**
 * Reads a posted form of at most `most` bytes; anything but a form is 415. The digest leaves out the names in `except`,
 * which differ each time the form is shown.
 */
export const readForm = async (request: Request, most: number, except: readonly string[] = []): Promise<Posted> => {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request, most);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    let text: string;
    try {
      text = strict.decode(bytes);
    } catch {
      throw new Unreadable(400);
    }
    const pairs = readPairs(text);
    return { raw: rawOf(pairs), digest: digestOf(pairs, except) };
  }
  if (!/^multipart\/form-data\b/i.test(type)) throw new Unreadable(415);
  try {
    const form = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form) {
      if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) throw new Unreadable(400);
    }
    return { raw: rawOf(form), digest: digestOf(form, except) };
  } catch {
    throw new Unreadable(400);
  }
};
