import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type EmptyProps = {
  title: ComponentChildren;
  icon?: IconName;
  children?: ComponentChildren;
  actions?: ComponentChildren;
};

/** A list that holds nothing yet says why, and what would fill it. */
export function Empty({ title, icon = 'document', children, actions }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} large />
      </span>
      <p class="empty-title">{title}</p>
      {children && <div class="empty-body">{children}</div>}
      {actions && <div class="empty-actions">{actions}</div>}
    </div>
  );
}
