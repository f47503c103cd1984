import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { words } from '../words/words.ts';

/**
 * A word that leads to conditions. Without JavaScript its button opens the page of suggestions with everything chosen so
 * far; with it the suggestions come while typing (ARIA combobox) and what is chosen becomes a ticked box of the form.
 */
export function SuggestBox({
  language,
  kind,
  name,
  label,
  hint,
  value = '',
}: {
  language: Language;
  /** Which suggestions: `work`, `place`, `licence`. */
  kind: string;
  name: string;
  label: string;
  hint: string;
  value?: string;
}): JSX.Element {
  const w = words(language);
  const list = `${name}-list`;
  return (
    <suggest-box
      class="suggest"
      data-url={`${urls.jobSuggestions(language)}?for=${kind}`}
      data-listed={w.suggest.listed('{count}')}
      data-nothing={w.suggest.nothing}
      data-chosen={w.suggest.chosen('{label}')}
    >
      <label class="search-small-label" for={name}>
        {label}
      </label>
      <p class="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
      <div class="suggest-line">
        <input
          class="field-input"
          type="text"
          list={undefined}
          id={name}
          name={name}
          value={value}
          maxLength={50}
          autocomplete="off"
          aria-describedby={`${name}-hint`}
        />
        <Button kind="secondary" size="small" formAction={urls.jobSuggest(language)} name="for" value={kind}>
          {w.form.find}
        </Button>
      </div>
      <ul class="suggest-list" id={list} hidden />
      <p class="visually-hidden" role="status" />
    </suggest-box>
  );
}
