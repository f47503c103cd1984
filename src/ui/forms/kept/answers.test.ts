import { describe, expect, it } from 'vitest';
import type { Typed } from '#kernel/typed.ts';
import { mergeTyped } from './answers.ts';

const answers = [
  { field: 'name', controls: ['name'] },
  { field: 'telephone', controls: ['telephone'] },
  { field: 'birthDate', controls: ['birthDate-year', 'birthDate-month', 'birthDate-day'] },
];
const base: Typed = { name: ['佐藤'], 'birthDate-year': ['1990'] };

describe('two screens of one form', () => {
  it('both win when they change different answers', () => {
    const first = mergeTyped(base, base, { ...base, telephone: ['03-1111-1111'] }, answers);
    const second = mergeTyped(first.typed, base, { ...base, name: ['鈴木'] }, answers);
    expect(second).toMatchObject({ conflicts: [], typed: { name: ['鈴木'], telephone: ['03-1111-1111'] } });
  });

  it('are told where both changed one answer, and what stands is kept', () => {
    const stored = { ...base, name: ['鈴木'] };
    const merged = mergeTyped(stored, base, { ...base, name: ['高橋'], telephone: ['03-1'] }, answers);
    expect(merged.conflicts).toEqual(['name']);
    expect(merged.typed).toMatchObject({ name: ['鈴木'], telephone: ['03-1'] });
  });

  it('agree when both typed the same', () => {
    const stored = { ...base, name: ['鈴木'] };
    expect(mergeTyped(stored, base, { ...base, name: ['鈴木'] }, answers)).toMatchObject({
      conflicts: [],
      changed: false,
    });
  });

  it('take the boxes of a date together', () => {
    const stored = { ...base, 'birthDate-month': ['4'] };
    const merged = mergeTyped(stored, base, { ...base, 'birthDate-day': ['15'] }, answers);
    expect(merged.conflicts).toEqual(['birthDate']);
  });

  it('take an empty box, a box never seen and a box that was emptied for the same or not, as a person would', () => {
    expect(mergeTyped({}, {}, { name: [''] }, answers).changed).toBe(false);
    const emptied = mergeTyped(base, base, { name: [''], 'birthDate-year': ['1990'] }, answers);
    expect(emptied).toMatchObject({ changed: true, typed: { name: [] } });
  });
});
