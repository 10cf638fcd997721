import "server-only";
import { berlinDate, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import type { PutOff } from "./rules";

/** What is put off now, by its key, and by whom; null: an account that is gone. */
export async function loadPutOff(tx: Tx): Promise<Map<string, PutOff & PutOffBy>> {
  const rows = await tx.putOffTask.findMany({
    where: { untilOn: { gt: today() } },
    include: { user: { select: { id: true, displayName: true } } },
  });
  return new Map(
    rows.map(({ task, untilOn, at, user }) => [
      task,
      { untilOn: plainDate.parse(untilOn), on: berlinDate(at), by: user },
    ]),
  );
}

type PutOffBy = { readonly by: { readonly id: string; readonly displayName: string } | null };
