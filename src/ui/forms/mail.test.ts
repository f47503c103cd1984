import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const mail = fields('ja').mail({ label: 'メール', required: true });
const read = (typed: string) => mail.read(rawOf({ mail: typed }), 'mail');

it.each([
  ['taro@example.jp', 'taro@example.jp'],
  ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'taro@example.jp'],
  [' Taro@EXAMPLE.Jp ', 'Taro@example.jp'],
  ['taro+work.a_b-c@mail.example.co.jp', 'taro+work.a_b-c@mail.example.co.jp'],
  ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ['x@xn--wgv71a119e.jp', 'x@xn--wgv71a119e.jp'],
  [`${'a'.repeat(89)}@example.jp`, undefined],
  [`${'a'.repeat(88)}@example.jp`, undefined],
])('reads %s', (typed, value) => {
  expect(read(typed)).toEqual({ value: value ?? typed });
});

it.each([
  ['taro.example.jp', '「メール」には「@」を1つ入れてください。例：taro@example.jp'],
  ['a@b@example.jp', '「メール」には「@」を1つ入れてください。例：taro@example.jp'],
  ['@example.jp', '「メール」には「@」を1つ入れてください。例：taro@example.jp'],
  ['ta ro@example.jp', '「メール」の中の空白を消してください'],
  ['太郎@example.jp', '「メール」に使えない文字「太」が入っています'],
  ['taro"@example.jp', '「メール」に使えない文字「"」が入っています'],
  ['taro@example.jp,x@y.jp', '「メール」には「@」を1つ入れてください。例：taro@example.jp'],
  ['taro@example,jp', '「メール」に使えない文字「,」が入っています'],
  ['taro@example', '「メール」の「@」より後ろを確認してください。例：taro@example.jp'],
  ['taro@example..jp', '「メール」の「@」より後ろを確認してください。例：taro@example.jp'],
  ['taro@-example.jp', '「メール」の「@」より後ろを確認してください。例：taro@example.jp'],
  ['taro@127.0.0.1', '「メール」の「@」より後ろを確認してください。例：taro@example.jp'],
  [`${'a'.repeat(90)}@example.jp`, '「メール」は100文字以内で入力してください。いま101文字です'],
])('says what is wrong with %s', (typed, problem) => {
  expect(read(typed)).toEqual({ problem });
});

it('never lets a line break through to a mail header', () => {
  expect(read('taro@example.jp\r\nBcc: all@example.jp')).toHaveProperty('problem');
});
