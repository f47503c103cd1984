import { describe, expect, it } from 'vitest';
import { dictionary, sizeOf, unpack } from './dictionary.ts';

const names = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `e${from + at}`);

describe('a dictionary', () => {
  it('keeps the numbers of its values, however it is packed and continued', () => {
    const here = dictionary();
    for (const [at, name] of names(0, 500).entries()) {
      expect(here.add(name)).toBe(at);
      if (at % 7 === 0) here.packed();
    }
    expect(here.add('e3')).toBe(3);
    expect(here.packed().length).toBeLessThan(12);
    const there = dictionary(here.packed());
    expect(there.size).toBe(500);
    // Some of these it has already: it began after they were met.
    there.append(490, names(490, 510));
    expect(there.size).toBe(510);
    expect([0, 499, 500, 509].map(there.valueOf)).toEqual(['e0', 'e499', 'e500', 'e509']);
    expect(there.numberOf('e505')).toBe(505);
    expect(there.numberOf('e510')).toBeUndefined();
    expect(there.add('e510')).toBe(510);
    expect(there.since(505)).toEqual(names(505, 511));
    expect(sizeOf(there.packed())).toBe(511);
    expect(unpack(there.packed())).toEqual(names(0, 511));
    expect(() => there.valueOf(511)).toThrow('no value has the number 511');
  });

  it('keeps halves of surrogate pairs and names of properties', () => {
    const odd = ['\ud842', '__proto__', '', '\ud842\udfb7', '"\\'];
    const here = dictionary();
    for (const value of odd) here.add(value);
    expect(unpack(here.packed())).toEqual(odd);
  });
});
