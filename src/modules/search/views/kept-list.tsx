import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonLink } from '#ui/components/button.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Hidden, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type SavedSort, savedSorts } from '../saved-job.ts';
import type { LostJob, SavedList } from '../saved-jobs.ts';
import { words as ownWords } from '../words/own/words.ts';
import { words } from '../words/words.ts';
import { chosenForm, KeptCard, type KeptCardProps } from './kept-job.tsx';

/** How the seeker looks at the own list; all of it stands in the address. */
export type KeptView = { readonly sort: SavedSort; readonly openOnly: boolean; readonly page: number };

export const keptAddress = (language: Language, { sort, openOnly, page }: KeptView): string => {
  const params = new URLSearchParams();
  if (sort !== 'saved') params.set('sort', sort);
  if (openOnly) params.set('open', '1');
  if (page > 1) params.set('page', String(page));
  return urls.savedJobsFor(language, params.toString());
};

/** The list with its order, what can be done with the chosen ones, and what cannot be read any more. */
export function KeptList({
  language,
  today,
  list,
  view,
}: {
  language: Language;
  today: KeptCardProps['today'];
  list: SavedList;
  view: KeptView;
}): JSX.Element {
  const w = ownWords(language).list;
  const here = keptAddress(language, view);
  const page = (number: number): string => keptAddress(language, { ...view, page: number });
  return (
    <>
      <OrderForm language={language} view={view} />
      {list.kept.length === 0 && view.openOnly && (
        <p>
          {w.none}{' '}
          <a class="link" href={urls.savedJobs(language)}>
            {w.all}
          </a>
        </p>
      )}
      <ol class="search-list kept-jobs">
        {list.kept.map((one) => (
          <li key={one.jobId}>
            <KeptCard language={language} kept={one} today={today} here={here} />
          </li>
        ))}
      </ol>
      {list.kept.length > 0 && <ChosenForm language={language} here={here} />}
      <Pagination language={language} page={list.page} pages={list.pages} href={page} />
      {list.lost.length > 0 && <Lost language={language} lost={list.lost} here={here} />}
      <div class="search-tools">
        <ButtonLink kind="secondary" size="small" href={urls.savedJobsFile(language)}>
          {w.csv}
        </ButtonLink>
        <ButtonLink kind="secondary" size="small" href={urls.savedNews(language)}>
          {w.mails}
        </ButtonLink>
        <ButtonLink kind="text" size="small" href={urls.hiddenEstablishments(language)}>
          {w.hidden}
        </ButtonLink>
      </div>
    </>
  );
}

function OrderForm({ language, view }: { language: Language; view: KeptView }): JSX.Element {
  const w = ownWords(language).list;
  return (
    <form class="search-order" method="get" action={urls.savedJobs(language)}>
      <div>
        <label class="search-small-label" for="order-saved">
          {w.sort}
        </label>
        <div class="field-select">
          <select class="field-input" id="order-saved" name="sort">
            {savedSorts.map((sort) => (
              <option key={sort} value={sort} selected={sort === view.sort}>
                {w.sorts[sort]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label class="search-tick">
        <input type="checkbox" name="open" value="1" checked={view.openOnly} />
        {w.openOnly}
      </label>
      <Button kind="secondary" size="small">
        {w.show}
      </Button>
    </form>
  );
}

/** What can be done with the chosen ones; it works on the boxes of the cards above. */
function ChosenForm({ language, here }: { language: Language; here: string }): JSX.Element {
  const w = ownWords(language).list;
  return (
    <form class="kept-chosen" id={chosenForm} method="post" action={here} aria-labelledby="chosen-label">
      <Hidden />
      <p class="kept-chosen-label" id="chosen-label">
        {w.chosen}
      </p>
      <div class="search-tools">
        <Button kind="secondary" name="act" value="compare">
          {w.compare}
        </Button>
        <Button kind="secondary" name="act" value="remove">
          {w.remove}
        </Button>
      </div>
    </form>
  );
}

function Lost({ language, lost, here }: { language: Language; lost: readonly LostJob[]; here: string }): JSX.Element {
  const w = ownWords(language).list;
  const all = words(language);
  return (
    <Section title={w.lostTitle}>
      <p>{w.lost}</p>
      <ul class="kept-lost">
        {lost.map(({ number, savedAt, note }) => (
          <li key={number}>
            <p>
              <span class="no-break">{number}</span>　{all.saved.savedAt(formatDayTime(savedAt, language))}
            </p>
            {note !== undefined && (
              <p class="kept-note">
                <span class="kept-label">{w.note}</span>
                <span class="kept-text">{note}</span>
              </p>
            )}
            <PostButton action={here} values={{ act: 'remove', job: number }} kind="text" size="small">
              {all.card.unsave}
              <span class="visually-hidden">{all.card.about(number)}</span>
            </PostButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
