import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

/** Counts what is typed into the control inside, as people count: one character each, a line break is one. */
export function CharacterCount({
  language,
  max,
  children,
}: {
  language: Language;
  max: number;
  children: ComponentChildren;
}): JSX.Element {
  const { count } = words(language);
  return (
    <character-count class="character-count" data-max={max}>
      {children}
      <p class="character-count-left" hidden>
        <span data-word="left">{count.left('{count}')}</span>
        <span data-word="over" hidden>
          {count.over('{count}')}
        </span>
      </p>
      <p class="visually-hidden" role="status" />
    </character-count>
  );
}
