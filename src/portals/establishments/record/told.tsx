import type { JSX } from 'preact';
import type { Told } from '#modules/establishments/establishment-change.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { answersOf } from '#ui/forms/kept/told.ts';
import { recordWords } from '../words/words.ts';
import type { Difference } from './differences.ts';
import type { On, RecordPart } from './record-form.ts';
import { recordForms } from './record-forms.ts';

/** What one part of a record says, only what was given. */
export function ToldPart({ part, on, told }: { part: RecordPart; on: On; told: Told }): JSX.Element {
  const form = recordForms[part];
  const rows = answersOf(form, on, form.write(on, told)).filter(({ value }) => !isKept(value, on));
  return rows.length === 0 ? (
    <p>{recordWords(on.language).own.none}</p>
  ) : (
    <DescriptionList items={withIndustry(rows, part, on, told)} />
  );
}

/** A class that the form only calls 「登録されている分類のまま」 is told by its name. */
const isKept = (value: unknown, on: On): boolean => value === recordWords(on.language).fields.industryKept;

type Row = ReturnType<typeof answersOf>[number];

const withIndustry = (rows: Row[], part: RecordPart, on: On, told: Told): Row[] => {
  if (part !== 'basic' || !told.industry) return rows;
  const { label } = recordForms.basic.fields(on, {}).industry ?? { label: '' };
  if (rows.some((row) => row.label === label)) return rows;
  const at = rows.findIndex((row) => row.label === recordWords(on.language).fields.postcode);
  return [...rows.slice(0, at), { label, value: told.industry.name, lang: 'ja' }, ...rows.slice(at)];
};

/** Two records side by side, item by item. */
export function Differences({
  on,
  rows,
  caption,
}: {
  on: On;
  rows: readonly Difference[];
  caption: string;
}): JSX.Element {
  const w = recordWords(on.language);
  return (
    <CardTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ part, name }) => `${part} ${name}`}
      columns={[
        { key: 'item', head: w.change.item, heading: true, cell: ({ label }) => label },
        {
          key: 'before',
          head: w.change.before,
          cell: ({ before }) => <span lang="ja">{before ?? w.page.nothing}</span>,
        },
        {
          key: 'after',
          head: w.change.after,
          cell: ({ after }) => <strong lang="ja">{after ?? w.page.nothing}</strong>,
        },
      ]}
    />
  );
}
