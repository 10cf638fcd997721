import type { ReactNode } from "react";

type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** A day or a time stays in one line. */
  readonly oneLine?: boolean;
  /** What the row is called: on a phone it has the whole width of the card. */
  readonly title?: boolean;
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
    // A region that scrolls is reached by keyboard in browsers of their own accord, and only then.
    <section className="mt-4 overflow-x-auto" aria-label={label}>
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

/** What stands where there is nothing; a card on a phone leaves it out. */
const none = "–";

/** One element for the head and one for the content, so that a phone can set them side by side. */
function Cell<Row>({ row, head, cell, oneLine, title }: Column<Row> & { row: Row }) {
  const content = cell(row);
  const kind = title ? "row-title" : oneLine ? "whitespace-nowrap" : undefined;
  return (
    <td data-head={head} data-none={content === none || undefined} className={kind}>
      {content !== "" && <div className="min-w-0">{content}</div>}
    </td>
  );
}

/** The way from a row to its record. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      className="inline-flex min-h-8 max-w-full items-center font-bold max-sm:min-h-11"
      href={href}
    >
      <span className="min-w-0">{children}</span>
    </a>
  );
}
