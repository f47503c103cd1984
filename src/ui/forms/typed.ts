import { characters } from '#kernel/japanese.ts';

/**
 * What nobody types on purpose and nobody can see: controls, byte order marks, zero-width spaces, direction overrides
 * (a name could pretend to be another), tags, noncharacters and halves of surrogate pairs. Joiners and variation
 * selectors stay: emoji and the written form of names (葛󠄀) are made of them.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const newlines = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;

/** Letter and mark apart, as some phones paste が or é. Not NFC of the whole: in a name it would put U+795E for U+FA19. */
const apart = /\P{M}[\u0300-\u036f\u3099\u309a]+/gu;

/** Several lines as one text: newlines are `\n`, nothing unseen, no blank edges. */
export const cleanLines = (text: string): string => blankless(visible(text).replace(/(?<![^\S\n])[^\S\n]+$/gmu, ''));

/** One line: as `cleanLines`, with every newline and tab a blank. */
export const cleanLine = (text: string): string => blankless(visible(text).replace(/[\n\t]+/gu, ' '));

/** What was typed, fit to stand in a page again. */
export const visible = (text: string): string =>
  text
    .replace(newlines, '\n')
    .replace(unseen, '')
    .replace(apart, (letter) => letter.normalize('NFC'));

/** Holds something no text should hold; for secrets, which are compared as typed and never cleaned. */
export const holdsUnseen = (text: string): boolean => text.search(unseen) >= 0 || text.search(newlines) >= 0;

/** Lengths are told as people write numbers. */
export const lengthOf = (text: string): string => grouped(characters(text));

/** `1200` → `1,200` in every language of the site. */
export const grouped = (number: number): string => {
  const [whole = '', rest] = String(number).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (rest === undefined ? '' : `.${rest}`);
};

/** Text made only of blanks and ignorable marks is no answer. */
function blankless(text: string): string {
  const trimmed = text.trim();
  return /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(trimmed) ? trimmed : '';
}
