import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

export type BreadcrumbItem = { label: string; href?: string };

/** The way from the home page to this one; the last item is this page. */
export function Breadcrumb({
  language,
  items,
}: {
  language: Language;
  items: readonly BreadcrumbItem[];
}): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={words(language).frame.breadcrumb}>
      <ol class="breadcrumb-list">
        {items.map(({ label, href }, index) => (
          <li key={label}>
            {href ? (
              <a href={href}>{label}</a>
            ) : (
              <span {...(index === items.length - 1 ? { 'aria-current': 'page' } : {})}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
