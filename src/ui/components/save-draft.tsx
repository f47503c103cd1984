import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

/** Keeps what is typed into the form inside, whenever a field is left, by posting the whole form to `action`. */
export function SaveDraft({
  language,
  action,
  children,
}: {
  language: Language;
  action: string;
  children: ComponentChildren;
}): JSX.Element {
  const { draft } = words(language);
  return (
    <save-draft data-action={action}>
      {children}
      <p class="save-draft-status" role="status">
        <span data-word="saving" hidden>
          {draft.saving}
        </span>
        <span data-word="saved" hidden>
          {draft.saved}
        </span>
        <span data-word="failed" hidden>
          {draft.failed}
        </span>
      </p>
    </save-draft>
  );
}
