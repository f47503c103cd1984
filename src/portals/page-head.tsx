import type { JSX } from 'preact';
import { languages as allLanguages, htmlLanguage } from '#kernel/language.ts';
import type { Shown, Visit } from '#platform/web/page.ts';
import { absolute, inLanguagePath } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';

/**
 * What search engines, feed readers and messengers read of a page: description, canonical address, the other languages,
 * Open Graph, feeds, JSON-LD. Pages behind a door, errors and pages that say `noindex` tell only that.
 */
export function PageHead({ shown, visit }: { shown: Shown; visit: Visit }): JSX.Element {
  const { settings, language } = visit;
  const open = visit.audience === 'anyone' && !shown.noindex && (shown.status ?? 200) < 400;
  const path = shown.canonical ?? visit.path;
  const address = (of: typeof language) => absolute(settings.baseUrl, inLanguagePath(of, path));
  const description = shown.description && withoutReadings(shown.description);
  if (!open) {
    return (
      <>
        {description && <meta name="description" content={description} />}
        <meta name="robots" content="noindex" />
      </>
    );
  }
  return (
    <>
      {description && <meta name="description" content={description} />}
      {shown.indexUntil && <meta name="robots" content={`unavailable_after: ${shown.indexUntil.toString()}`} />}
      <link rel="canonical" href={address(language)} />
      {allLanguages
        // やさしい日本語 is Japanese: a second address for the same language would contradict the first.
        .filter((other) => other !== 'easy' && visit.languages.includes(other))
        .map((other) => (
          <link key={other} rel="alternate" hreflang={htmlLanguage(other)} href={address(other)} />
        ))}
      {visit.languages.length > 1 && <link rel="alternate" hreflang="x-default" href={address('ja')} />}
      {shown.alternates?.map(({ type, href, title }) => (
        <link key={href} rel="alternate" type={type} title={title} href={absolute(settings.baseUrl, href)} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={withoutReadings(shown.title)} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={address(language)} />
      <meta property="og:site_name" content={settings.siteName} />
      <meta property="og:locale" content={language === 'en' ? 'en_US' : 'ja_JP'} />
      {shown.linkedData && <LinkedData data={shown.linkedData} />}
    </>
  );
}

/** A data block, which the policy of scripts does not concern: browsers never run it. No `<` can end it early. */
function LinkedData({ data }: { data: Readonly<Record<string, unknown>> }): JSX.Element {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
