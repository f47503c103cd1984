import type { Characters } from './characters.ts';

/** Stands for a character that no font can draw, as printers have long set it. */
const geta = '〓';

const selectors = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Every text of the value with what the fonts can draw: letters with loose marks are joined, invisible characters (controls,
 * direction, zero width) go, a variant the fonts do not know becomes its plain character, and what is left without a
 * picture becomes 〓. PDF/UA-1 refuses a file with a missing glyph.
 */
export const printable = (value: unknown, fonts: readonly Characters[]): unknown => {
  if (typeof value === 'string') return printableText(value, fonts);
  if (Array.isArray(value)) return value.map((one) => printable(one, fonts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one, fonts)]));
};

const printableText = (text: string, fonts: readonly Characters[]): string => {
  const drawn = (letter: string): boolean => {
    const code = letter.codePointAt(0) ?? 0;
    return fonts.some((font) => font.has(code));
  };
  // Han characters stay as they are: NFC would turn 塚 into another form of the name.
  const joined = text
    .replace(/[^\p{Script=Han}]\p{M}+/gu, (letters) => letters.normalize('NFC'))
    // Blanks that forbid the end of a line would push it out of its box.
    .replace(/[\u00a0\u2007\u202f]/gu, ' ');
  let plain = true;
  for (const letter of joined) plain &&= drawn(letter) && !invisible.test(letter) && !selectors.test(letter);
  if (plain) return joined;
  let shown = '';
  for (const { segment } of graphemes.segment(joined.replace(/[\t\n\r\p{Zl}\p{Zp}]+/gu, ' '))) {
    let cluster = '';
    let missing = false;
    let before = 0;
    for (const letter of segment) {
      const code = letter.codePointAt(0) ?? 0;
      if (selectors.test(letter)) {
        if (fonts.find((font) => font.has(before))?.hasVariant(before, code)) cluster += letter;
      } else if (!invisible.test(letter)) {
        if (drawn(letter)) cluster += letter;
        else missing = true;
        before = code;
      }
    }
    shown += missing ? geta : cluster;
  }
  return shown;
};
