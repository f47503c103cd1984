import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

/** The number of the page that an address asks for; what is none is the first. */
export const pageAsked = (query: URLSearchParams): number => {
  const asked = Number(query.get('page') ?? '1');
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
};

type PaginationProps = {
  language: Language;
  /** Counted from 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
  /** Name of the navigation, where a page has several. */
  label?: string;
};

/** Previous, the pages around this one, next. Nothing where there is one page. */
export function Pagination({ language, page, pages, href, label }: PaginationProps): JSX.Element | null {
  if (pages <= 1) return null;
  const { pagination } = words(language);
  return (
    <nav class="pagination" aria-label={label ?? pagination.label}>
      {page > 1 && (
        <a class="pagination-turn pagination-previous" href={href(page - 1)} rel="prev">
          <Icon name="left" />
          <span>{pagination.previous}</span>
        </a>
      )}
      <ul class="pagination-pages">
        {shownPages(page, pages).map((number, index, all) => (
          <li key={number} class={Math.abs(number - page) > 1 ? 'pagination-far' : undefined}>
            {number - (all[index - 1] ?? 0) > 1 && (
              <span class="pagination-skipped">
                <span aria-hidden="true">…</span>
                <span class="visually-hidden">{pagination.skipped}</span>
              </span>
            )}
            <a class="pagination-page" href={href(number)} {...(number === page ? { 'aria-current': 'page' } : {})}>
              <span aria-hidden="true">{number}</span>
              <span class="visually-hidden">{pagination.page(String(number))}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="pagination-position">
        <span aria-hidden="true">{`${page} / ${pages}`}</span>
        <span class="visually-hidden">{pagination.position(String(page), String(pages))}</span>
      </p>
      {page < pages && (
        <a class="pagination-turn pagination-next" href={href(page + 1)} rel="next">
          <span>{pagination.next}</span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/** First, last and two on either side; a gap of one page is closed, since “…” would take the same room. */
export function shownPages(page: number, pages: number): number[] {
  const wanted = new Set([1, pages]);
  for (let near = page - 2; near <= page + 2; near++) if (near >= 1 && near <= pages) wanted.add(near);
  if (wanted.has(3)) wanted.add(2);
  if (wanted.has(pages - 2)) wanted.add(pages - 1);
  return [...wanted].filter((number) => number >= 1).sort((a, b) => a - b);
}
