import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from './normaliser.ts';

it('widths, cases and the two kana are one', () => {
  expect(normalise('ﾌｫｰｸﾘﾌﾄ ＡＢＣ ふぉーくりふと ゝゞ ㍿')).toBe('フォークリフト abc フォークリフト ヽヾ 株式会社');
  expect(normalise('ぁゖゟ゛髙𠮷')).toBe(`ァヶヨリ ${'\u3099'}髙𠮷`);
  expect(normalise('')).toBe('');
});

it('equals the same said letter by letter, for any text of any length', () => {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u3041-\u3096\u309d\u309e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  const texts = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'ぁあゖゝゞゟァＡａｱﾞ゛'),
    ),
  });
  fc.assert(fc.property(texts, (text) => normalise(text) === plain(text)));
  for (const length of [4095, 4096, 4097, 65_536, 70_000]) {
    const text = 'あア𠮷'.repeat(length).slice(0, length);
    expect(normalise(text) === plain(text), String(length)).toBe(true);
  }
});
