import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { foldedCode, judgeCode } from './mailed-code.ts';

const at = (time: string) => instant(`2026-11-20T${time}+09:00`);
const record = { expiresAt: at('10:10:00'), tries: 0 };

describe('a mailed code', () => {
  test.each([
    ['10:09:59', undefined],
    ['10:10:00', undefined],
    ['10:10:01', 'code-expired'],
  ])('at %s of the tenth minute is refused with %s', (time, refused) => {
    expect(judgeCode(record, true, at(time), 5).refused).toBe(refused);
  });

  test('ends with the fifth wrong entry, then the right one is dead too', () => {
    const judged = [0, 1, 2, 3, 4, 5].map((tries) => judgeCode({ ...record, tries }, false, at('10:01'), 5).refused);
    expect(judged).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-dead', 'code-dead']);
    expect(judgeCode({ ...record, tries: 5 }, true, at('10:01'), 5)).toEqual({ counts: false, refused: 'code-dead' });
  });

  test('that was never sent opens nothing', () => {
    expect(judgeCode({ expiresAt: undefined, tries: 0 }, true, at('10:00'), 5).refused).toBe('code-expired');
  });

  test.each([
    ['012345', '012345'],
    ['０１２３４５', '012345'],
    [' 012 345 ', '012345'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['', undefined],
  ])('typed as %s is read as %s', (typed, code) => {
    expect(foldedCode(typed)).toBe(code);
  });
});
