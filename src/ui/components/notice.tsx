import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import type { HeadingLevel } from './heading.tsx';
import { Icon } from './icon.tsx';

type NoticeKind = 'info' | 'success' | 'warning' | 'error';

type NoticeProps = {
  kind: NoticeKind;
  language: Language;
  title?: ComponentChildren;
  /** Level of the title in the outline; without it the title is a bold line. */
  level?: Exclude<HeadingLevel, 1>;
  children?: ComponentChildren;
  actions?: ComponentChildren;
};

/** A message about this page: success and error are announced, information and warnings are read in their place. */
export function Notice({ kind, language, title, level, children, actions }: NoticeProps): JSX.Element {
  const Title = level ? (`h${level}` as const) : 'p';
  const role = kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined;
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <span class="notice-icon">
        <Icon name={kind} large />
      </span>
      <div class="notice-content">
        {title ? (
          <Title class="notice-title">
            <span class="visually-hidden">{words(language).notice[kind]}: </span>
            {title}
          </Title>
        ) : (
          <span class="visually-hidden">{words(language).notice[kind]}: </span>
        )}
        {children && <div class="notice-body">{children}</div>}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
