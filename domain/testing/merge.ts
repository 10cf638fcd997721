import type { StaffActor } from "@/domain/access/actor";
import { mergePersons } from "@/domain/merge/commands";
import { comparePersons } from "@/domain/merge/queries";
import { db } from "@/lib/db/client";
import { openCase } from "./fixtures";

/** A person, and the case file they were opened with. */
export type Opened = { readonly file: string; readonly person: string };

export async function openedPerson(caseworker: StaffActor, known: object): Promise<Opened> {
  const file = await openCase(caseworker, known);
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: file } });
  return { file, person: personId };
}

/**
 * Merges two as they are shown now; `take` names the fields that the merged one gives, `opens` the
 * requests whose keys stay open.
 */
export async function mergeOpened(
  caseworker: StaffActor,
  kept: Opened,
  merged: Opened,
  take: readonly string[] = [],
  opens: readonly string[] = [],
) {
  const shown = await comparePersons(caseworker, { keptId: kept.person, mergedId: merged.person });
  return mergePersons(caseworker, {
    ...{ keptId: kept.person, mergedId: merged.person, take, opens },
    ...{ keptVersion: shown.kept.version, mergedVersion: shown.merged.version },
  });
}
