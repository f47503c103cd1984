import type { ComponentChildren, JSX } from 'preact';

/** Something most people need not read: opens in its place, without JavaScript. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="disclosure" open={open}>
      <summary class="disclosure-summary">{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
