import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  characters,
  foldCode,
  foldWidth,
  isKatakana,
  nameKey,
  searchKey,
  toFullWidth,
  toKatakana,
} from './japanese.ts';

describe('widths', () => {
  it.each([
    ['ＡＢＣ１２３', 'ABC123'],
    ['ﾊﾛｰﾜｰｸ', 'ハローワーク'],
    ['　空白　', '空白'],
    ['ｶﾞｷﾞ', 'ガギ'],
  ])('%s is folded to %s', (typed, folded) => {
    expect(foldWidth(typed)).toBe(folded);
  });

  it('every hyphen of a code is one hyphen, and spaces inside are gone', () => {
    for (const hyphen of ['-', '－', 'ー', '−', '‐', '–', '—', 'ｰ', '﹣']) expect(foldCode(`1${hyphen}2`)).toBe('1-2');
    expect(foldCode(' 1 - ２ ')).toBe('1-2');
  });

  it('a job sheet is printed in full width', () => {
    expect(toFullWidth('a-1 b')).toBe('ａ－１　ｂ');
  });
});

describe('kana', () => {
  it('of a hiragana word are katakana', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u3041-\u3096]{0,20}$/), (hiragana) => {
        expect(hiragana === '' || isKatakana(toKatakana(hiragana))).toBe(true);
      }),
      { seed: 20261120 },
    );
  });

  it('are told from everything else', () => {
    for (const kana of ['サトウ　ハナコ', 'ヴァイオレット', 'エド・ハリス', 'ー']) expect(isKatakana(kana)).toBe(true);
    for (const other of ['さとう', '佐藤', 'ｻﾄｳ', 'SATO', '', 'サトウ1']) expect(isKatakana(other)).toBe(false);
  });
});

describe('the key of search', () => {
  it('is the same for what people type and what is written', () => {
    for (const typed of ['カイゴ', 'かいご', 'ｶｲｺﾞ', ' かいご ']) expect(searchKey(typed)).toBe('カイゴ');
    expect(searchKey('ＩＴ　エンジニア')).toBe('it エンジニア');
  });

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
      { seed: 20261120 },
    );
  });

  it('of a name leaves spaces and variants out', () => {
    expect(nameKey('佐藤　花子')).toBe('佐藤花子');
    expect(nameKey('葛\u{e0100}城 さくら')).toBe('葛城サクラ');
  });
});

it('characters are counted as people count them', () => {
  expect(characters('𠮷野家')).toBe(3);
  expect(characters('')).toBe(0);
});
