import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

/** Prints the page; appears only where JavaScript can do it. */
export function PrintButton({ language, children }: { language: Language; children?: ComponentChildren }): JSX.Element {
  return (
    <print-button class="screen-only">
      <button class="button button-secondary button-medium" type="button" hidden>
        <Icon name="print" />
        <span>{children ?? words(language).print}</span>
      </button>
    </print-button>
  );
}
