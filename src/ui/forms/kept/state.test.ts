import { describe, expect, it } from 'vitest';
import { keptState } from './state.ts';

describe('the state of a part of a form', () => {
  const part = { empty: false, problems: 0, warnings: [], accepted: [] };
  it.each([
    ['empty', { ...part, empty: true }],
    ['begun', { ...part, problems: 1, warnings: ['a'] }],
    ['to-check', { ...part, warnings: ['a', 'b'], accepted: ['a'] }],
    ['filled', { ...part, warnings: ['a'], accepted: ['a', 'c'] }],
    ['filled', part],
  ] as const)('is %s', (state, given) => {
    expect(keptState(given)).toBe(state);
  });
});
