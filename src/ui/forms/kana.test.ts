import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const kana = fields('ja').kana({ label: 'フリガナ', required: true, max: 10 });
const read = (typed: string) => kana.read(rawOf({ kana: typed }), 'kana');

it.each([
  ['ヤマダ　タロウ', 'ヤマダ　タロウ'],
  ['やまだ たろう', 'ヤマダ　タロウ'],
  ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ　タロウ'],
  ['やまた\u3099', 'ヤマダ'],
  ['さとー', 'サトー'],
  ['サト-', 'サトー'],
  ['サト−', 'サトー'],
  ['ジョン・スミス', 'ジョン・スミス'],
  ['ヴァン', 'ヴァン'],
])('reads %s as %s', (typed, value) => {
  expect(read(typed)).toEqual({ value });
});

it('names the letter that is none', () => {
  expect(read('山ダ')).toEqual({ problem: '「フリガナ」はカタカナで入力してください。「山」は使えません' });
  expect(read('ヤマダ😀')).toEqual({ problem: '「フリガナ」はカタカナで入力してください。「😀」は使えません' });
});

it('counts after folding', () => {
  expect(read('ｶﾞ'.repeat(10))).toEqual({ value: 'ガ'.repeat(10) });
  expect(read('ガ'.repeat(11))).toEqual({ problem: '「フリガナ」は10文字以内で入力してください。いま11文字です' });
});
