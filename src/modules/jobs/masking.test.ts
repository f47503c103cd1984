import { describe, expect, it } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { identifying, masked } from './masking.ts';

const of = (name: string) => identifying({ ...wholeSheet, establishment: { name } });

describe('masking', () => {
  it.each([
    ['株式会社さくら商事', 'さくら商事では経験者を求めます', '○○では経験者を求めます'],
    ['株式会社さくら商事', '㈱さくら商事 の仕事', '㈱○○ の仕事'],
    ['株式会社ＡＢＣサービス', 'abcサービスの店舗', '○○の店舗'],
    ['ﾌﾟﾗﾑ工房', 'プラム工房で働く', '○○で働く'],
    ['プラム工房', 'ﾌﾟﾗﾑ工房で働く', '○○で働く'],
    ['葛\u{e0100}城ホーム', '葛城ホームの仕事', '○○の仕事'],
    ['葛城ホーム', '葛\u{e0100}城\u200dホームの仕事', '○○の仕事'],
    ['医療法人　みどり会　あおば病院', 'あおば病院とみどり会', '○○と○○'],
    ['医療法人　みどり会　訪問看護ステーション', '訪問看護ステーションの仕事', '訪問看護ステーションの仕事'],
  ])('of %s in 「%s」 gives 「%s」', (name, text, shown) => {
    expect(masked(text, of(name))).toBe(shown);
  });

  it.each([
    ['電話０３－１２３４－５６７８まで', '電話○○まで'],
    ['tel 090-1234-5678', 'tel ○○'],
    ['応募は saiyo@example.jp へ', '応募は ○○ へ'],
    ['詳細はｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ／ａ　を', '詳細は○○　を'],
  ])('blanks ways to reach somebody: 「%s」', (text, shown) => {
    expect(masked(text, [])).toBe(shown);
  });

  it('leaves every other text exactly as it was', () => {
    const text = '８時３０分～１７時３０分　月２０万円　ﾊﾟｰﾄ可';
    expect(masked(text, of('株式会社さくら商事'))).toBe(text);
  });
});
