import type { ComponentChildren, JSX } from 'preact';
import { Heading, type HeadingLevel } from '#ui/components/heading.tsx';

type SectionProps = {
  title: ComponentChildren;
  level?: Exclude<HeadingLevel, 1>;
  id?: string;
  /** A link or button beside the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
};

/** A part of a page under its heading, with room above. */
export function Section({ title, level = 2, id, aside, children }: SectionProps): JSX.Element {
  return (
    <section class={`section section-${level}`}>
      <div class="section-head">
        <Heading level={level} {...(id ? { id } : {})}>
          {title}
        </Heading>
        {aside && <div class="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Things under each other at even distances. */
export function Stack({
  space = 'medium',
  children,
}: {
  space?: 'small' | 'medium' | 'large';
  children: ComponentChildren;
}): JSX.Element {
  return <div class={`stack stack-${space}`}>{children}</div>;
}

/** A side column (search conditions, a summary) beside the content; before it on phones. */
export function Columns({
  side,
  sideAt = 'left',
  children,
}: {
  side: ComponentChildren;
  sideAt?: 'left' | 'right';
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`columns columns-${sideAt}`}>
      <div class="columns-side">{side}</div>
      <div class="columns-content">{children}</div>
    </div>
  );
}

/** Running text: terms, guides. Headings, lists and tables inside are dressed without classes. */
export function Prose({ children, lang }: { children: ComponentChildren; lang?: string }): JSX.Element {
  return (
    <div class="prose" lang={lang}>
      {children}
    </div>
  );
}
