import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, grouped, holdsUnseen, visible } from './typed.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('what was typed', () => {
  it('loses what nobody can see', () => {
    expect(cleanLine('山\u0000田\ufeff\u200b太\u202e郎\ud800')).toBe('山田太郎');
  });

  it('keeps emoji of several parts and the written form of a name', () => {
    expect(cleanLine('👨‍👩‍👧 葛\u{e0100}城 𠮷田')).toBe('👨‍👩‍👧 葛\u{e0100}城 𠮷田');
  });

  it('keeps the old form of a letter that NFC would rewrite', () => {
    expect(cleanLine('\ufa19田')).toBe('\ufa19田');
  });

  it('joins a letter and its mark that came apart', () => {
    expect(cleanLine('か\u3099は\u309ae\u0301')).toBe('がぱé');
  });

  it('is one line where one is asked, and keeps its lines where several are', () => {
    expect(cleanLine(' 東京都\r\n千代田区\t1-2 ')).toBe('東京都 千代田区 1-2');
    expect(cleanLines('\r\n一行目  \r\n\r二行目\u2028三行目\n\n')).toBe('一行目\n\n二行目\n三行目');
  });

  it('is no answer when it is made of blanks and marks only', () => {
    for (const blank of ['', '　', ' \n\t ', '\u200b\u200d', '\ufe0f', '\u3164', '\u2800', '\u0000']) {
      expect(cleanLine(blank)).toBe('');
      expect(cleanLines(blank)).toBe('');
    }
  });

  it('once cleaned stays as it is, is well formed and holds nothing unseen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanLine, cleanLines]) {
          const once = clean(text);
          expect(clean(once)).toBe(once);
          expect(once.isWellFormed()).toBe(true);
        }
        expect(holdsUnseen(cleanLine(text))).toBe(false);
        expect(visible(visible(text))).toBe(visible(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is cleaned in linear time however hostile it is', () => {
    const began = performance.now();
    for (const hostile of ['\u3099', 'か\u3099', ' ', '\t\n', '\r', '\ud800', ' \n'])
      cleanLines(hostile.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('numbers in sentences', () => {
  it('are grouped by three', () => {
    expect([0, 999, 1_000, 200_000, 1_234_567, 1234.5].map(grouped)).toEqual([
      '0',
      '999',
      '1,000',
      '200,000',
      '1,234,567',
      '1,234.5',
    ]);
  });
});
