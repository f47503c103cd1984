import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Day } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Chip, ChipList } from '#ui/components/chip.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Hidden } from '#ui/forms/form.tsx';
import { grouped } from '#ui/forms/typed.ts';
import { Section } from '#ui/layouts/section.tsx';
import { writeAddress } from '../address.ts';
import type { ConditionKey } from '../conditions.ts';
import { orderOf } from '../meaning.ts';
import { dropping, type JobQuery, sizes, sorts, span } from '../query.ts';
import { words } from '../words/words.ts';
import { describe, describeOne } from './describe.ts';
import { checkedForm, ListedJob } from './listed-job.tsx';

export type ResultsProps = {
  language: Language;
  today: Day;
  query: JobQuery;
  total: number;
  jobs: readonly ReadableJob[];
  /** Ids of jobs the reader keeps; undefined for readers who keep none. */
  saved: ReadonlySet<string> | undefined;
  drops: readonly { key: ConditionKey; total: number }[];
  numbersNotOpen: readonly { number: string; closed: boolean }[];
};

export const addressOf = (language: Language, query: JobQuery): string =>
  urls.jobsFor(language, writeAddress(query).toString());

/** What a search came to: its conditions as chips, the exact total, the jobs, the way to the other pages. */
export function Results(props: ResultsProps): JSX.Element {
  const { language, query, total } = props;
  const w = words(language).results;
  const { from, to, pages } = span(query, total);
  const page = (number: number): string => addressOf(language, { ...query, page: number });
  return (
    <Section title={w.heading} id="results">
      <Conditions language={language} query={query} />
      <NumbersNotOpen language={language} numbers={props.numbersNotOpen} />
      <p class="search-total" role="status">
        {total === 0 ? w.none : w.count(grouped(total), grouped(from), grouped(to))}
      </p>
      {total === 0 ? (
        <NothingFound {...props} />
      ) : (
        <>
          <OrderForm language={language} query={query} />
          <ol class="search-list">
            {props.jobs.map((job) => (
              <li key={job.head.id}>
                <ListedJob
                  language={language}
                  job={job}
                  today={props.today}
                  saved={props.saved?.has(job.head.id)}
                  here={addressOf(language, query)}
                />
              </li>
            ))}
          </ol>
          {props.saved && <SaveChecked language={language} here={addressOf(language, query)} />}
          <Pagination language={language} page={query.page} pages={pages} href={page} />
        </>
      )}
    </Section>
  );
}

function Conditions({ language, query }: { language: Language; query: JobQuery }): JSX.Element {
  const w = words(language).results;
  const chips = describe(query, language);
  if (chips.length === 0) return <p>{w.all}</p>;
  return (
    <ChipList label={w.conditions}>
      {chips.map(({ label, without }) => (
        <Chip key={label} language={language} label={label} remove={{ href: addressOf(language, without) }} />
      ))}
    </ChipList>
  );
}

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
        {numbers.map(({ number, closed }) => (
          <li key={number}>
            {closed ? <Link href={urls.job(language, number)}>{w.closed(number)}</Link> : w.unknown(number)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Order and number of jobs on a page: a GET that keeps every condition of the address. */
function OrderForm({ language, query }: { language: Language; query: JobQuery }): JSX.Element {
  const w = words(language).results;
  const kept = [...writeAddress({ ...query, page: 1 })].filter(([name]) => !['v', 'sort', 'size'].includes(name));
  return (
    <form class="search-order" method="get" action={urls.jobs(language)}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="sort"
        label={w.sort}
        options={sorts
          .filter((sort) => orderOf(sort, query.where) === sort)
          .map((sort) => ({ value: sort, label: w.sorts[sort], selected: sort === query.sort }))}
      />
      <Select
        name="size"
        label={w.size}
        options={sizes.map((size) => ({
          value: String(size),
          label: w.sizeOf(String(size)),
          selected: size === query.size,
        }))}
      />
      <Button kind="secondary" size="small">
        {w.show}
      </Button>
    </form>
  );
}

/** Keeps every job whose box is ticked; the boxes stand in the cards and belong to this form. */
function SaveChecked({ language, here }: { language: Language; here: string }): JSX.Element {
  return (
    <form class="search-checked" id={checkedForm} method="post" action={urls.savedJobs(language)}>
      <Hidden />
      <input type="hidden" name="next" value={here} />
      <Button kind="secondary">{words(language).card.saveChecked}</Button>
    </form>
  );
}

type SelectOption = { value: string; label: string; selected: boolean };

function Select({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly SelectOption[];
}): JSX.Element {
  const id = `order-${name}`;
  return (
    <div class="search-order-part">
      <label class="search-small-label" for={id}>
        {label}
      </label>
      <div class="field-select">
        <select class="field-input" id={id} name={name}>
          {options.map(({ value, label: said, selected }) => (
            <option key={value} value={value} selected={selected}>
              {said}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Nothing found is no end: which single condition to drop, and how many jobs that gives. */
function NothingFound({ language, query, drops }: ResultsProps): JSX.Element {
  const w = words(language).results;
  return (
    <Empty title={w.emptyTitle} icon="search">
      {drops.length > 0 ? (
        <>
          <p>{w.emptyDrop}</p>
          <LinkList
            items={drops.map(({ key, total }) => ({
              href: addressOf(language, dropping(query, key)),
              label: w.drop(describeOne(query, key, language), grouped(total)),
            }))}
          />
        </>
      ) : (
        <p>{w.emptyMore}</p>
      )}
    </Empty>
  );
}
