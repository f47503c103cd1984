/** Words without I/O about Japanese writing: widths, kana, and the one normaliser of search. */

const hyphens = /[\u002d\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d\uff70]/g;

/** Folds what people type: full-width letters, digits and signs to half-width, half-width kana to full-width; trims. */
export const foldWidth = (text: string): string => text.normalize('NFKC').trim();

/** Folds a code typed by hand: as `foldWidth`, every kind of hyphen (also ー) to `-`, no inner spaces. */
export const foldCode = (text: string): string => foldWidth(text).replace(hyphens, '-').replace(/\s+/gu, '');

export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096\u309d\u309e]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** Full-width katakana with the long mark, the middle dot and spaces: what a フリガナ field takes. */
export const isKatakana = (text: string): boolean => /^[\u30a1-\u30fc\u3000 ・]+$/u.test(text);

/**
 * The one normaliser of search, for text and query alike: NFKC, lower case, hiragana to katakana, white space to one
 * blank. A further folding must be added here, never to the query alone (search-engine design §2.12).
 */
export const searchKey = (text: string): string =>
  toKatakana(text.normalize('NFKC').toLowerCase()).replace(/\s+/gu, ' ').trim();

/** Key for names: as `searchKey`, without spaces and variation selectors; the name itself is kept as entered. */
export const nameKey = (name: string): string =>
  searchKey(name.replace(/[\u{e0100}-\u{e01ef}\ufe00-\ufe0f]/gu, '')).replaceAll(' ', '');

/** Half-width ASCII to full-width, as job sheets are printed. */
export const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

/** Characters as people count them: code points, so that 𠮷 counts one. */
export const characters = (text: string): number => [...text].length;
