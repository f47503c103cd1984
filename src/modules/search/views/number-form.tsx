import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonRow } from '#ui/components/button.tsx';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { words } from '../words/words.ts';
import type { Told } from './trouble.ts';

/** 番号検索 (D8): a search of its own, beside the conditions. */
export function NumberForm({
  language,
  params,
  told,
}: {
  language: Language;
  params: URLSearchParams;
  told: readonly Told[];
}): JSX.Element {
  const w = words(language).form;
  const f = fields(language);
  const raw = rawOf(params);
  const problemOf = (name: string) => told.find(({ field }) => field === name)?.text;
  return (
    <form class="search-form" method="get" action={urls.jobs(language)}>
      {f
        .text({ label: w.jobNumbers, hint: w.jobNumbersHint, max: 500 })
        .ask({ name: 'no', raw, problem: problemOf('no') })}
      {f
        .text({ label: w.establishment, hint: w.establishmentHint, max: 50, width: 'half' })
        .ask({ name: 'est', raw, problem: problemOf('est') })}
      <ButtonRow>
        <Button kind="secondary">{w.searchNumbers}</Button>
      </ButtonRow>
    </form>
  );
}
