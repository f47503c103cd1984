import type { Language } from '#kernel/language.ts';
import { dayOf } from '#kernel/time.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import type { Act } from '#platform/act.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Columns } from '#ui/layouts/section.tsx';
import { readAddress } from '../../address.ts';
import { type JobQuery, keysOf, span } from '../../query.ts';
import { savedAmong } from '../../saved-jobs.ts';
import { dropCounts, knownCodes, limitsOf, numbersNotOpen, searchJobs } from '../../searches.ts';
import { formParams } from '../../views/form-raw.ts';
import { addressOf, Results } from '../../views/results.tsx';
import { NumberForm, SearchForm } from '../../views/search-form.tsx';
import { troubles } from '../../views/trouble.ts';
import { words } from '../../words/words.ts';

/** The one number that was asked, when nothing else was: such a search leads straight to the job. */
const loneNumber = ({ where }: JobQuery) =>
  keysOf(where).length === 1 && where.numbers?.length === 1 ? where.numbers[0] : undefined;

/** Whether one more search, or as many as are made for one answer, may be made from this network. */
const maySearch = async (act: Act, weight = 1): Promise<boolean> => {
  const limit = { most: act.settings.searchesNetworkMinute, seconds: 60, weight };
  return (await hitFromNetwork(act, 'search', limit)).allowed;
};

/** One search for each condition, up to forty: they count like any other. */
const affordableDropCounts = async (act: Act, query: JobQuery) => {
  const conditions = keysOf(query.where).length;
  return conditions > 0 && (await maySearch(act, conditions)) ? dropCounts(act, query) : [];
};

/** Everything the list shows for a query. */
const answer = async (act: Act, query: JobQuery) => {
  const { total, jobs } = await searchJobs(act, query);
  const { numbers } = query.where;
  return {
    query,
    total,
    jobs,
    saved:
      act.actor.kind === 'seeker'
        ? await savedAmong(
            act,
            jobs.map(({ head }) => head.id),
          )
        : undefined,
    drops: total === 0 ? await affordableDropCounts(act, query) : [],
    numbersNotOpen: numbers && total < numbers.length ? await numbersNotOpen(act, numbers) : [],
  };
};

/**
 * 求人情報検索: form and list in one address (D1, D5, D8). A form as it was sent is led to the readable address of the same
 * search; what could not be read stays where it was typed, and the rest searches.
 */
export const jobsPage = page('/jobs', {
  audience: 'anyone',
  load: async ({ act, query: params, language, settings }) => {
    const limits = limitsOf(settings);
    const { query, unread } = readAddress(params, knownCodes, limits);
    const choosing = params.get('choose') ?? undefined;
    const sent = params.size > 0 && !params.has('v');
    const told = troubles(unread, limits, language);
    const form = { params: formParams(query, unread), told, limits, choosing, occupationWord: wordOf(params) };
    if (!(await maySearch(act))) return { form, unread, busy: true as const };

    const number = unread.length === 0 ? loneNumber(query) : undefined;
    if (number && (await jobForReader(act, number))) return redirect(urls.job(language, number));
    if (sent && unread.length === 0 && choosing === undefined) return redirect(addressOf(language, query));

    const found = await answer(act, query);
    const { pages } = span(query, found.total);
    if (query.page > Math.max(1, pages)) return redirect(addressOf(language, { ...query, page: Math.max(1, pages) }));
    return { form, asked: params.size > 0, ...found };
  },
  view: ({ language, now }, data) => {
    const w = words(language);
    const { form } = data;
    const open = 'busy' in data || !data.asked || form.told.length > 0 || form.choosing !== undefined;
    return {
      title: w.title,
      description: w.description,
      canonical: urls.jobs('ja'),
      breadcrumb: [],
      wide: true,
      ...('busy' in data ? { status: 429 } : {}),
      body: (
        <>
          {'busy' in data && (
            <Notice kind="warning" language={language} title={w.results.tooBusy}>
              {null}
            </Notice>
          )}
          {form.told.length > 0 && <Unread language={language} told={form.told} />}
          <Columns
            side={
              <section class="search-side" aria-labelledby="conditions">
                <h2 class="search-side-title" id="conditions">
                  {w.form.heading}
                </h2>
                <Disclosure summary={open ? w.form.heading : w.form.change} open={open}>
                  <SearchForm language={language} {...form} />
                  <Disclosure summary={w.form.numbers} open={form.params.has('no') || form.params.has('est')}>
                    <NumberForm language={language} params={form.params} told={form.told} />
                  </Disclosure>
                </Disclosure>
              </section>
            }
          >
            {!('busy' in data) && <Results language={language} today={dayOf(now)} {...data} />}
          </Columns>
        </>
      ),
    };
  },
});

const wordOf = (params: URLSearchParams): string => [...(params.get('ow') ?? '').trim()].slice(0, 50).join('');

function Unread({ language, told }: { language: Language; told: readonly { field: string; text: string }[] }) {
  return (
    <Notice kind="warning" language={language} title={words(language).trouble.title} level={2}>
      <ul>
        {told.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{controls.has(field) ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Fields whose control has the field's own name as its id. */
const controls = new Set([
  'q',
  'not',
  'place',
  'work',
  'time',
  'as',
  'month',
  'hour',
  'all',
  'new',
  'self',
  'no',
  'est',
]);
