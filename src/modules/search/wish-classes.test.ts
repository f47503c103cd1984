import { describe, expect, it } from 'vitest';
import { classesOfWish, wishes } from './wish-classes.ts';

describe('the occupations of the form in classes', () => {
  it('covers all 179 lines of the 14 groups', () => {
    expect(wishes).toHaveLength(179);
    expect(new Set(wishes.map((wish) => wish.slice(0, 2))).size).toBe(14);
  });

  it('has only codes of the shape of their edition', () => {
    const all = wishes.flatMap((wish) => {
      const [group = '', detail] = wish.split('.');
      return classesOfWish({ group, details: [Number(detail)] });
    });
    expect(all.filter((key) => !/^(2022:\d{3}(-\d{2})?|2011:\d{3})$/.test(key))).toEqual([]);
  });

  it('leaves no class of 2022 without a line that finds it', () => {
    const found = new Set(
      [...new Set(wishes.map((wish) => wish.slice(0, 2)))]
        .flatMap((group) => classesOfWish({ group, details: [] }))
        .filter((key) => key.startsWith('2022:'))
        .map((key) => key.slice(5, 8)),
    );
    const all = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(3, '0'));
    expect(all.filter((code) => !found.has(code))).toEqual([]);
  });
});
