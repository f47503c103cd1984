import type { ComponentChildren, JSX } from 'preact';

type Content = { children: ComponentChildren };

/** Stands on the screen and not on paper. */
export function ScreenOnly({ children }: Content): JSX.Element {
  return <div class="screen-only">{children}</div>;
}
