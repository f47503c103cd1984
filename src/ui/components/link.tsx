import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

type LinkProps = {
  href: string;
  children: ComponentChildren;
  /** Language of the text, where it differs from the page. */
  lang?: string;
  rel?: string;
  /** With the language of the page: opens a new tab and says so. */
  newTab?: Language;
};

/** A link in a text. */
export function Link({ href, children, lang, rel, newTab }: LinkProps): JSX.Element {
  if (!newTab) {
    return (
      <a class="link" href={href} lang={lang} rel={rel}>
        {children}
      </a>
    );
  }
  return (
    <a class="link" href={href} lang={lang} target="_blank" rel={rel ?? 'noopener noreferrer'}>
      {children}
      <Icon name="external" />
      <span class="visually-hidden">（{words(newTab).link.newTab}）</span>
    </a>
  );
}

type LinkListItem = { href: string; label: ComponentChildren; note?: ComponentChildren };

/** Links under each other, each a large target with an arrow. */
export function LinkList({ items }: { items: readonly LinkListItem[] }): JSX.Element {
  return (
    <ul class="link-list">
      {items.map(({ href, label, note }) => (
        <li key={href}>
          <a class="link-list-link" href={href}>
            <Icon name="right" />
            <span>{label}</span>
          </a>
          {note && <p class="link-list-note">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
