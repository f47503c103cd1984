import type { ComponentChildren, JSX } from 'preact';

type SaveFieldsWords = { saving: string; failed: string; conflict: (label: string) => string };

/** Saves each answer of the form inside when it is left, and says so; a form with a button of its own works without. */
export function SaveFields({
  action,
  words,
  children,
}: {
  action: string;
  words: SaveFieldsWords;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <save-fields data-action={action}>
      {children}
      <p class="save-fields-status" role="status">
        <span data-word="saving" hidden>
          {words.saving}
        </span>
        <span data-word="saved" hidden>
          {'{said}'}
        </span>
        <span data-word="failed" hidden>
          {words.failed}
        </span>
        <span data-word="conflict" hidden>
          {words.conflict('{said}')}
        </span>
      </p>
    </save-fields>
  );
}
