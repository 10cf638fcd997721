import "server-only";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";

type Seen = { readonly id: string; readonly version: number };
type Data = NonNullable<Parameters<Tx["contactRequest"]["updateMany"]>[0]["data"]>;

/**
 * Changes a request as it was seen: of two who change it at once the second is told.
 * @throws AppError "conflict"
 */
export async function updateRequest(tx: Tx, { id, version }: Seen, data: Data): Promise<void> {
  const { count } = await tx.contactRequest.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}
