import "server-only";
import type { Tx } from "@/lib/db/client";

type CaseFile = { readonly id: string; readonly personId: string; readonly state: string };

/**
 * What a case file has to show: its own rows, and where it runs also what closed ones of the same
 * person still hold, as closing or a merge leaves them there. Else it would say that nothing is to come.
 * @returns makes a condition of what makes a row one that still goes on
 */
export async function ownAndStillHeld(tx: Tx, { id, personId, state }: CaseFile) {
  const closed = state === "closed" ? [] : await closedOf(tx, personId);
  // By their ids: asked of the person in each row, the database reads what goes on of everybody.
  return <Going extends object>(going: Going) =>
    closed.length === 0
      ? { caseFileId: id }
      : { OR: [{ caseFileId: id }, { ...going, caseFileId: { in: closed } }] };
}

async function closedOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.caseFile.findMany({
    where: { personId, state: "closed" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
