import type { Language } from '#kernel/language.ts';
import type { Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { words } from './words/words.ts';

/** Said in place of a file. */
export const noSheet = (language: Language, title: string, text: string, status = 200): Shown => {
  const w = words(language);
  return {
    title,
    status,
    noindex: true,
    breadcrumb: [{ href: urls.jobs(language), label: w.jobs }],
    body: (
      <>
        <p>{text}</p>
        <ButtonRow>
          <ButtonLink href={urls.jobs(language)}>{w.back}</ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};

/** 429 or 503: the person may try again. */
export const notPrinted = (language: Language, why: 'busy' | 'limited'): Shown => {
  const said = words(language)[why];
  return noSheet(language, said.title, said.text, why === 'limited' ? 429 : 503);
};
