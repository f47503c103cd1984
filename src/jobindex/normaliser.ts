/** One function for the text of documents and the words of queries. */
export type Normalise = (text: string) => string;

/**
 * NFKC, lower case, hiragana to katakana: nothing else. The default, and the folding of the search corpus; a service may
 * give another function, always for text and query alike.
 */
export const normalise: Normalise = (text) => {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.length > units.length ? katakana(folded, new Uint16Array(folded.length)) : katakana(folded, units);
};

const units = new Uint16Array(65_536);
/** So many arguments a call takes without trouble. */
const atOnce = 4096;

/** By units: a callback of `replace` for each letter costs twice as much, and Japanese is half hiragana. */
const katakana = (text: string, room: Uint16Array): string => {
  let changed = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const hiragana = (unit >= 0x3041 && unit <= 0x3096) || unit === 0x309d || unit === 0x309e;
    room[at] = hiragana ? unit + 0x60 : unit;
    changed ||= hiragana;
  }
  if (!changed) return text;
  let written = '';
  for (let at = 0; at < text.length; at += atOnce) {
    const end = Math.min(text.length, at + atOnce);
    written += Reflect.apply(String.fromCharCode, undefined, room.subarray(at, end));
  }
  return written;
};

/**
 * The same without the two units that the index uses as marks: U+FFFF, which is no character, and U+0000, which no
 * database text holds. Both become U+FFFD, in text and query alike.
 */
export const indexable =
  (normalise: Normalise): Normalise =>
  (text) =>
    normalise(text).replaceAll('\0', '\ufffd').replaceAll('\uffff', '\ufffd');
