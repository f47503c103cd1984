import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { writeAddress } from '../address.ts';
import { orderOf } from '../meaning.ts';
import { type JobQuery, sizes, sorts } from '../query.ts';
import { words } from '../words/words.ts';
import { groupName } from './list-address.ts';

/** Order, number of jobs on a page, grouping: a GET that keeps every condition of the address. */
export function OrderForm({
  language,
  query,
  grouped,
}: {
  language: Language;
  query: JobQuery;
  grouped: boolean;
}): JSX.Element {
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
      <label class="search-tick">
        <input type="checkbox" name={groupName} value="1" checked={grouped} />
        {w.group}
      </label>
      <Button kind="secondary" size="small">
        {w.show}
      </Button>
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
    <div>
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
