import type { ComponentChildren, JSX } from 'preact';

export type TagTone = 'plain' | 'accent' | 'info' | 'success' | 'warning' | 'error';

/** A short mark: 新着, 正社員, the state of an application. The colour only repeats what the words say. */
export function Tag({
  tone = 'plain',
  solid = false,
  children,
}: {
  tone?: TagTone;
  solid?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return <span class={`tag tag-${tone}${solid ? ' tag-solid' : ''}`}>{children}</span>;
}

export type TagItem = { label: ComponentChildren; tone?: TagTone; solid?: boolean };

/** Several marks of one thing. */
export function TagList({ items }: { items: readonly TagItem[] }): JSX.Element {
  return (
    <ul class="tag-list">
      {items.map(({ label, tone = 'plain', solid = false }, index) => (
        <li key={index}>
          <Tag tone={tone} solid={solid}>
            {label}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
