import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

/** A number or address to carry elsewhere; the button appears where the browser can copy. */
export function Copyable({
  language,
  text,
  children,
}: {
  language: Language;
  text: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { copy } = words(language);
  return (
    <copy-text class="copyable">
      <span class="copyable-text" data-text={text}>
        {children ?? text}
      </span>
      <button class="copyable-button" type="button" hidden>
        <Icon name="copy" />
        <span>{copy.button}</span>
      </button>
      <span class="copyable-status" role="status">
        <span data-word="done" hidden>
          {copy.done}
        </span>
        <span data-word="failed" hidden>
          {copy.failed}
        </span>
      </span>
    </copy-text>
  );
}
