import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from './text-difference.ts';

const shown = (before: string, after: string) =>
  textDifference(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join('');

describe('the difference of two texts', () => {
  it('names the words that went and those that came, the old before the new', () => {
    expect(shown('介護の仕事をします。', '介護の補助をします。')).toBe('介護の[-仕事-][+補助+]をします。');
    expect(shown('月額210,000円～240,000円', '月額215,000円～240,000円')).toBe(
      '月額[-210,000-][+215,000+]円～240,000円',
    );
  });

  it('tells what was only added or only taken away', () => {
    expect(shown('送迎があります。', '送迎があります。制服を貸します。')).toBe('送迎があります。[+制服を貸します。+]');
    expect(shown('夜勤は月４回です。', '')).toBe('[-夜勤は月４回です。-]');
    expect(shown('', 'なし')).toBe('[+なし+]');
    expect(shown('同じ', '同じ')).toBe('同じ');
  });

  it('tells texts with little in common as a whole', () => {
    expect(shown('土日祝日', '年間休日は百二十日、会社カレンダーによります')).toMatch(/^\[-土日祝日-\]\[\+/);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('夜', '勤', 'あ', 'り', '。', ' ', '9', 'a'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDifference(before, after);
        const side = (kind: 'removed' | 'added') =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect([side('removed'), side('added')]).toEqual([before, after]);
      }),
    );
  });

  it('does not compute for long', () => {
    const long = 'あ、い。'.repeat(5_000);
    expect(textDifference(long, `${long}う`)).toHaveLength(2);
  });
});
