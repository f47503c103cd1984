import type { ComponentChildren, JSX } from 'preact';

/** The main act of a long page: in its place on a large screen, at the lower edge of a phone. */
export function ActionBar({ note, children }: { note?: ComponentChildren; children: ComponentChildren }): JSX.Element {
  return (
    <div class="action-bar">
      {note && <div class="action-bar-note">{note}</div>}
      <div class="action-bar-actions">{children}</div>
    </div>
  );
}
