import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { prefectureName } from '#modules/offices/office-name.tsx';
import { prefectures } from '#modules/reference/reference.ts';
import { writeAddress } from '#modules/search/address.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { everything } from '#modules/search/query.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Link } from '#ui/components/link.tsx';
import { words } from './words/words.ts';

/** The short search: a plain form whose names are those of the search's address, so it needs neither script nor session. */
export function QuickSearch({ language }: { language: Language }): JSX.Element {
  const { search } = words(language);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers before 2023 know the role, not the element. */}
      <form class="home-search" role="search" method="get" action={urls.jobs(language)}>
        <div class="home-search-word">
          <label class="field-label" for="q">
            {search.word}
          </label>
          <p class="field-hint" id="q-hint">
            {search.wordHint}
          </p>
          <input class="field-input" type="search" id="q" name="q" maxLength={200} aria-describedby="q-hint" />
        </div>
        <div class="home-search-place">
          <label class="field-label" for="pref">
            {search.place}
          </label>
          <div class="field-select">
            <select class="field-input" id="pref" name="pref">
              <option value="">{search.anywhere}</option>
              {prefectures().map((one) => (
                <option key={one.code} value={one.code}>
                  {prefectureName(one, language)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div class="home-search-submit">
          <Button size="large" icon="search">
            {search.submit}
          </Button>
        </div>
      </form>
      <Often language={language} />
      <p class="home-search-more">
        <Link href={urls.jobs(language)}>{search.more}</Link>
      </p>
    </>
  );
}

function Often({ language }: { language: Language }): JSX.Element {
  const { search } = words(language);
  const ways: readonly [string, Conditions][] = [
    [search.recent, { arrived: 'three-days' }],
    [search.fullTime, { times: ['full-time'] }],
    [search.partTime, { times: ['part-time'] }],
    [search.regular, { employmentTypes: ['regular'] }],
    [search.noExperience, { experienceOpen: true }],
    [search.selfApplication, { selfApplication: true }],
  ];
  return (
    <div class="home-often">
      <p class="home-often-label" id="often">
        {search.often}
      </p>
      <ul class="home-often-list" aria-labelledby="often">
        {ways.map(([label, where]) => (
          <li key={label}>
            <a class="home-often-way" href={urls.jobsFor(language, writeAddress({ ...everything, where }).toString())}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
