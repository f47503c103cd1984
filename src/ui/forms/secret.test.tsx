import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const password = fields('ja').secret({ label: 'パスワード', min: 8, max: 32, autocomplete: 'new-password' });
const read = (typed: string | string[]) => password.read(rawOf({ password: typed }), 'password');

it('is read exactly as it was typed', () => {
  expect(read(' Abc12345 ')).toEqual({ value: ' Abc12345 ' });
  expect(read('ＡＢＣ１２３４５')).toEqual({ value: 'ＡＢＣ１２３４５' });
});

it('tells nothing of the secret in its problems', () => {
  expect(read('')).toEqual({ problem: '「パスワード」を入力してください' });
  expect(read('short')).toEqual({ problem: '「パスワード」は8文字以上で入力してください。いま5文字です' });
  expect(read('x'.repeat(33))).toEqual({ problem: '「パスワード」は32文字以内で入力してください。いま33文字です' });
  expect(read('abcd\u00001234')).toEqual({
    problem: '「パスワード」に使えない文字が入っています。もう一度入力してください',
  });
  expect(read(['abcd1234', 'abcd1234'])).toEqual({ problem: '「パスワード」は1つだけ入力してください' });
});

it('never comes back into a page', () => {
  const raw = rawOf({ password: 'top-secret-1' });
  expect(render(password.ask({ name: 'password', raw, problem: 'x' }))).not.toContain('top-secret-1');
  expect(password.write('top-secret-1', 'password')).toEqual({});
  expect(password.show('top-secret-1')).toBe('安全のため表示しません');
});
