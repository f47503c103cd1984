import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { htmlOf } from './html.ts';

const base = 'https://mypage.example';
const mail = {
  language: 'ja' as const,
  subject: '【求職者マイページ】パスワード登録申込受付通知',
  text: `申込みを受け付けました。\n\n認証キー：AB2C-3DEF\n有効期限：10:30 まで\n\n${base}/opening?a=1&b=2 を開いてください。\n`,
  code: 'AB2C-3DEF',
};
const shown = (given: Partial<typeof mail> = {}) => parseHTML(htmlOf({ ...mail, ...given }, base)).document;
const spaceless = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '');

describe('the HTML part of a mail', () => {
  test('says what the text part says, under the subject as its one heading', () => {
    const { documentElement, body } = shown();
    expect(documentElement.getAttribute('lang')).toBe('ja');
    expect([...body.querySelectorAll('h1')].map((one) => one.textContent)).toEqual(['パスワード登録申込受付通知']);
    expect(body.querySelector('p')?.textContent).toBe('求職者マイページ');
    const told = spaceless(body.textContent).replace('求職者マイページパスワード登録申込受付通知', '');
    expect(told).toBe(spaceless(mail.text));
  });

  test('takes the portal of an English subject apart as well, and a subject without one whole', () => {
    const english = shown({ subject: '[Job Seeker My Page] Your key' });
    expect(english.querySelector('h1')?.textContent).toBe('Your key');
    expect(shown({ subject: 'Your key' }).querySelector('h1')?.textContent).toBe('Your key');
  });

  test('shows the key large, whole, and selected at one touch', () => {
    const key = shown().querySelector('strong');
    expect(key?.textContent).toBe('AB2C-3DEF');
    expect(key?.getAttribute('style')).toContain('user-select:all');
    expect(shown().querySelectorAll('strong')).toHaveLength(1);
  });

  test('loads nothing, runs nothing, and names no colour that dark mode could not turn', () => {
    const html = htmlOf(mail, base);
    expect(html).not.toMatch(/<(img|script|link|style|iframe|object)|url\(|@import|\son\w+=/i);
    expect(html).not.toMatch(/(^|[;"])\s*(background|color)[\w-]*:/i);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect([...shown().querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      `${base}/opening?a=1&b=2`,
    ]);
  });

  test.each([
    ['subject', { subject: '【<img src=x onerror=alert(1)>】"</title><script>alert(1)</script>' }],
    ['text', { text: '<script>alert(1)</script> AB2C-3DEF <img src=x onerror=alert(1)>' }],
    ['code', { text: 'x <b onclick=y>', code: '<b onclick=y>' }],
  ])('keeps markup in its %s harmless', (_, given) => {
    const { body } = shown(given);
    expect(body.querySelectorAll('script, img, b')).toHaveLength(0);
  });
});
