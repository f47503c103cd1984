import { formatDay, type Instant } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { isActive, type Registration } from '../registration.ts';
import { staffWords } from '../words/staff.ts';

/** Registrations as the counter sees them in a list. */
export function RegistrationTable({
  caption,
  rows,
  now,
}: {
  caption: string;
  rows: readonly Registration[];
  now: Instant;
}) {
  const w = staffWords.columns;
  return (
    <CardTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: w.name,
          heading: true,
          cell: ({ id, person }) => (
            <>
              <a href={urls.staffRegistration('ja', id)}>{person.name}</a>
              <br />
              <small>{person.nameKana}</small>
            </>
          ),
        },
        { key: 'number', head: w.number, whole: true, cell: ({ number }) => number },
        { key: 'birthDate', head: w.birthDate, cell: ({ person }) => formatDay(person.birthDate, 'ja') },
        {
          key: 'state',
          head: w.state,
          cell: (row) => <StateTag active={isActive(row, now)} />,
        },
        { key: 'until', head: w.until, cell: ({ validUntil }) => formatDay(validUntil, 'ja') },
        { key: 'office', head: w.office, cell: ({ officeCode }) => officeNameOf(officeCode, 'ja') },
      ]}
    />
  );
}

export function StateTag({ active }: { active: boolean }) {
  return <Tag tone={active ? 'success' : 'plain'}>{active ? staffWords.state.active : staffWords.state.inactive}</Tag>;
}
