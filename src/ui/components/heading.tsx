import type { ComponentChildren, JSX } from 'preact';

export type HeadingLevel = 1 | 2 | 3 | 4;

type HeadingProps = {
  level: HeadingLevel;
  /** How large it looks, where that differs from its place in the outline. */
  size?: HeadingLevel;
  id?: string;
  /** A short line above: the procedure or the place this belongs to. */
  shoulder?: ComponentChildren;
  children: ComponentChildren;
};

/** A heading of the outline; one page has exactly one of level 1. */
export function Heading({ level, size = level, id, shoulder, children }: HeadingProps): JSX.Element {
  const Tag = `h${level}` as const;
  const heading = (
    <Tag id={id} class={`heading heading-${size}`}>
      {children}
    </Tag>
  );
  if (!shoulder) return heading;
  return (
    <div class="heading-group">
      <p class="heading-shoulder">{shoulder}</p>
      {heading}
    </div>
  );
}

/** The sentence under the heading of a page that says what it is for. */
export function Lead({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class="heading-lead">{children}</p>;
}
