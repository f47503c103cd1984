import { describe, expect, it } from 'vitest';
import { unread } from '#ui/readings/readings.ts';
import { rules } from '../rules.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { RuleWords } from './rule-words.ts';

const all: readonly (readonly [string, Readonly<Record<string, RuleWords>>])[] = [
  ['ja', ja.rules],
  ['easy', easy.rules],
  ['en', en.rules],
];
const sentences = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.replaceAll(/\{[a-zA-Z]+\}/gu, '１')];
  if (typeof value === 'function') return [value('1', '2') as string];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
};

describe('the words of the rules', () => {
  it.each(all)('stand for every rule and for no other (%s)', (_, words) => {
    expect(Object.keys(words).sort()).toEqual(rules.map(({ key }) => key).sort());
    expect(Object.entries(words).filter(([, [title, why, write]]) => !title || !why || !write)).toEqual([]);
  });

  it.each(all)('fill in the same figures as the Japanese ones (%s)', (_, words) => {
    const figures = (sentence = '') =>
      [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name.replace('En', ''));
    const others = Object.entries(ja.rules as Readonly<Record<string, RuleWords>>).flatMap(
      ([key, [title, , , says]]) => {
        const same = [title, says].map((one, index) => {
          const told = new Set(figures(one));
          return figures(words[key]?.[index === 0 ? 0 : 3]).every((name) => told.has(name));
        });
        return same.every(Boolean) && (says === undefined) === (words[key]?.[3] === undefined) ? [] : [key];
      },
    );
    expect(others).toEqual([]);
  });

  it('have a reading over every character in plain Japanese', () => {
    expect(sentences(easy).filter((sentence) => unread(sentence).length > 0)).toEqual([]);
  });
});
