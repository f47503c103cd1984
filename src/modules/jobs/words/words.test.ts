import { describe, expect, it } from 'vitest';
import { unread } from '#ui/readings/readings.ts';
import { easy } from './easy.ts';

const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value('1', '2', '3', '4') as string];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
};

describe('the plain words of jobs', () => {
  it('have a reading over every character', () => {
    expect(sentences(easy).filter((sentence) => unread(sentence).length > 0)).toEqual([]);
  });
});
