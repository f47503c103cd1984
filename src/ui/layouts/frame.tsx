import type { ComponentChildren, JSX } from 'preact';
import { htmlLanguage, type Language } from '#kernel/language.ts';
import { Breadcrumb, type BreadcrumbItem } from '#ui/components/breadcrumb.tsx';
import { words } from '#ui/words/words.ts';
import { Footer, type FooterProps } from './footer.tsx';
import { Header, type HeaderContent, type LanguageChoice } from './header.tsx';

/** Whose part of the service this is: decides the colours. */
export type Theme = 'public' | 'seeker' | 'employer' | 'support' | 'staff';

/** Whose pages have a style sheet of their own beside the one of everybody. */
const desks: readonly Theme[] = ['employer', 'staff'];

type LeadsOn = { seconds: number; to: string };

export type FrameProps = {
  language: Language;
  theme: Theme;
  title: string;
  siteName: string;
  /** More of `<head>`: description, canonical address, alternates, Open Graph. */
  head?: ComponentChildren;
  header: HeaderContent;
  languages: readonly LanguageChoice[];
  breadcrumb: readonly BreadcrumbItem[];
  /** The place for what concerns the whole visit: the warning before the session ends, a maintenance notice. */
  notices?: ComponentChildren;
  children: ComponentChildren;
  footer?: Omit<FooterProps, 'language' | 'siteName'>;
  /** Lists and boards use the whole width; texts and forms stay at reading width. */
  wide?: boolean;
  /** Only the content is printed, e.g. a slip: no name of the site, no address. */
  sheetOfPaper?: boolean;
  /** At a computer of an office: the bar over every page, and where a browser without JavaScript goes when nothing is done. */
  kiosk?: { bar: ComponentChildren; idle?: LeadsOn };
  /** Leads on by itself. */
  leadsOn?: LeadsOn | undefined;
  trial: boolean;
  assets: { css: string; js: string; desk?: string; icon?: string };
};

/** A narrow screen breaks between sentences before it breaks within one. */
const sentencesOf = (text: string): string[] => text.match(/[^。.]+[。.]?\s*/g) ?? [text];

/** A whole HTML document (the caller puts `<!doctype html>` before it). */
export function Frame(props: FrameProps): JSX.Element {
  const { language, theme, title, siteName, head, header, languages, breadcrumb, notices, children } = props;
  const { footer = { links: [] }, wide = false, sheetOfPaper = false, kiosk, leadsOn, trial, assets } = props;
  const { frame } = words(language);
  return (
    <html lang={htmlLanguage(language)} class={kiosk && 'kiosk'}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} | ${siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        {head}
        {leadsOn && <meta http-equiv="refresh" content={`${leadsOn.seconds}; url=${leadsOn.to}`} />}
        {kiosk?.idle && (
          <noscript>
            <meta http-equiv="refresh" content={`${kiosk.idle.seconds}; url=${kiosk.idle.to}`} />
          </noscript>
        )}
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
        <link rel="stylesheet" href={assets.css} />
        {assets.desk && desks.includes(theme) && <link rel="stylesheet" href={assets.desk} />}
        <script type="module" src={assets.js} />
      </head>
      <body class={`frame theme-${theme} language-${language}${sheetOfPaper ? ' frame-sheet-of-paper' : ''}`}>
        <a class="frame-skip" href="#main">
          {frame.skip}
        </a>
        {kiosk?.bar}
        {trial && (
          <aside class="frame-trial">
            <p>
              {sentencesOf(frame.trial).map((sentence) => (
                <span class="frame-sentence" key={sentence}>
                  {sentence}
                </span>
              ))}
            </p>
          </aside>
        )}
        <Header language={language} siteName={siteName} languages={languages} {...header} />
        {notices && (
          <aside class="frame-notices" aria-label={frame.notices}>
            {notices}
          </aside>
        )}
        <div class={wide ? 'frame-page frame-wide' : 'frame-page'}>
          <Breadcrumb language={language} items={breadcrumb} />
          <main class="frame-main" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer language={language} siteName={siteName} {...footer} />
      </body>
    </html>
  );
}
