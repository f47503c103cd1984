import { dayFromText, startOfDay } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { readAddress, writeAddress } from '#modules/search/address.ts';
import { jobsAfter, knownCodes, limitsOf } from '#modules/search/searches.ts';
import { describe } from '#modules/search/views/describe.ts';
import { words as searchWords } from '#modules/search/words/words.ts';
import { actingAs } from '#platform/act.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { absent, download, page, type Visit } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { type Element, element, xmlDocument } from './xml.ts';

const perPage = 50;
const sharedSeconds = 600;

/**
 * Any search as an Atom feed (RFC 4287), newest jobs first, with what a visitor may know, whoever asks; `next` leads to older
 * ones (RFC 5005). The address is that of the list, so a person can turn one into the other.
 */
export const jobFeedPage = page('/jobs/feed.atom', {
  audience: 'anyone',
  load: async (visit) => {
    const { settings, language } = visit;
    const act = actingAs(visit.act, { kind: 'visitor' });
    const allowed = await hitFromNetwork(act, 'search', { most: settings.searchesNetworkMinute, seconds: 60 });
    if (!allowed.allowed) return absent();
    const { query } = readAddress(visit.query, knownCodes, limitsOf(settings));
    const place = placeOf(visit.query.get('after'));
    const jobs = await jobsAfter(act, query.where, place, perPage);
    const own = writeAddress({ ...query, sort: 'newest', page: 1 }).toString();
    const here = (after?: string): string => {
      const params = new URLSearchParams(own);
      if (after !== undefined) params.set('after', after);
      return absolute(settings.baseUrl, urls.jobFeedFor(language, params.toString()));
    };
    const title = withoutReadings(
      [searchWords(language).title, ...describe(query, language).map(({ label }) => label)].join(' '),
    );
    const last = jobs.at(-1);
    const root: Element = element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language === 'en' ? 'en' : 'ja' },
      element('id', {}, here()),
      element('title', {}, title),
      element('updated', {}, updatedOf(jobs[0]) ?? visit.now.toString()),
      element('author', {}, element('name', {}, settings.siteName)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: here(visit.query.get('after') ?? undefined) }),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        href: absolute(settings.baseUrl, urls.jobsFor(language, own)),
      }),
      ...(last && jobs.length === perPage
        ? [element('link', { rel: 'next', href: here(`${last.head.acceptedOn.toString()}.${last.head.id}`) })]
        : []),
      ...jobs.map((job) => entry(visit, job)),
    );
    return download({
      bytes: xmlDocument(root),
      type: 'application/atom+xml; charset=utf-8',
      fileName: 'jobs.atom',
      inline: true,
      noindex: true,
      sharedSeconds,
    });
  },
});

const entry = ({ settings, language }: Visit, { head, sheet }: ReadableJob): Element => {
  const w = jobWords(language);
  const address = absolute(settings.baseUrl, urls.job(language, head.number));
  const [workplace] = sheet.work.workplaces;
  const facts = [
    sheet.withheld ? w.card.withheld : sheet.establishment.name,
    headlinePay(sheet.pay, sheet.header.workingTime, w),
    workplace && areaName(workplace, language),
    sheet.work.description,
  ];
  return element(
    'entry',
    {},
    // The number stays when the address of the site changes.
    element('id', {}, `urn:mypage:job:${head.number}`),
    element('title', {}, sheet.work.title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, startOfDay(head.acceptedOn).toString()),
    element('updated', {}, startOfDay(head.acceptedOn).toString()),
    element('summary', { type: 'text' }, withoutReadings(facts.filter((fact) => fact !== undefined).join('\n'))),
  );
};

const updatedOf = (job: ReadableJob | undefined): string | undefined =>
  job && startOfDay(job.head.acceptedOn).toString();

/** `2026-11-20.<id>`: the last job of the page before. */
const placeOf = (after: string | null) => {
  const [date = '', id = ''] = (after ?? '').split('.');
  const acceptedOn = dayFromText(date);
  return acceptedOn && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { acceptedOn, id } : undefined;
};
