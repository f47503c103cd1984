import type { ComponentChildren, JSX } from 'preact';
import type { HeadingLevel } from './heading.tsx';

type CardProps = {
  title?: ComponentChildren;
  /** Leads from the title; the whole card answers to the press. */
  href?: string;
  level?: Exclude<HeadingLevel, 1>;
  /** Small marks above the title: Tag components. */
  labels?: ComponentChildren;
  children?: ComponentChildren;
  footer?: ComponentChildren;
  /** `accent` carries the colour of the audience, `soft` stands back. */
  tone?: 'plain' | 'accent' | 'soft';
  lang?: string;
};

/** One thing among several of its kind. */
export function Card({
  title,
  href,
  level = 2,
  labels,
  children,
  footer,
  tone = 'plain',
  lang,
}: CardProps): JSX.Element {
  const Title = `h${level}` as const;
  return (
    <article class={`card card-${tone}${href && title ? ' card-link' : ''}`} lang={lang}>
      {labels && <div class="card-labels">{labels}</div>}
      {title && <Title class="card-title">{href ? <a href={href}>{title}</a> : title}</Title>}
      {children && <div class="card-body">{children}</div>}
      {footer && <div class="card-footer">{footer}</div>}
    </article>
  );
}

/** Cards beside each other where there is room, under each other where there is not. */
export function CardGrid({ columns = 3, children }: { columns?: 1 | 2 | 3; children: ComponentChildren }): JSX.Element {
  return <div class={`card-grid card-grid-${columns}`}>{children}</div>;
}
