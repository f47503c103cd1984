import type { ComponentChildren, JSX } from 'preact';
import { htmlLanguage, type Language } from '#kernel/language.ts';
import { Icon } from '#ui/components/icon.tsx';
import { words } from '#ui/words/words.ts';
import { Emblem } from './emblem.tsx';

type NavigationItem = { href: string; label: string; current: boolean };
/** Several pages under one name: a list that opens in the bar, a heading with its pages in the menu of phones. */
type NavigationGroup = { label: string; items: readonly NavigationItem[]; current: boolean };
export type NavigationEntry = NavigationItem | NavigationGroup;
/** The same page in another language. */
export type LanguageChoice = { language: Language; label: string; href: string; current: boolean };

export type HeaderContent = {
  home: string;
  portalName: string;
  /** Who is signed in, as the person is addressed: with さん only where that is said. */
  person?: string;
  /** Where that person sees and changes how signing in works; the name leads there. */
  account?: { href: string; label: string };
  navigation: readonly NavigationEntry[];
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
            <Navigation label={frame.menu} entries={navigation} group={OpenGroup} />
          </details>
          <header-groups class="header-bar">
            <Navigation label={frame.navigation} entries={navigation} group={FoldedGroup} />
          </header-groups>
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

type NavigationProps = {
  label: string;
  entries: readonly NavigationEntry[];
  group: (props: { group: NavigationGroup }) => JSX.Element;
};

function Navigation({ label, entries, group: Group }: NavigationProps) {
  return (
    <nav class="header-navigation" aria-label={label}>
      <ul class="header-entries">
        {entries.map((entry) =>
          'items' in entry ? (
            <li key={entry.label}>
              <Group group={entry} />
            </li>
          ) : (
            <Item key={entry.href} item={entry} />
          ),
        )}
      </ul>
    </nav>
  );
}

/** One is open at a time where the browser knows `name`; header-groups closes it when one turns away. */
function FoldedGroup({ group: { label, items, current } }: { group: NavigationGroup }) {
  return (
    <details class="header-group" name="header-group">
      <summary class="header-group-name" {...(current ? { 'aria-current': 'true' } : {})}>
        {label}
      </summary>
      <Items items={items} />
    </details>
  );
}

function OpenGroup({ group: { label, items } }: { group: NavigationGroup }) {
  return (
    <>
      <p class="header-group-name">{label}</p>
      <Items items={items} />
    </>
  );
}

function Items({ items }: { items: readonly NavigationItem[] }) {
  return (
    <ul class="header-group-items">
      {items.map((item) => (
        <Item key={item.href} item={item} />
      ))}
    </ul>
  );
}

function Item({ item: { href, label, current } }: { item: NavigationItem }) {
  return (
    <li>
      <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
        {label}
      </a>
    </li>
  );
}
