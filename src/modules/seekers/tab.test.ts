import { describe, expect, it } from 'vitest';
import { addBlock, blocksOf, blocksWith, mergeTyped, removeBlock, type Typed, tabState } from './tab.ts';

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

describe('a part that repeats', () => {
  const part = { key: 'posts', most: 3 };

  it('has one block to begin with, and as many as it may have', () => {
    expect(blocksOf({}, 'posts')).toEqual([1]);
    const many = [1, 2, 3, 4].reduce<Typed>((typed) => addBlock(typed, part), {});
    expect(blocksOf(many, 'posts')).toEqual([1, 2, 3]);
  });

  it('never gives the number of a removed block to another one', () => {
    const two = addBlock({ 'posts-1-employer': ['A'] }, part);
    const removed = removeBlock({ ...two, 'posts-2-employer': ['B'] }, part, 2);
    expect(removed).not.toHaveProperty('posts-2-employer');
    expect(blocksOf(addBlock(removed, part), 'posts')).toEqual([1, 3]);
  });

  it('is empty again after its only block was removed', () => {
    const removed = removeBlock({ 'posts-1-employer': ['A'] }, part, 1);
    expect(removed['posts-1-employer']).toBeUndefined();
    expect(blocksOf(removed, 'posts')).toEqual([2]);
  });

  it('gets a block back that was removed elsewhere while somebody typed into it', () => {
    const stored = removeBlock(addBlock({}, part), part, 2);
    expect(blocksWith(stored, {}, { 'posts-2-employer': ['B'] }, part)).toEqual([1, 2]);
    expect(blocksWith(stored, { 'posts-2-employer': ['B'] }, { 'posts-2-employer': ['B'] }, part)).toEqual([1]);
  });

  it('takes no block from somewhere else', () => {
    expect(blocksWith({}, {}, { 'posts-99-employer': ['B'], 'posts-x-employer': ['C'] }, part)).toEqual([1]);
  });
});

describe('the state of a tab', () => {
  const tab = { empty: false, problems: 0, warnings: [], accepted: [] };
  it.each([
    ['empty', { ...tab, empty: true }],
    ['begun', { ...tab, problems: 1, warnings: ['a'] }],
    ['to-check', { ...tab, warnings: ['a', 'b'], accepted: ['a'] }],
    ['filled', { ...tab, warnings: ['a'], accepted: ['a', 'c'] }],
    ['filled', tab],
  ] as const)('is %s', (state, given) => {
    expect(tabState(given)).toBe(state);
  });
});
