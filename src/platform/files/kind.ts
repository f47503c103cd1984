/** The kinds of file the service keeps (system-reference §1.13). What a file is, its bytes say; its name only follows. */
const storedKinds = ['pdf', 'jpeg', 'png', 'docx', 'xlsx'] as const;
export type StoredKind = (typeof storedKinds)[number];

export const typeOf: Record<StoredKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const endings: Record<StoredKind, readonly string[]> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
};

/** Marks that turn the direction of writing round, so that `gpj.exe` reads `exe.jpg` (UAX #9), and what nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const lengthMost = 80;

/**
 * The name a file is kept under: the last part of a path, nothing that steers a terminal, a header or the direction of
 * writing, and the ending of what it really is.
 */
export const storedName = (given: string, kind: StoredKind): string => {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .trim();
  const ending = endings[kind].find((one) => clean.toLowerCase().endsWith(one));
  const stem = (ending ? clean.slice(0, -ending.length) : clean).replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...stem].slice(0, lengthMost).join('').trim();
  return `${short || 'file'}${ending ?? endings[kind][0]}`;
};
