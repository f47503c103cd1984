import type { ComponentChildren, JSX } from 'preact';
import { htmlLanguage, type Language } from '#kernel/language.ts';
import { Icon } from '#ui/components/icon.tsx';
import { words } from '#ui/words/words.ts';
import { Emblem } from './emblem.tsx';

export type NavigationItem = { href: string; label: string; current: boolean };
/** The same page in another language. */
export type LanguageChoice = { language: Language; label: string; href: string; current: boolean };

export type HeaderContent = {
  home: string;
  portalName: string;
  /** Who is signed in, as the person is addressed: with さん only where that is said. */
  person?: string;
  /** Where that person sees and changes how signing in works; the name leads there. */
  account?: { href: string; label: string };
  navigation: readonly NavigationItem[];
  /** The button that signs out (a form), or the link that signs in. */
  signOut?: ComponentChildren;
};

type HeaderProps = HeaderContent & { language: Language; siteName: string; languages: readonly LanguageChoice[] };

/** Name of the site and portal, languages, who is signed in, the main pages; a menu without JavaScript on phones. */
export function Header({
  language,
  siteName,
  languages,
  home,
  portalName,
  person,
  account,
  navigation,
  signOut,
}: HeaderProps): JSX.Element {
  const { frame } = words(language);
  return (
    <header class={navigation.length > 0 ? 'header' : 'header header-plain'}>
      <div class="header-row">
        <a class="header-home" href={home}>
          <Emblem />
          <span class="header-names">
            <span class="header-site">{siteName}</span> <span class="header-portal">{portalName}</span>
          </span>
        </a>
        <div class="header-tools">
          {languages.length > 1 && <Languages label={frame.languages} languages={languages} />}
          {(person || signOut) && (
            <div class="header-account">
              {person && <Person language={language} person={person} account={account} />}
              {signOut}
            </div>
          )}
        </div>
      </div>
      {navigation.length > 0 && (
        <>
          <details class="header-menu">
            <summary class="header-menu-summary">
              <Icon name="menu" />
              {frame.menu}
            </summary>
            <Navigation label={frame.menu} items={navigation} />
          </details>
          <div class="header-bar">
            <Navigation label={frame.navigation} items={navigation} />
          </div>
        </>
      )}
    </header>
  );
}

type PersonProps = { language: Language; person: string; account: HeaderContent['account'] | undefined };

function Person({ language, person, account }: PersonProps) {
  const name = (
    <>
      <Icon name="person" />
      <span class="header-person-name" lang={language === 'en' ? 'ja' : undefined}>
        {person}
      </span>
    </>
  );
  if (!account) return <span class="header-person">{name}</span>;
  return (
    <a class="header-person" href={account.href}>
      {name}
      <span class="visually-hidden"> {account.label}</span>
    </a>
  );
}

function Languages({ label, languages }: { label: string; languages: readonly LanguageChoice[] }) {
  return (
    <nav class="header-languages" aria-label={label}>
      <ul>
        {languages.map(({ language, label: name, href, current }) => (
          <li key={language}>
            <a
              href={href}
              hreflang={htmlLanguage(language)}
              lang={htmlLanguage(language)}
              {...(current ? { 'aria-current': 'true' } : {})}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Navigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return (
    <nav class="header-navigation" aria-label={label}>
      <ul>
        {items.map(({ href, label: name, current }) => (
          <li key={href}>
            <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
