import type { ComponentChildren, JSX } from 'preact';
import type { HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

type DialogProps = {
  /** `danger` asks before something that cannot be undone; `done` says it has happened. */
  kind?: 'question' | 'danger' | 'done';
  title: ComponentChildren;
  level?: HeadingLevel;
  children?: ComponentChildren;
  /** The answer first, the way back last. */
  actions: ComponentChildren;
};

const icons: Record<NonNullable<DialogProps['kind']>, IconName> = {
  question: 'info',
  danger: 'warning',
  done: 'success',
};

/** A question that is a page of its own: it has an address, works without JavaScript, and 戻る means what it says. */
export function Dialog({ kind = 'question', title, level = 1, children, actions }: DialogProps): JSX.Element {
  const Title = `h${level}` as const;
  return (
    <section class={`dialog dialog-${kind}`}>
      <span class="dialog-icon">
        <Icon name={icons[kind]} large />
      </span>
      <Title class="dialog-title">{title}</Title>
      {children && <div class="dialog-body">{children}</div>}
      <div class="dialog-actions">{actions}</div>
    </section>
  );
}
