import { describe, expect, it } from 'vitest';
import {
  findOccupations,
  type Occupation,
  occupationLabel,
  occupationWordKey,
  type WordEntry,
  wordsOfName,
} from './occupation.ts';

const occupation = (code: string, name?: string, examples: readonly string[] = []): Occupation => ({
  edition: 2022,
  code,
  level: '小',
  name,
  parentCode: '001',
  examples,
});
const entry = (word: string, of: Occupation, weight = 2): WordEntry => ({
  key: occupationWordKey(word),
  word,
  weight,
  occupation: of,
});

const driver = occupation('083-01');
const dispatcher = occupation('042-02');
const index = [
  entry('大型トラック運転手', driver),
  entry('トラック運転手', driver),
  entry('トラック運転手配車係', dispatcher),
];

describe('words for occupations', () => {
  it('fold width, case, kana and the long mark at the end of katakana', () => {
    expect(occupationWordKey('ﾌﾟﾛｸﾞﾗﾏｰ')).toBe(occupationWordKey('プログラマ'));
    expect(occupationWordKey('ぷろぐらまー')).toBe(occupationWordKey('プログラマ'));
    expect(occupationWordKey('コーヒー職人')).toBe('コーヒ職人');
    expect(occupationWordKey('サービス')).toBe('サービス');
  });

  it('are the parts of an official name', () => {
    expect(wordsOfName('一般事務・秘書・受付の職業')).toEqual(['一般事務', '秘書', '受付']);
    expect(wordsOfName('その他の情報処理・通信技術者（ソフトウェア開発）')).toEqual(['その他の情報処理', '通信技術者']);
    expect(wordsOfName('管理的職業')).toEqual(['管理']);
  });

  it('lead to each occupation once, the exact word first', () => {
    const found = findOccupations(index, 'トラック運転手', 10);
    expect(found.map(({ occupation: one, word }) => [one.code, word])).toEqual([
      ['083-01', 'トラック運転手'],
      ['042-02', 'トラック運転手配車係'],
    ]);
  });

  it('may be several, all of which must be in it', () => {
    expect(findOccupations(index, '大型　運転手', 10).map(({ word }) => word)).toEqual(['大型トラック運転手']);
    expect(findOccupations(index, '大型　看護師', 10)).toEqual([]);
  });

  it('label a class without an official name by its examples', () => {
    expect(
      occupationLabel(occupation('083-01', undefined, ['トラックドライバー', 'ルート配送ドライバー', '三つ目'])),
    ).toBe('トラックドライバー、ルート配送ドライバーなど');
    expect(occupationLabel(occupation('003-01', '管理的公務員'))).toBe('管理的公務員');
  });
});
