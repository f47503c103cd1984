/** A UUID as four 32-bit numbers: their order is the order of the text. */
export type Identity = readonly [number, number, number, number];

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const identityOf = (id: string): Identity => {
  if (!form.test(id)) throw new RangeError(`not a UUID in lower case: ${id}`);
  const digits = id.replaceAll('-', '');
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 8), 16);
  return [part(0), part(8), part(16), part(24)];
};

const hex = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'));
const low = (number = 0): string => hex[number & 0xffff] ?? '';
const high = (number = 0): string => hex[number >>> 16] ?? '';

/** The text of the identity that stands at a place of a list of them. */
export const idAt = (ids: Uint32Array, at: number): string => {
  const [a, b, c, d] = [ids[4 * at], ids[4 * at + 1], ids[4 * at + 2], ids[4 * at + 3]];
  return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
};

/** Negative when the identity at `a` of the first list is the smaller one. */
export const compareIds = (as: Uint32Array, a: number, bs: Uint32Array, b: number): number => {
  for (let part = 0; part < 4; part++) {
    const difference = (as[a * 4 + part] ?? 0) - (bs[b * 4 + part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Where the search for an identity begins in a table of this many slots (a power of two). */
export const slotOf = (ids: Uint32Array, at: number, slots: number): number => {
  const mixed = Math.imul((ids[4 * at] ?? 0) ^ Math.imul(ids[4 * at + 1] ?? 0, 0x85ebca6b), 0x9e3779b1);
  const low = Math.imul((ids[4 * at + 2] ?? 0) ^ Math.imul(ids[4 * at + 3] ?? 0, 0xc2b2ae35), 0x27d4eb2f);
  const sum = mixed ^ low ^ (low >>> 15);
  return ((sum ^ (sum >>> 16)) >>> 0) & (slots - 1);
};
