import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from './chance.ts';

const chance = chanceFrom(
  (length) => randomBytes(length),
  () => 1_795_136_400_123,
);

describe('an id', () => {
  it('is a UUID of version 7 with the moment in front', () => {
    const id = chance.id();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(1_795_136_400_123);
  });

  it('sorts by time as text', () => {
    const at = (millis: number) =>
      chanceFrom(
        (length) => randomBytes(length),
        () => millis,
      ).id();
    const ids = [1, 255, 256, 65_536, 1_795_136_400_123, 1_795_136_400_124].map(at);
    expect([...ids].sort()).toEqual(ids);
  });

  it('of one moment is different every time, in all its random parts', () => {
    const ids = Array.from({ length: 2000 }, () => chance.id());
    expect(new Set(ids).size).toBe(2000);
    expect(new Set(ids.map((id) => id.slice(15, 18))).size).toBeGreaterThan(1000);
    expect(new Set(ids.map((id) => id[19]))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
});

describe('a key', () => {
  it('has its length and no other letters than those of the alphabet', () => {
    expect(chance.key(8, 'ABC')).toMatch(/^[ABC]{8}$/);
    expect(chance.key(0, 'ABC')).toBe('');
  });

  it('draws every letter equally often, also where 256 is no multiple of them', () => {
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const drawn = chance.key(62_000, alphabet);
    const counts = [...alphabet].map((letter) => drawn.split(letter).length - 1);
    // 2,000 each; six standard deviations of a binomial are 264.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(264);
  });

  it('never takes the bytes that would favour the first letters', () => {
    const given = [255, 254, 253, 252, 0, 1, 2, 3];
    const counting = chanceFrom(
      (length) => Uint8Array.from({ length }, () => given.shift() ?? 8),
      () => 0,
    );
    // 256 - 256 % 9 = 252: bytes from 252 on are thrown away.
    expect(counting.key(4, 'ABCDEFGHI')).toBe('ABCD');
  });
});
