import type { Language } from '#kernel/language.ts';
import { dayOf } from '#kernel/time.ts';
import { jobForReader, markPictured, type ReadableJob } from '#modules/jobs/jobs.ts';
import { hiddenJobs } from '#modules/jobs/still-open.ts';
import type { Act } from '#platform/act.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Columns } from '#ui/layouts/section.tsx';
import { hiding } from '../../hidden-establishment.ts';
import { type JobQuery, keysOf, span } from '../../query.ts';
import { dropCounts, numbersNotOpen, searchEstablishments, searchJobs } from '../../searches.ts';
import { ownMarks } from '../../seen-jobs.ts';
import { EasyForm } from '../../views/easy-form.tsx';
import { addressOf, listParams } from '../../views/list-address.ts';
import { NumberForm } from '../../views/number-form.tsx';
import { OwnList, ownSlots } from '../../views/own-list.tsx';
import { Results } from '../../views/results.tsx';
import { SaveConditions } from '../../views/saving/save-conditions.tsx';
import { UnansweredJobs } from '../../views/unanswered-jobs.tsx';
import { words } from '../../words/words.ts';
import { type Asked, maySearch, readSearch, typedWord, unlessBusy, withoutWords } from './asking.ts';

/** The same search as a feed. */
const feedOf = (language: Language, query: JobQuery) => ({
  type: 'application/atom+xml',
  href: urls.jobFeedFor(language, listParams(query).toString()),
  title: words(language).title,
});

/** The one number that was asked, when nothing else was: such a search leads straight to the job. */
const loneNumber = ({ where }: JobQuery) =>
  keysOf(where).length === 1 && where.numbers?.length === 1 ? where.numbers[0] : undefined;

/** All conditions are tried without each of them: they count like as many searches. */
const affordableDropCounts = async (act: Act, query: JobQuery, asked: JobQuery) => {
  const own = keysOf(query.where);
  if (own.length === 0 || !(await maySearch(act, own.length))) return [];
  // What a seeker hides is no condition of the address, so it cannot be dropped from it.
  return (await dropCounts(act, asked)).filter(({ key }) => own.includes(key));
};

/** The jobs of one page, each with how many more its establishment has; `listed` is what the pages count. */
const found = async (act: Act, query: JobQuery, grouped: boolean) => {
  if (!grouped) {
    const { total, jobs } = await searchJobs(act, query);
    const marked = await markPictured(act, jobs);
    return { total, listed: total, hits: marked.map((job) => ({ job, more: 0 })) };
  }
  const { total, establishments, firsts } = await searchEstablishments(act, query);
  return { total, listed: establishments, hits: firsts };
};

/** Jobs out of search that staff ask for by their number or their establishment. */
const unanswered = async (act: Act, { where: { numbers, establishment }, page }: JobQuery): Promise<ReadableJob[]> => {
  const { actor } = act;
  if (actor.kind !== 'staff' || page > 1 || !(numbers || establishment)) return [];
  return hiddenJobs({ ...act, actor }, { numbers, establishment });
};

/** Everything the list shows for a query. */
const answer = async (act: Act, { query, grouped }: Asked, opened: boolean) => {
  const own = await ownMarks(act, opened);
  const asked = { ...query, where: hiding(query.where, own?.hidden ?? []) };
  const { total, listed, hits } = await found(act, asked, grouped);
  const { numbers } = query.where;
  return {
    query,
    grouped,
    total,
    listed,
    hits,
    own,
    saved: own?.saved,
    drops: total === 0 ? await affordableDropCounts(act, query, asked) : [],
    numbersNotOpen: numbers && total < numbers.length ? await numbersNotOpen(act, numbers) : [],
    unanswered: await unanswered(act, query),
  };
};

/**
 * 求人情報検索: form and list in one address (D1, D5, D8). A form as it was sent is led to the readable address of the same
 * search; what could not be read stays where it was typed, and the rest searches.
 */
export const jobsPage = page('/jobs', {
  audience: 'anyone',
  load: async (visit) => {
    const { act, query: params, language } = visit;
    const word = typedWord(params);
    if (word) {
      const kept = withoutWords(params);
      return redirect(
        urls.jobSuggestFor(language, `${new URLSearchParams({ for: word.kind, word: word.word })}&${kept}`),
      );
    }
    const form = readSearch(visit);
    const { query, grouped, unread } = form;
    if (!(await maySearch(act))) return { form, trouble: 'limit' as const };

    const number = unread.length === 0 ? loneNumber(query) : undefined;
    if (number && (await jobForReader(act, number))) return redirect(urls.job(language, number));
    const sent = params.size > 0 && !params.has('v');
    if (sent && unread.length === 0) return redirect(addressOf(language, query, grouped));

    const given = await unlessBusy(() => answer(act, form, visit.opened));
    if (typeof given === 'string') return { form, trouble: given };
    const { pages } = span(query, given.listed);
    if (query.page > Math.max(1, pages))
      return redirect(addressOf(language, { ...query, page: Math.max(1, pages) }, grouped));
    return { form, asked: params.size > 0, given };
  },
  view: ({ actor, language, now }, data) => {
    const w = words(language);
    const { form } = data;
    const total = 'given' in data ? data.given.total : undefined;
    // On a phone the conditions are folded above a list that was asked for.
    const open = !('given' in data) || !data.asked || form.told.length > 0;
    return {
      title: w.title,
      description: w.description,
      canonical: urls.jobs('ja'),
      breadcrumb: [],
      wide: true,
      ...('given' in data ? { alternates: [feedOf(language, data.given.query)] } : {}),
      ...('trouble' in data ? { status: data.trouble === 'limit' ? 429 : 503 } : {}),
      body: (
        <>
          {'trouble' in data && <NoAnswer language={language} trouble={data.trouble} />}
          {form.told.length > 0 && <Unread language={language} told={form.told} />}
          <Columns
            side={
              <section class="search-side" aria-labelledby="conditions">
                <h2 class="search-side-title" id="conditions">
                  {w.form.easy}
                </h2>
                <Disclosure summary={open ? w.form.easy : w.form.change} open={open}>
                  <EasyForm language={language} {...form} total={total} />
                  {open || byNumber(form.params) ? (
                    <Disclosure summary={w.form.numbers} open={byNumber(form.params)}>
                      <NumberForm language={language} params={form.params} told={form.told} />
                    </Disclosure>
                  ) : (
                    <p>
                      <Link href={urls.jobs(language)}>{w.form.numbers}</Link>
                    </p>
                  )}
                </Disclosure>
              </section>
            }
          >
            {'given' in data && (
              <OwnList language={language} actor={actor.kind} today={dayOf(now)} own={data.given.own} list={data.given}>
                <Results
                  language={language}
                  today={dayOf(now)}
                  {...ownSlots(
                    language,
                    actor.kind,
                    data.given,
                    <>
                      <UnansweredJobs language={language} jobs={data.given.unanswered} />
                      <SaveConditions language={language} query={data.given.query} reader={actor.kind} />
                    </>,
                  )}
                  {...data.given}
                />
              </OwnList>
            )}
          </Columns>
        </>
      ),
    };
  },
});

const byNumber = (params: URLSearchParams): boolean => params.has('no') || params.has('est');

/** Why there is no list now, calmly; the form keeps everything. */
function NoAnswer({ language, trouble }: { language: Language; trouble: 'limit' | 'slow' | 'busy' }) {
  const w = words(language).results;
  const text = { limit: w.tooBusy, slow: w.tooSlow, busy: w.busy }[trouble];
  return (
    <Notice kind="warning" language={language} title={text}>
      {null}
    </Notice>
  );
}

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

/** Fields whose control in the form of this page has the field's own name as its id. */
const controls = new Set(['q', 'not', 'or', 'in', 'place', 'work', 'time', 'new', 'month', 'hour', 'all', 'no', 'est']);
