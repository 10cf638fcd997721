import type { Tx } from "@/lib/db/client";

/** The case file that stands for a person now: the one that runs, else the latest. */
export const caseFileOfNow = {
  orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
  take: 1,
} satisfies NonNullable<Parameters<Tx["caseFile"]["findMany"]>[0]>;
