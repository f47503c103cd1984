const decoder = new TextDecoder('shift_jis');

/** Every letter that Shift_JIS (cp932) can write, with its bytes: the platform decodes it but does not encode. */
const letters = new Map<string, readonly number[]>();
for (let single = 0x20; single <= 0xdf; single += 1) {
  const letter = decoder.decode(Uint8Array.of(single));
  if (letter.length === 1 && letter !== '\ufffd') letters.set(letter, [single]);
}
for (const lead of [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]) {
  for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfc)]) {
    const letter = decoder.decode(Uint8Array.of(lead, trail));
    if ([...letter].length === 1 && letter !== '\ufffd' && !letters.has(letter)) letters.set(letter, [lead, trail]);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The text in Shift_JIS; throws for a letter it cannot write. */
export const shiftJis = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letter === '\n' || letter === '\r' ? [letter.charCodeAt(0)] : letters.get(letter);
      if (!bytes) throw new Error(`Shift_JIS cannot write ${letter}`);
      return bytes;
    }),
  );
