import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { Frame, type FrameProps } from './frame.tsx';

const props: FrameProps = {
  language: 'ja',
  theme: 'seeker',
  title: '求職活動状況',
  siteName: 'ハローワーク',
  header: {
    home: '/seeker',
    portalName: '求職者マイページ',
    person: '佐藤　花子',
    navigation: [
      { href: '/jobs', label: '求人を探す', current: false },
      { href: '/seeker/applications', label: '求職活動状況', current: true },
    ],
  },
  languages: [
    { language: 'ja', label: '日本語', href: '/seeker/applications', current: true },
    { language: 'en', label: 'English', href: '/en/seeker/applications', current: false },
  ],
  breadcrumb: [{ href: '/seeker', label: 'ホーム' }, { label: '求職活動状況' }],
  children: <h1>求職活動状況</h1>,
  footer: { helpDesk: { telephone: '0570-077450' }, links: [{ href: '/terms', label: '利用規約' }] },
  trial: false,
  assets: { css: '/assets/style-1.css', js: '/assets/elements-1.js', icon: '/assets/icon-1.svg' },
};

const frame = (change: Partial<FrameProps> = {}) => renderToString(<Frame {...props} {...change} />);

describe('The frame of a page', () => {
  it.each([
    ['ja', 'ja'],
    ['easy', 'ja'],
    ['en', 'en'],
  ] as const)('in %s is a document in %s', (language, lang) => {
    expect(frame({ language })).toMatch(new RegExp(`^<html lang="${lang}">`));
  });

  it('is titled by the page, then the site', () => {
    expect(frame()).toContain('<title>求職活動状況 | ハローワーク</title>');
  });

  it('leads past the header to the content', () => {
    expect(frame()).toMatch(/<body[^>]*><a class="frame-skip" href="#main">/);
    expect(frame()).toContain('<main class="frame-main" id="main" tabindex="-1">');
  });

  it('carries the colour of the audience', () => {
    expect(frame({ theme: 'employer' })).toContain('theme-employer');
  });

  it('gives the style of desks to employers and staff only', () => {
    const assets = { ...props.assets, desk: '/assets/desk-1.css' };
    for (const theme of ['employer', 'staff'] as const)
      expect(frame({ theme, assets })).toContain('/assets/desk-1.css');
    for (const theme of ['public', 'seeker'] as const) expect(frame({ theme, assets })).not.toContain('desk-1');
  });

  it('names the page one stands on in the navigation, the languages and the breadcrumb', () => {
    expect(frame()).toContain('<a href="/seeker/applications" aria-current="page">求職活動状況</a>');
    expect(frame()).toContain('<a href="/seeker/applications" hreflang="ja" lang="ja" aria-current="true">日本語</a>');
    expect(frame()).toContain('<span aria-current="page">求職活動状況</span>');
  });

  it('has a menu for phones that needs no script', () => {
    expect(frame()).toContain('<details class="header-menu">');
  });

  it('says in trial mode that nothing here is real', () => {
    expect(frame()).not.toContain('お試し環境');
    expect(frame({ trial: true }).replace(/<\/?span[^>]*>/g, '')).toContain(
      'お試し環境です。実在の事業所・個人とは関係ありません。',
    );
  });

  it('lets the help desk be called', () => {
    expect(frame()).toContain('<a href="tel:0570077450">0570-077450</a>');
  });

  it('has a place for what concerns the whole visit', () => {
    expect(frame({ notices: <p>点検のお知らせ</p> })).toMatch(/<aside class="frame-notices"[^>]*><p>点検のお知らせ/);
    expect(frame()).not.toContain('frame-notices');
  });

  it.each(languages)('writes no style and no script into the page (%s)', (language) => {
    expect(frame({ language, trial: true })).not.toMatch(/ style=|<style|<script(?! type="module" src=)| on\w+=/);
  });
});
