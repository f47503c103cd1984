import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { ownJobWords } from '../words/words.ts';
import { type JobListAsked, sorts } from './list-address.ts';

/** Words and order of the list: a GET, so that a list can be bookmarked. */
export function JobFilter({ language, asked }: { language: Language; asked: JobListAsked }): JSX.Element {
  const w = ownJobWords(language).list;
  return (
    <form class="job-filter" method="get" action={urls.employerJobs(language)}>
      {asked.tab !== 'open' && <input type="hidden" name="tab" value={asked.tab} />}
      <label class="job-filter-item">
        <span>{w.search}</span>
        <input class="field-input" type="text" name="q" value={asked.words} maxLength={50} />
      </label>
      <label class="job-filter-item">
        <span>{w.sort}</span>
        <span class="field-select">
          <select class="field-input" name="sort">
            {sorts.map((sort) => (
              <option key={sort} value={sort} selected={sort === asked.sort}>
                {w.sorts[sort]}
              </option>
            ))}
          </select>
        </span>
      </label>
      <Button kind="secondary" size="small">
        {w.apply}
      </Button>
    </form>
  );
}
