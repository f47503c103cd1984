import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Section } from '#ui/layouts/section.tsx';

export type Exampled = { language: Language };

/** One part of the page: a component in all its states. */
export function Example({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <Section title={title} id={id}>
      {children}
    </Section>
  );
}

/** Links of the examples lead back to their part of the page. */
export const nowhere = (id: string): string => `#${id}`;
