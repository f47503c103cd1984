/** One function for the text of documents and the words of queries. */
export type Normalise = (text: string) => string;

/**
 * NFKC, lower case, hiragana to katakana: nothing else. The default, and the folding of the search corpus; a service may
 * give another function, always for text and query alike.
 */
export const normalise: Normalise = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096\u309d\u309e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/**
 * The same without the two units that the index uses as marks: U+FFFF, which is no character, and U+0000, which no
 * database text holds. Both become U+FFFD, in text and query alike.
 */
export const indexable =
  (normalise: Normalise): Normalise =>
  (text) =>
    normalise(text).replaceAll('\0', '\ufffd').replaceAll('\uffff', '\ufffd');
