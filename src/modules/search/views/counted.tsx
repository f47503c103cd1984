import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { grouped } from '#ui/forms/typed.ts';
import { words } from '../words/words.ts';
import type { FormKind } from './offered.ts';

/** A form whose numbers follow what is chosen in it; without JavaScript it is the form alone. */
export function Counted({
  language,
  form,
  children,
}: {
  language: Language;
  form: FormKind;
  children: ComponentChildren;
}): JSX.Element {
  return <search-counts data-url={`${urls.jobCounts(language)}?form=${form}`}>{children}</search-counts>;
}

/** The form's button with the number of jobs it would show; the number has its room before it comes. */
export function SubmitBar({ language, total }: { language: Language; total: number | undefined }): JSX.Element {
  const w = words(language).form;
  return (
    <div class="search-submit">
      <Button icon="search">{w.search}</Button>
      <output class="search-total-now" aria-live="polite">
        {total === undefined ? '' : w.total(grouped(total))}
      </output>
    </div>
  );
}
