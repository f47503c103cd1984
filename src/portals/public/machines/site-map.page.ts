import { htmlLanguage } from '#kernel/language.ts';
import { dayFromText } from '#kernel/time.ts';
import { publishedDays, publishedOn } from '#modules/jobs/published.ts';
import { absent, download, page } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { entryAddress, siteMapGroups } from '../site-map/entries.ts';
import { type Element, element, xmlDocument } from './xml.ts';

/** Sitemaps (sitemaps.org 0.9): an index, one file of the pages, and a file for the jobs of each day of acceptance. */
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';
/** The protocol allows 50,000 addresses and 50 MB in a file. */
const most = 50_000;
const sharedSeconds = 3600;

const file = (name: string, root: Element) =>
  download({
    bytes: xmlDocument(root),
    type: 'application/xml; charset=utf-8',
    fileName: name,
    inline: true,
    noindex: true,
    sharedSeconds,
  });

const address = (settings: Settings, path: string, lastmod?: string): Element =>
  element(
    'sitemap',
    {},
    element('loc', {}, absolute(settings.baseUrl, path)),
    lastmod === undefined ? undefined : element('lastmod', {}, lastmod),
  );

export const siteMapIndexPage = page('/sitemap.xml', {
  audience: 'anyone',
  languages: ['ja'],
  load: async ({ act, settings }) => {
    const days = await publishedDays(act);
    const files = days.flatMap(({ acceptedOn, jobs, changedAt }) =>
      Array.from({ length: Math.ceil(jobs / most) }, (_, part) =>
        address(settings, urls.siteMapOfDay('ja', acceptedOn.toString(), part + 1), changedAt.toString()),
      ),
    );
    return file(
      'sitemap.xml',
      element('sitemapindex', { xmlns: namespace }, address(settings, urls.siteMapOfPages('ja')), ...files),
    );
  },
});

export const siteMapOfPagesPage = page('/sitemaps/pages.xml', {
  audience: 'anyone',
  languages: ['ja'],
  load: ({ settings }) => {
    // Signing in is no page to be found by a search engine.
    const entries = siteMapGroups
      .flatMap((group) => group.entries)
      .filter((entry) => !entry.endsWith('SignIn') && entry !== 'opening');
    const urlsOf = entries.flatMap((entry) =>
      (['ja', 'en'] as const).map(
        (language): Element =>
          element(
            'url',
            {},
            element('loc', {}, absolute(settings.baseUrl, entryAddress(entry, language))),
            ...(['ja', 'en'] as const).map(
              (other): Element =>
                element('xhtml:link', {
                  rel: 'alternate',
                  hreflang: htmlLanguage(other),
                  href: absolute(settings.baseUrl, entryAddress(entry, other)),
                }),
            ),
          ),
      ),
    );
    return file('pages.xml', element('urlset', { xmlns: namespace, 'xmlns:xhtml': xhtml }, ...urlsOf));
  },
});

export const siteMapOfDayPage = page('/sitemaps/jobs/:day/:part', {
  audience: 'anyone',
  languages: ['ja'],
  load: async ({ act, params, settings }) => {
    const day = dayFromText(params.day);
    const part = /^[1-9]\d?$/.test(params.part) ? Number(params.part) : undefined;
    if (!day || part === undefined) return absent();
    const jobs = await publishedOn(act, day, { most, skip: (part - 1) * most });
    if (jobs.length === 0) return absent();
    return file(
      `jobs-${params.day}-${part}.xml`,
      element(
        'urlset',
        { xmlns: namespace },
        ...jobs.map(
          ({ number, changedAt }): Element =>
            element(
              'url',
              {},
              element('loc', {}, absolute(settings.baseUrl, urls.job('ja', number))),
              element('lastmod', {}, changedAt.toString()),
            ),
        ),
      ),
    );
  },
});
