import type { ComponentChildren, JSX } from 'preact';

export type Column<Row> = {
  key: string;
  /** Also printed before each value where the table has become cards. */
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** Names the row: becomes the row's header and the card's title. At most one column. */
  heading?: boolean;
  /** Numbers stand at the right, in figures of equal width. */
  numeric?: boolean;
  /** A number or a day: kept on one line where the table is one. */
  whole?: boolean;
  /** The head is read out and not shown, e.g. above buttons. */
  hideHead?: boolean;
};

type CardTableProps<Row> = {
  caption: ComponentChildren;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/**
 * A table that becomes cards at phone width. Each value then carries its head by CSS: a browser that drops the
 * table when the display of its parts changes (old Safari) still reads head and value together.
 */
export function CardTable<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
}: CardTableProps<Row>): JSX.Element {
  return (
    <table class="card-table">
      <caption class={hideCaption ? 'visually-hidden' : 'card-table-caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={alignment(column)}>
              {column.hideHead ? <span class="visually-hidden">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): JSX.Element {
  const content = column.cell(row);
  if (column.heading) {
    return (
      <th scope="row" class={alignment(column)}>
        {content}
      </th>
    );
  }
  return (
    <td class={alignment(column)} data-label={column.hideHead ? undefined : column.head}>
      {hasContent(content) && <div class="card-table-value">{content}</div>}
    </td>
  );
}

const hasContent = (content: ComponentChildren) => content !== undefined && content !== null && content !== '';

const alignment = <Row,>({ numeric, whole }: Column<Row>) =>
  numeric ? 'card-table-numeric' : whole ? 'card-table-whole' : undefined;
