import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { ownDocument } from './own-document.ts';
import { fileWords } from './words/words.ts';

describe('the copy of one’s own data to read', () => {
  test('has a label for every item a registration can hold, in every language', () => {
    const source = readFileSync('src/modules/seekers/registration.ts', 'utf8');
    const tabs = source.slice(
      source.indexOf('export type RegistrationRecord'),
      source.indexOf('export type RegistrationKind'),
    );
    const items = new Set(tabs.match(/\b[a-z]\w*(?=\??: )/g));
    expect(items).toContain('twoDaysOffAWeek');
    for (const language of languages) {
      expect([...items].filter((name) => fileWords(language).labels[name] === undefined)).toEqual([]);
    }
  });

  test('shows days, moments and choices in words, and what somebody typed as text', () => {
    const html = ownDocument(
      {
        service: 'マイページ',
        madeAt: '2026-11-20T01:00:00Z',
        account: { openedAt: '2026-11-02T00:30:00Z', state: 'active', mailedCode: true, name: '<script>x</script>' },
        savedJobs: [],
      },
      'ja',
    );
    expect(html).toContain('2026年11月20日 10:00');
    expect(html).toContain('<dt>状態</dt><dd>有効</dd>');
    expect(html).toContain('<dd>はい</dd>');
    expect(html).toContain('登録はありません。');
    expect(html).not.toContain('<script>');
  });
});
