import { describe, expect, it } from 'vitest';
import type { Typed } from '#kernel/typed.ts';
import { addBlock, blocksOf, blocksWith, removeBlock } from './blocks.ts';

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
