/** Chance and identity come in as arguments, so that tests can fix them. */
export type Chance = {
  /** A UUID of version 7: sorts by time, so new rows stand together in an index. */
  id(): string;
  bytes(length: number): Uint8Array;
  /** `length` letters of the alphabet, each equally likely. */
  key(length: number, alphabet: string): string;
};

/** Builds Chance from a source of random bytes and a clock in milliseconds. */
export const chanceFrom = (bytes: (length: number) => Uint8Array, millis: () => number): Chance => ({
  bytes,
  id: () => {
    const random = bytes(10);
    const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const time = Math.trunc(millis()).toString(16).padStart(12, '0');
    const variant = ((Number.parseInt(hex[3] ?? '0', 16) & 0x3) | 0x8).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
  },
  key: (length, alphabet) => {
    const most = 256 - (256 % alphabet.length);
    let key = '';
    while (key.length < length) {
      for (const byte of bytes(length)) {
        if (byte < most && key.length < length) key += alphabet[byte % alphabet.length];
      }
    }
    return key;
  },
});
