import type { ComponentChildren, JSX } from 'preact';

type Content = { children: ComponentChildren };

/** Words for screen readers only. */
export function VisuallyHidden({ children }: Content): JSX.Element {
  return <span class="visually-hidden">{children}</span>;
}

/** Stands on paper and not on the screen. */
export function PrintOnly({ children }: Content): JSX.Element {
  return <div class="print-only">{children}</div>;
}

/** Stands on the screen and not on paper. */
export function ScreenOnly({ children }: Content): JSX.Element {
  return <div class="screen-only">{children}</div>;
}
