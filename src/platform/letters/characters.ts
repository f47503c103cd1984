/** The characters a font has a picture of, read from its `cmap` (OpenType 1.9.1: formats 4, 12 and 14). */
export type Characters = {
  has(codePoint: number): boolean;
  /** Whether this variant of a character is drawn, e.g. 葛󠄀 (U+845B U+E0100). */
  hasVariant(codePoint: number, selector: number): boolean;
};

type Ranges = (from: number, to: number) => void;

export const charactersOf = (font: Buffer): Characters => {
  const known = new Uint8Array(0x110000 >> 3);
  const variants = new Set<string>();
  const note: Ranges = (from, to) => {
    for (let code = from; code <= to; code++) known[code >> 3] = (known[code >> 3] ?? 0) | (1 << (code & 7));
  };
  const cmap = tableOf(font, 'cmap');
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * record);
    const format = font.readUInt16BE(at);
    if (format === 4) readFormat4(font, at, note);
    if (format === 12) readFormat12(font, at, note);
    if (format === 14) readFormat14(font, at, (code, selector) => variants.add(`${code} ${selector}`));
  }
  return {
    has: (code) => ((known[code >> 3] ?? 0) & (1 << (code & 7))) !== 0,
    hasVariant: (code, selector) => variants.has(`${code} ${selector}`),
  };
};

const tableOf = (font: Buffer, tag: string): number => {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + 16 * table;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
};

/** Segments of the basic plane; a glyph 0 inside a segment is no picture. */
const readFormat4 = (font: Buffer, at: number, note: Ranges): void => {
  const size = font.readUInt16BE(at + 6);
  const word = (part: number, segment: number): number => at + 14 + part * size + (part > 0 ? 2 : 0) + segment;
  for (let segment = 0; segment < size; segment += 2) {
    const [to, from] = [font.readUInt16BE(word(0, segment)), font.readUInt16BE(word(1, segment))];
    const [delta, offset] = [font.readUInt16BE(word(2, segment)), font.readUInt16BE(word(3, segment))];
    for (let code = from; code <= to && code < 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(word(3, segment) + offset + 2 * (code - from));
      if ((glyph & 0xffff) !== 0) note(code, code);
    }
  }
};

const readFormat12 = (font: Buffer, at: number, note: Ranges): void => {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const place = at + 16 + 12 * group;
    note(font.readUInt32BE(place), font.readUInt32BE(place + 4));
  }
};

/** Variation sequences: those drawn as the plain character, then those with a picture of their own. */
const readFormat14 = (font: Buffer, at: number, note: (code: number, selector: number) => void): void => {
  for (let record = 0; record < font.readUInt32BE(at + 6); record++) {
    const place = at + 10 + 11 * record;
    const selector = font.readUIntBE(place, 3);
    const [plain, own] = [font.readUInt32BE(place + 3), font.readUInt32BE(place + 7)];
    for (let range = 0; plain > 0 && range < font.readUInt32BE(at + plain); range++) {
      const from = font.readUIntBE(at + plain + 4 + 4 * range, 3);
      const more = font.readUInt8(at + plain + 7 + 4 * range);
      for (let code = from; code <= from + more; code++) note(code, selector);
    }
    for (let mapping = 0; own > 0 && mapping < font.readUInt32BE(at + own); mapping++) {
      note(font.readUIntBE(at + own + 4 + 5 * mapping, 3), selector);
    }
  }
};
