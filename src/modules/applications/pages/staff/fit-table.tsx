import { CardTable } from '#ui/components/card-table.tsx';
import type { FitLine } from '../../fit.ts';
import { staffWords, whyOf } from '../../words/staff.ts';

const w = staffWords.check;

/** Condition by condition: ○△×, why, and what would have to change (I4). */
export function FitTable({ lines }: { lines: readonly FitLine[] }) {
  return (
    <CardTable
      caption={w.fit}
      hideCaption
      rows={lines}
      rowKey={({ condition }) => condition}
      columns={[
        {
          key: 'condition',
          head: w.condition,
          heading: true,
          cell: ({ condition }) => staffWords.conditions[condition],
        },
        {
          key: 'mark',
          head: w.mark,
          cell: ({ mark }) => (
            <>
              <strong aria-hidden="true">{staffWords.marks[mark]}</strong> {staffWords.markNames[mark]}
            </>
          ),
        },
        { key: 'why', head: w.why, cell: (one) => whyOf(one) },
        {
          key: 'change',
          head: w.change,
          cell: ({ condition, mark }) => (mark === 'fits' ? '－' : staffWords.change[condition]),
        },
      ]}
    />
  );
}
