import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";

/** What became of a list that is decided on: whoever comes too late, or presses once more, learns it. */
export const readSettledList = query({
  action: "rosterImport.read",
  target: async (tx: Tx, { id }: { id: string }, _actor: StaffActor) => {
    const row = await tx.rosterImport.findUnique({
      where: { id },
      select: { id: true, state: true },
    });
    if (!row || row.state === "open") return null;
    return { id: row.id, became: row.state };
  },
  present: ({ became }) => ({ became }),
  subject: ({ id }) => ({ type: "rosterImport", ids: [id] }),
});
