import { expect, it } from 'vitest';
import { toldOf } from './news-line.ts';

it.each([
  ['what is open and changed', ['changed', 'closing'], 'open', ['closing', 'changed']],
  ['nothing of what rested for an hour', ['stopped', 'resumed'], 'open', []],
  ['that it goes on, when its stop was told on another day', ['resumed'], 'open', ['resumed']],
  ['that it rests, and not that it is closing', ['stopped', 'closing'], 'suspended', ['stopped']],
  ['that it was filled, and no changes before that', ['changed', 'stopped', 'filled'], 'filled', ['filled']],
  ['that it was withdrawn', ['withdrawn'], 'withdrawn', ['withdrawn']],
  ['nothing of what has run out meanwhile', ['closing', 'changed'], 'expired', []],
  ['where it goes on', ['renewed'], 'expired', ['renewed']],
] as const)('a mail tells %s', (_, news, now, told) => {
  expect(toldOf(news, now)).toEqual(told);
});
