import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";

const load = (tx: Tx, { id }: { id: string }) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: { person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const subject = (target: Loaded) => ({
  type: "contactRequest" as const,
  ids: [target.id],
  caseFileId: target.person?.caseFiles[0]?.id,
});

/**
 * The person has said, under the number that was known of them, that they wrote a request: from now on
 * its key opens their page.
 * @throws AppError "invalid" (notNow) where there is nothing to prove, "conflict" when another was first
 */
export const proveContactRequest = command({
  action: "contactRequest.prove",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  run: async ({ tx, input, target }) => {
    if (!target.unproven || !target.personId) throw invalid("", "notNow");
    const firstContactedAt = target.firstContactedAt ?? now();
    await change(tx, target, input.version, { unproven: false, firstContactedAt });
  },
  subject,
});

/**
 * Takes a request back from somebody to whom it was given by what was written alone: it waits again, as
 * one of nobody. What came into their profile with it stays, with its line in the timeline.
 * @throws AppError "invalid" (notNow) where nothing of the kind was done, or a merge did it, which is
 * undone as a whole; "conflict" when another was first
 */
export const untieContactRequest = command({
  action: "contactRequest.untie",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  run: async ({ tx, input, target }) => {
    if (!(await canUntie(tx, target))) throw invalid("", "notNow");
    await change(tx, target, input.version, {
      ...{ personId: null, unproven: false, state: "triaged", closedAt: null },
    });
  },
  subject,
});

/** True for a request that was given to somebody by hand; what a merge has brought goes back with it. */
export async function canUntie(
  tx: Tx,
  { id, unproven }: Pick<Loaded, "id" | "unproven">,
): Promise<boolean> {
  if (!unproven) return false;
  const closedKeys = { array_contains: [{ id, unproven: false }] };
  return (await tx.personMerge.count({ where: { undoneAt: null, closedKeys } })) === 0;
}

async function change(
  tx: Tx,
  { id }: Loaded,
  version: number,
  data: Parameters<Tx["contactRequest"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.contactRequest.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}
