import { formatDayTime } from '#kernel/time.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { OfficeCall } from '../../office-applications.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.application;

/** What was said on the telephone, in its order; for the office only. */
export function Calls({ calls, title = w.calls }: { calls: readonly OfficeCall[]; title?: string }) {
  return (
    <Section title={title}>
      <CardTable
        caption={title}
        hideCaption
        rows={calls}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', head: w.called, heading: true, cell: ({ at }) => formatDayTime(at, 'ja') },
          { key: 'with', head: w.spokeWith, cell: ({ spokeWith }) => spokeWith },
          { key: 'result', head: w.callResult, cell: ({ result }) => staffWords.calls[result] },
          { key: 'note', head: w.callNote, cell: ({ note }) => <span class="pre-line">{note ?? '－'}</span> },
          { key: 'by', head: w.by, cell: ({ by }) => by },
        ]}
      />
    </Section>
  );
}
