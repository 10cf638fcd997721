import type { ReactNode } from "react";

type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** A day or a time stays in one line. */
  readonly oneLine?: boolean;
};

export type Columns<Row> = readonly Column<Row>[];

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: Columns<Row>;
};

/** Records in rows; on a phone each is a card, with its heads beside what they head. */
export function RowTable<Row extends { readonly id: string }>({
  label,
  rows,
  columns,
}: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="mt-4 overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <Cell key={column.head} row={row} {...column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One element for the head and one for the content, so that a phone can set them side by side. */
function Cell<Row>({ row, head, cell, oneLine }: Column<Row> & { row: Row }) {
  const content = cell(row);
  return (
    <td data-head={head} className={oneLine ? "whitespace-nowrap" : undefined}>
      {content !== "" && <div className="min-w-0">{content}</div>}
    </td>
  );
}

/** The way from a row to its record. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="inline-flex min-h-8 items-center font-semibold" href={href}>
      {children}
    </a>
  );
}
