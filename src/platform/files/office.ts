import { readArchive, Swollen } from './archive.ts';
import type { StoredKind } from './kind.ts';
import type { FileRefusal } from './refusal.ts';

const mainType = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** Unpacked, a document of 5 MB holds at most this much; Word and Excel pack about tenfold. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Why a Word or Excel document is not taken (ECMA-376): macros under whatever name, programs and objects inside, what is
 * fetched from elsewhere on opening, DDE. Links to follow are fine.
 */
export const faultOfOffice = (bytes: Buffer, kind: keyof typeof mainType, depth = 0): FileRefusal | undefined => {
  const archive = readArchive(bytes, mostUnpacked);
  if ('refused' in archive) return archive.refused;
  try {
    const types =
      archive.accepted
        .find(({ name }) => name === '[Content_Types].xml')
        ?.read()
        .toString('utf8') ?? '';
    if (/macroEnabled|vbaProject|vbaData/i.test(types)) return 'macros';
    if (!types.includes(`"${mainType[kind]}"`)) return 'kind';
    for (const entry of archive.accepted) {
      const fault = faultOfEntry(entry.name, () => entry.read(), depth);
      if (fault) return fault;
    }
    return undefined;
  } catch (fault) {
    if (fault instanceof Swollen) return 'swollen';
    if (fault instanceof RangeError) return 'broken';
    throw fault;
  }
};

const faultOfEntry = (name: string, read: () => Buffer, depth: number): FileRefusal | undefined => {
  const low = name.toLowerCase();
  if (/vba(?:project|data)|macrosheets\/|\.(?:docm|xlsm|xlam|dotm|xltm|pptm)$/.test(low)) return 'macros';
  if (/\/embeddings\/./.test(low) && !low.endsWith('/')) {
    // The numbers behind a chart in a Word document are a small Excel document.
    if (depth > 0 || !low.endsWith('.xlsx')) return 'active';
    return faultOfOffice(read(), 'xlsx', depth + 1);
  }
  if (/activex\/|customui|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|jar|hta|html?|svg|swf|lnk)$/.test(low)) return 'active';
  const bytes = read();
  if (low.endsWith('.rels') && fetchesElsewhere(bytes.toString('utf8'))) return 'active';
  if (/^(?:word|xl)\/.*\.xml$/.test(low) && asksPrograms(bytes.toString('utf8'))) return 'active';
  return undefined;
};

/** DDE starts programs on opening; Word may split a field's instruction over many runs. */
const asksPrograms = (xml: string): boolean => {
  if (/<(?:\w+:)?ddeLink\b/i.test(xml)) return true;
  const runs = [...xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
  const simple = [...xml.matchAll(/<(?:\w+:)?fldSimple\b[^>]*\binstr\s*=\s*["']([^"']*)/g)]
    .map(([, text]) => text)
    .join(' ');
  return /(?<![A-Za-z])DDE(?:AUTO)?(?![a-z])/.test(`${runs} ${simple}`);
};

/** Templates, pictures and objects outside of the file are fetched when it is opened; a hyperlink only when followed. */
const fetchesElsewhere = (relations: string): boolean =>
  (relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).some(
    (relation) => /TargetMode\s*=\s*["']External["']/i.test(relation) && !/\/hyperlink["']/i.test(relation),
  );

export const isOffice = (kind: StoredKind): kind is keyof typeof mainType => kind in mainType;
