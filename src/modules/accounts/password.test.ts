import { describe, expect, test } from 'vitest';
import { brokenPasswordRules, passwordSymbols } from './password.ts';

describe('a new password', () => {
  test.each([
    'Kx7!pq92',
    'b4nana-Kiwi9',
    'Taro-no-inu3!',
    `aB3${'$'.repeat(3)}${'xYz9%'.repeat(5)}`,
    'zq~9 wv'.replace(' ', '_'),
  ])('%s is taken', (password) => {
    expect(brokenPasswordRules(password, 'sakura@example.jp')).toEqual(password.length < 8 ? ['password-short'] : []);
  });

  test.each([
    ['Kx7!pq9', ['password-short']],
    [`Kx7!${'pq92z'.repeat(6)}`, ['password-long']],
    ['KxA!pqzz', ['password-digit']],
    ['7391!482', ['password-letter']],
    ['Kx7pq92z', ['password-symbol']],
    ['Ｋx7!pq92', ['password-characters']],
    ['Kx7! pq92', ['password-characters']],
    ['かぎkx7!pq', ['password-characters']],
    ['kkk', ['password-short', 'password-digit', 'password-symbol']],
  ])('%s breaks %j', (password, broken) => {
    expect(brokenPasswordRules(password)).toEqual(broken);
  });

  test('of exactly 8 or 32 characters is taken', () => {
    expect(brokenPasswordRules('Kx7!pq92')).toEqual([]);
    expect(brokenPasswordRules(`Kx7!${'pq92vz9w'.repeat(3)}zR5%`)).toEqual([]);
    expect(`Kx7!${'pq92vz9w'.repeat(3)}zR5%`).toHaveLength(32);
  });

  test.each([...passwordSymbols])('may have %s as its symbol', (symbol) => {
    expect(brokenPasswordRules(`Kx7pq92v${symbol}`)).toEqual([]);
  });

  test.each([
    'P@ssw0rd!',
    'Password123!',
    'Sakura#2026',
    'tokyo2026!',
    'hellowork-1',
    '!Himitsu99',
    'Yamada_Hanako1'.replace('_Hanako', '_'),
    'sakurasakura1!',
    'qwerty12!@',
    '12345678a!',
    'abc123!!',
    'aaaa1111!!!!',
    '1qaz2wsx!Q',
  ])('%s is too common', (password) => {
    expect(brokenPasswordRules(password)).toEqual(['password-common']);
  });

  test('like the own mail address is refused', () => {
    expect(brokenPasswordRules('kiwiberry77!', 'kiwiberry@example.jp')).toEqual(['password-mail']);
    expect(brokenPasswordRules('kiwiberry77!', 'ken@example.jp')).toEqual([]);
  });
});
