import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FeedRecord, Located } from './record.ts';

/** What a file may hold at most (abuse-cases 57): the feed's own page is 1,000 records. */
export const importLimits = {
  bytes: 200 * 1024 * 1024,
  records: 500_000,
  fields: 600,
  fieldCharacters: 4_000,
  depth: 8,
};

type ReadFile = { readonly encoding: 'UTF-8' | 'Shift_JIS'; readonly records: readonly Located[] };
export type Unreadable = { readonly unreadable: string };

/** Reads a file of the feed: XML pages or CSV with the field names as its header, UTF-8 or Shift_JIS (cp932). */
export const readFeed = (bytes: Uint8Array): ReadFile | Unreadable => {
  if (bytes.length > importLimits.bytes) return { unreadable: `the file is larger than ${importLimits.bytes} bytes` };
  const decoded = decode(bytes);
  if ('unreadable' in decoded) return decoded;
  const read = decoded.text.trimStart().startsWith('<') ? readXml(decoded.text) : readCsv(decoded.text);
  return 'unreadable' in read ? read : { encoding: decoded.encoding, records: read.records };
};

/** Valid UTF-8 is taken as such; anything else must be valid cp932, which the feed's CSV form uses. */
const decode = (bytes: Uint8Array): { text: string; encoding: ReadFile['encoding'] } | Unreadable => {
  for (const [encoding, label] of [
    ['UTF-8', 'utf-8'],
    ['Shift_JIS', 'shift_jis'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\0') ? { unreadable: 'the file holds NUL characters' } : { text, encoding };
    } catch {
      // not this encoding
    }
  }
  return { unreadable: 'the file is neither UTF-8 nor Shift_JIS' };
};

type Records = { records: Located[] } | Unreadable;

const readCsv = (text: string): Records => {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      info: true,
      skip_empty_lines: true,
      max_record_size: importLimits.fields * importLimits.fieldCharacters,
      to: importLimits.records + 1,
    });
    if (rows.length > importLimits.records) return { unreadable: `more than ${importLimits.records} records` };
    if (Object.keys(rows[0]?.record ?? {}).length > importLimits.fields)
      return { unreadable: `more than ${importLimits.fields} columns` };
    return { records: rows.map(({ record, info }) => ({ line: info.lines, record: given(record) })) };
  } catch (fault) {
    return { unreadable: `not readable as CSV: ${(fault as Error).message}` };
  }
};

/** `<root>…<kyujin><data>…</data>…</kyujin></root>`. Entities are left as they stand, so none can grow or lead outside. */
const readXml = (text: string): Records => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { unreadable: 'XML with a document type or entities is not taken' };
  if (deepest(text) > importLimits.depth) return { unreadable: `XML is nested deeper than ${importLimits.depth}` };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { unreadable: `not readable as XML, line ${valid.err.line}: ${valid.err.msg}` };
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    processEntities: false,
    isArray: (name) => name === 'kyujin' || name === 'data',
  });
  const parsed = parser.parse(text) as { root?: { kyujin?: { data?: unknown[] }[] } };
  const all = parsed.root?.kyujin;
  if (!all) return { unreadable: 'XML without <root><kyujin>' };
  const data = all.flatMap((page) => (typeof page === 'object' && page.data ? page.data : []));
  if (data.length > importLimits.records) return { unreadable: `more than ${importLimits.records} records` };
  return { records: data.map((fields, index) => ({ line: index + 1, record: given(textsOf(fields)) })) };
};

/** Depth by counting tags: the parser itself would recurse before it could refuse. */
const deepest = (text: string): number => {
  let depth = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<[/?!]?[\w:-]+[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.startsWith('<?') && !tag.startsWith('<!') && !tag.endsWith('/>')) depth += 1;
    if (depth > most) most = depth;
  }
  return most;
};

const textsOf = (fields: unknown): Record<string, string> =>
  typeof fields === 'object' && fields !== null
    ? Object.fromEntries(
        Object.entries(fields).flatMap(([tag, value]) => (typeof value === 'string' ? [[tag, plain(value)]] : [])),
      )
    : {};

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five entities of XML itself and character numbers; each is replaced once, so nothing can grow. */
const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    const allowed = point === 0x9 || point === 0xa || point === 0xd || (point >= 0x20 && point <= 0x10ffff);
    return allowed && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '';
  });

/** Without empty fields: an item that is not given is absent. */
const given = (record: Record<string, string>): FeedRecord =>
  Object.fromEntries(
    Object.entries(record)
      .map(([name, value]) => [name, value.trim().slice(0, importLimits.fieldCharacters)] as const)
      .filter(([, value]) => value !== ''),
  );
