import "server-only";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import type { OwnRequest } from "./own";
import { nextState } from "./rules";

/** Who is waited for again comes back into the inbox, but for a case file, which has its own room. */
export function reopened({ state }: OwnRequest) {
  const next = state === "converted" ? undefined : nextState(state, "reopen");
  return next ? { state: next, closedAt: null } : {};
}

/** Each change names what it saw: of two at once the second is told. */
export async function changeOwn(
  tx: Tx,
  row: OwnRequest,
  data: Parameters<Tx["contactRequest"]["update"]>[0]["data"],
) {
  const { count } = await tx.contactRequest.updateMany({
    where: { id: row.id, version: row.version },
    data: { ...(data as object), version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}
