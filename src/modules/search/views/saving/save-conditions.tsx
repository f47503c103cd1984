import type { JSX } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { writeAddress } from '../../address.ts';
import { type JobQuery, keysOf } from '../../query.ts';
import { words } from './words/words.ts';

type SaveConditionsProps = { language: Language; query: JobQuery; reader: Actor['kind'] };

/**
 * What can be done with the search of a list: a seeker keeps it in the My Page, a visitor gets its new jobs by mail. Both are
 * links to a form that carries the conditions in its address as the list does: a page of thirty jobs stays small, and what a
 * mail address is used for is said before it is typed. Nothing for a search of everything, and for readers who look for no work.
 */
export function SaveConditions({ language, query, reader }: SaveConditionsProps): JSX.Element | null {
  const w = words(language);
  if (keysOf(query.where).length === 0) return null;
  const address = writeAddress({ ...query, page: 1 }).toString();
  if (reader === 'seeker') {
    return (
      <p>
        <ButtonLink kind="secondary" size="small" icon="star" href={urls.newCondition(language, address)}>
          {w.save}
        </ButtonLink>
      </p>
    );
  }
  if (reader !== 'visitor') return null;
  return (
    <p>
      <ButtonLink kind="secondary" size="small" icon="mail" href={urls.alertsFor(language, address)} rel="nofollow">
        {w.alert}
      </ButtonLink>
    </p>
  );
}

/** 「この求人に似た新着求人を受け取る」, for the page of a job. */
export function AlertLike({ language, number }: { language: Language; number: string }): JSX.Element {
  return (
    <ButtonLink kind="secondary" size="small" href={urls.alertsLike(language, number)} rel="nofollow">
      {words(language).like}
    </ButtonLink>
  );
}
