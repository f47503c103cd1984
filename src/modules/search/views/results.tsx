import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { readEstablishmentNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Chip, ChipList } from '#ui/components/chip.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import type { TagItem } from '#ui/components/tag.tsx';
import { grouped as inThousands } from '#ui/forms/typed.ts';
import { Section } from '#ui/layouts/section.tsx';
import { choosing } from '../choices.ts';
import type { ConditionKey } from '../conditions.ts';
import { dropping, type JobQuery, span } from '../query.ts';
import type { NotOpen } from '../searches.ts';
import { words } from '../words/words.ts';
import { describe, describeOne, municipalityName } from './describe.ts';
import { Keeping } from './keeping.tsx';
import { addressOf, listParams } from './list-address.ts';
import { checkedForm, ListedJob } from './listed-job.tsx';
import { nearbyOf } from './offered.ts';
import { OrderForm } from './order-form.tsx';

type Hit = { readonly job: ReadableJob; readonly more: number };

type ResultsProps = {
  language: Language;
  today: Day;
  query: JobQuery;
  /** One card for each establishment. */
  grouped: boolean;
  /** Jobs found, and what the pages count: jobs or establishments. */
  total: number;
  listed: number;
  hits: readonly Hit[];
  /** Ids of jobs the reader keeps; undefined for readers who keep none. */
  saved: ReadonlySet<string> | undefined;
  drops: readonly { key: ConditionKey; total: number }[];
  numbersNotOpen: readonly NotOpen[];
  /** Marks of a job for this reader besides 保存済み, e.g. 閲覧済み. */
  marks?: (job: ReadableJob) => readonly TagItem[];
  /** What the reader can do with a job besides saving it, e.g. hide its establishment. */
  actions?: (job: ReadableJob) => ComponentChildren;
  /** What the reader can do with the search, e.g. save its conditions. */
  tools?: ComponentChildren;
  /** What the reader can do with all checked jobs besides reading them: buttons of the form of the boxes. */
  forChecked?: ComponentChildren;
};

/** What a search came to: its conditions as chips, the exact total, the jobs, the way to the other pages. */
export function Results(props: ResultsProps): JSX.Element {
  const { language, query, grouped, total, listed } = props;
  const w = words(language).results;
  const { from, to, pages } = span(query, listed);
  const page = (number: number): string => addressOf(language, { ...query, page: number }, grouped);
  const count = w.count(inThousands(listed), inThousands(from), inThousands(to));
  return (
    <Section title={w.heading} id="results">
      <Conditions {...props} />
      <NumbersNotOpen language={language} numbers={props.numbersNotOpen} />
      {props.tools}
      <p class="search-total" role="status">
        {total === 0 ? w.none : grouped ? w.countGrouped(inThousands(total), inThousands(listed)) : count}
      </p>
      {total === 0 ? (
        <NothingFound {...props} />
      ) : (
        <>
          <OrderForm language={language} query={query} grouped={grouped} />
          <ol class="search-list">
            {props.hits.map((hit) => (
              <li key={hit.job.head.id}>
                <HitCard {...props} hit={hit} />
              </li>
            ))}
          </ol>
          <ShowChecked {...props} />
          <Pagination language={language} page={query.page} pages={pages} href={page} />
        </>
      )}
    </Section>
  );
}

/** The establishment's jobs in this search. One that came by a feed has no number and goes by its name. */
const ofEstablishment = (query: JobQuery, { sheet }: ReadableJob): JobQuery | undefined => {
  const { number = '', name } = sheet.establishment;
  const establishment = readEstablishmentNumber(number);
  const one = establishment
    ? { establishment }
    : name
      ? { establishmentName: { text: name, except: false } }
      : undefined;
  return one && { ...query, page: 1, where: { ...query.where, ...one } };
};

function HitCard({ hit: { job, more }, ...props }: ResultsProps & { hit: Hit }): JSX.Element {
  const { language, query, saved, today } = props;
  const w = words(language).card;
  const isSaved = saved?.has(job.head.id) ?? false;
  const rest = more > 0 ? ofEstablishment(query, job) : undefined;
  return (
    <ListedJob
      language={language}
      job={job}
      today={today}
      more={more > 0 ? { count: more, href: rest && addressOf(language, rest) } : undefined}
      labels={[...(isSaved ? [{ label: w.saved, tone: 'success' as const }] : []), ...(props.marks?.(job) ?? [])]}
      actions={
        <>
          {saved && <Keeping language={language} job={job} saved={isSaved} />}
          {props.actions?.(job)}
        </>
      }
    />
  );
}

/** Shows every job whose box is ticked; the boxes stand in the cards and belong to this form. */
function ShowChecked({ language, query, grouped, forChecked }: ResultsProps): JSX.Element {
  const w = words(language).results;
  return (
    <form class="search-checked" id={checkedForm} method="get" action={urls.checkedJobs(language)}>
      <input type="hidden" name="from" value={listParams(query, grouped).toString()} />
      <p class="field-hint">{w.checkedHint}</p>
      <div class="search-tools">
        <Button kind="secondary">{w.showChecked}</Button>
        {forChecked}
      </div>
    </form>
  );
}

function Conditions({ language, query, grouped }: ResultsProps): JSX.Element {
  const w = words(language);
  const chips = describe(query, language);
  if (chips.length === 0) return <p>{w.results.all}</p>;
  const nearby = nearbyOf(query.where).slice(0, 5);
  return (
    <>
      <ChipList label={w.results.conditions}>
        {chips.map(({ label, without }) => (
          <Chip
            key={label}
            language={language}
            label={label}
            remove={{ href: addressOf(language, without, grouped) }}
          />
        ))}
      </ChipList>
      {nearby.length > 0 && (
        <p class="search-nearby">
          {w.results.nearby}{' '}
          {nearby.map(({ code5, km }) => (
            <Link key={code5} href={addressOf(language, withPlace(query, code5), grouped)}>
              {w.form.neighbour(municipalityName(code5, language), String(Math.round(km)))}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

const withPlace = (query: JobQuery, code: string): JobQuery => ({
  ...query,
  page: 1,
  where: choosing(query.where, 'places', code) ?? query.where,
});

function NumbersNotOpen({
  language,
  numbers,
}: {
  language: Language;
  numbers: ResultsProps['numbersNotOpen'];
}): JSX.Element | null {
  const w = words(language).numbers;
  if (numbers.length === 0) return null;
  return (
    <Notice kind="warning" language={language} title={w.title} level={3}>
      <ul>
        {numbers.map(({ number, is }) => (
          <li key={number}>
            {is === 'unknown' ? w.unknown(number) : <Link href={urls.job(language, number)}>{w[is](number)}</Link>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Nothing found is no end: which single condition to drop, and how many jobs that gives. */
function NothingFound({ language, query, grouped, drops }: ResultsProps): JSX.Element {
  const w = words(language).results;
  return (
    <Empty title={w.emptyTitle} icon="search">
      {drops.length > 0 ? (
        <>
          <p>{w.emptyDrop}</p>
          <LinkList
            items={drops.map(({ key, total }) => ({
              href: addressOf(language, dropping(query, key), grouped),
              label: w.drop(describeOne(query, key, language), inThousands(total)),
            }))}
          />
        </>
      ) : (
        <p>{w.emptyMore}</p>
      )}
    </Empty>
  );
}
