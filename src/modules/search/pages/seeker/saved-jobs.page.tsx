import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { type JobNumber, readJobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { answered, page, redirect } from '#platform/web/page.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import type { Raw } from '#ui/forms/field.ts';
import { sizes } from '../../query.ts';
import { savedSorts } from '../../saved-job.ts';
import { removeSavedJobs, restoreSavedJobs, type SavedList, savedList, saveJobs } from '../../saved-jobs.ts';
import { KeptList, type KeptView, keptAddress } from '../../views/kept-list.tsx';
import { type Told, ToldNotice } from '../../views/kept-told.tsx';
import { words } from '../../words/words.ts';

/** Jobs on a page: few enough that what was removed from one fits into the form that puts it back. */
const size = 20;

/** As many as a list of results can have checked. */
const most = Math.max(...sizes);

const viewOf = (query: URLSearchParams): KeptView => ({
  sort: savedSorts.find((one) => one === query.get('sort')) ?? 'saved',
  openOnly: query.get('open') === '1',
  page: Math.max(1, Math.floor(Number(query.get('page')) || 1)),
});

/** Numbers of checked boxes: `job` of the own list, `no` of a list of results. */
const chosenIn = (raw: Raw): JobNumber[] => [
  ...new Set([...raw.all('job'), ...raw.all('no')].slice(0, most).flatMap((typed) => readJobNumber(typed) ?? [])),
];

/** Where the act came from: an own path, or the query string of a list of results. */
const nextOf = (raw: Raw, language: Language): string | undefined => {
  const from = raw.one('from');
  const list = from === undefined ? undefined : urls.jobsFor(language, new URLSearchParams(from).toString());
  return ownPath(raw.one('next') ?? list);
};

type Data = { view: KeptView; list: SavedList; told: Told | undefined };

/**
 * お気に入り求人 (D12): the seeker's own list. A POST keeps the jobs that were checked in a list of results, takes chosen ones
 * away or puts them back, and answers with the list and what became of them; each can be repeated without harm.
 */
export const savedJobsPage = page('/seeker/saved-jobs', {
  audience: 'seeker',
  load: async ({ act, query }): Promise<Data> => {
    const view = viewOf(query);
    const list = await savedList(act, { ...view, size });
    return { view: { ...view, page: list.page }, list, told: undefined };
  },
  submit: async ({ act, language }, { view }, _values, raw) => {
    const numbers = chosenIn(raw);
    const after = async (told: Told) => answered<Data>({ view, list: await savedList(act, { ...view, size }), told });
    switch (raw.one('act')) {
      case 'compare':
        return redirect(urls.compareSavedJobs(language, numbers));
      case 'remove':
        return after(
          numbers.length === 0
            ? { did: 'saved', each: [], next: undefined }
            : { did: 'removed', removed: await removeSavedJobs(act, numbers), next: nextOf(raw, language) },
        );
      case 'undo': {
        const back = await restoreSavedJobs(act, raw.one('undo') ?? '');
        return after(isRefused(back) ? { did: 'over' } : { did: 'restored', count: back.accepted });
      }
      default:
        return after({ did: 'saved', each: await saveJobs(act, numbers), next: nextOf(raw, language) });
    }
  },
  view: ({ language, now, settings }, { view, list, told }) => {
    const w = words(language).saved;
    const notice = told && (
      <ToldNotice language={language} told={told} here={keptAddress(language, view)} settings={settings} />
    );
    return {
      title: w.title,
      breadcrumb: [],
      body:
        list.total === 0 ? (
          <>
            {notice}
            <Empty title={w.empty} icon="star" actions={<ButtonLink href={urls.jobs(language)}>{w.find}</ButtonLink>}>
              <p>{w.emptyHint}</p>
            </Empty>
          </>
        ) : (
          <>
            {notice}
            <Lead>{w.lead}</Lead>
            <p class="search-total">{w.count(String(list.total), String(settings.savedJobs))}</p>
            <KeptList language={language} today={dayOf(now)} list={list} view={view} />
          </>
        ),
    };
  },
});
