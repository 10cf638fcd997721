import "server-only";
import type { Tx } from "@/lib/db/client";
import type { CaseFileState } from "@/lib/db/generated/enums";

const running = { state: { not: "closed" } } as const;

/** Who has a case file that runs is accompanied, as the database asks for it. */
export const isAccompanied = { caseFiles: { some: running } } as const;
export const isNotAccompanied = { caseFiles: { none: running } } as const;

/** Whether one of a person's case files runs. */
export function anyRuns(caseFiles: readonly { readonly state: CaseFileState }[]): boolean {
  return caseFiles.some(({ state }) => state !== "closed");
}

/** Everybody who is accompanied, by their ids. */
export async function accompaniedPersons(tx: Tx): Promise<ReadonlySet<string>> {
  const files = await tx.caseFile.findMany({ where: running, select: { personId: true } });
  return new Set(files.map(({ personId }) => personId));
}
