import "server-only";
import { z } from "zod";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { type Decisions, takings } from "./fates";
import { type ColumnUse, columnUses } from "./list-fields";
import { type ListTable, listTable } from "./list-table";

const uses = z.array(z.enum(columnUses));
const decisions = z.record(
  z.string(),
  z.discriminatedUnion("is", [
    z.object({ is: z.literal("same"), personId: z.uuid(), taking: z.enum(takings).optional() }),
    z.object({ is: z.literal("other") }),
    z.object({ is: z.literal("leftOut") }),
    z.object({ is: z.literal("taken"), taking: z.enum(takings) }),
  ]),
);

type Row = NonNullable<Awaited<ReturnType<Tx["rosterImport"]["findUnique"]>>>;

/** A list that is not decided on, with what stands in it. */
export type OpenImport = Row & {
  readonly table: ListTable;
  readonly uses: readonly ColumnUse[];
  readonly rowDecisions: Decisions;
};

/** A list that is not decided on yet; null where there is none, or no longer. */
export async function loadOpenImport(tx: Tx, { id }: { id: string }): Promise<OpenImport | null> {
  const row = await tx.rosterImport.findUnique({ where: { id } });
  if (row?.state !== "open" || row.tableSealed === null) return null;
  const table = listTable.parse(JSON.parse(unseal(columns.table, row.id, row.tableSealed)));
  return {
    ...row,
    table,
    uses: uses.parse(row.mapping),
    rowDecisions: decisions.parse(row.decisions),
  };
}
