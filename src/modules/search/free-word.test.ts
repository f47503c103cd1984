import { describe, expect, it } from 'vitest';
import { termsOf } from './free-word.ts';

describe('the words of a search', () => {
  it.each([
    ['介護　施設', ['介護', '施設']],
    ['ｶｲｺﾞ かいご', ['カイゴ']],
    ['"土日　休み" 事務', ['土日 休ミ', '事務']],
    ['“土日 休み”', ['土日 休ミ']],
    ['＂土日 休み＂', ['土日 休ミ']],
    ['ＰＨＰ Java', ['php', 'java']],
    ['"閉じない 引用', ['閉ジナイ 引用']],
    ['"" 　', []],
    ['介護"士"', ['介護', '士']],
  ])('of %s are %j', (typed, terms) => {
    expect(termsOf(typed)).toEqual(terms);
  });
});
