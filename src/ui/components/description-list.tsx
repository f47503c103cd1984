import type { ComponentChildren, JSX } from 'preact';

export type Description = {
  label: ComponentChildren;
  value: ComponentChildren;
  note?: ComponentChildren;
  /** What most people look for first, e.g. the wage in a list of jobs. */
  strong?: boolean;
  /** Language of the value, where it differs from the page. */
  lang?: string;
  /** Where a link leads to. */
  id?: string;
};

type DescriptionListProps = {
  items: readonly Description[];
  /** `lines`: label beside value with a line between; `compact`: close together, for cards. */
  look?: 'lines' | 'compact';
};

/** Names and their values, e.g. the items of a job sheet. */
export function DescriptionList({ items, look = 'lines' }: DescriptionListProps): JSX.Element {
  return (
    <dl class={`description-list description-list-${look}`}>
      {items.map(({ label, value, note, strong, lang, id }, index) => (
        <div class="description-list-item" id={id} key={index}>
          <dt>{label}</dt>
          <dd lang={lang}>
            {strong ? <strong class="description-list-strong">{value}</strong> : value}
            {note && <p class="description-list-note">{note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
