import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { unread } from '#ui/readings/readings.ts';
import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja, type Words } from './ja.ts';
import { words } from './words.ts';

const sets = { ja, easy, en };
const keys = Object.keys(ja) as (keyof Words)[];

/** The sentence with its places filled by ① ② ③, so that a place left out or doubled shows. */
function sentence(set: Words, key: keyof Words): string {
  const word: unknown = set[key];
  if (typeof word !== 'function') return String(word);
  return String(word(...['①', '②', '③', '④'].slice(0, word.length)));
}

describe('the words of the fields', () => {
  it.each(keys)('%s says the same things in every language', (key) => {
    const places = languages.map((language) =>
      [...sentence(sets[language], key).matchAll(/[①-④]/gu)].map(String).toSorted(),
    );
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  it.each(languages)('in %s are never empty, never doubled blanks, brackets closed', (language) => {
    for (const key of keys) {
      const text = sentence(sets[language], key);
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/ {2}|undefined|\[object/u);
      for (const [open, close] of ['「」', '（）', '()', '“”']) {
        expect(text.split(open ?? '').length, key).toBe(text.split(close ?? '').length);
      }
    }
  });

  it('in Japanese use full-width marks, and no half-width ones beside Japanese letters', () => {
    for (const key of keys)
      expect(sentence(ja, key), key).not.toMatch(/[ぁ-んァ-ヶ一-龠][,!?:()]|[,!?()][ぁ-んァ-ヶ一-龠]/u);
  });

  it('in easy Japanese are short, and politely so', () => {
    for (const key of keys) {
      for (const part of sentence(easy, key).split(/[。\n]/u)) {
        expect([...part].length, `${key}: ${part}`).toBeLessThanOrEqual(45);
        expect(part, key).not.toMatch(/入力|選択|以内|以前|以後|半角|全角|該当|必須/u);
      }
    }
  });

  it('in easy Japanese have a reading over every kanji', () => {
    const without = keys.flatMap((key) => unread(sentence(easy, key)).map((letter) => `${letter} (${key})`));
    expect(without).toEqual([]);
  });

  it('in English hold Japanese only where the thing has no other name', () => {
    const japanese = keys.filter((key) => /[ぁ-んァ-ヶ一-龠]/u.test(sentence(en, key)));
    expect(japanese.toSorted()).toEqual(['eraHint', 'heisei', 'moneyHint', 'reiwa', 'showa', 'taisho']);
  });

  it('blame nobody', () => {
    const accusing = /不正|無効|失敗|invalid|illegal|wrong|must not|forbidden/iu;
    for (const language of languages) {
      for (const key of keys) expect(sentence(sets[language], key), key).not.toMatch(accusing);
    }
  });

  it('reach a page in its language', () => {
    expect(words('en').missing('Name')).toBe('Name: enter an answer');
  });
});
