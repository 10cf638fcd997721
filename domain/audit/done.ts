import "server-only";
import { z } from "zod";
import type { Action } from "@/domain/access/policy";
import type { TimelineActor } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";

const moved = z.object({
  from: z.string(),
  to: z.string(),
  need: z.string().optional(),
  reason: z.string().optional(),
});

const handedOver = z.object({ fromOwner: z.uuid(), toOwner: z.uuid() });
/** A call that the person has asked for: what became of the wish. */
const called = z.object({ call: z.enum(["asked", "takenBack", "stands"]) });
/** A decision about many, by its id, that was undone. */
const undone = z.object({ undoes: z.uuid() });
const stoodIn = z.object({ inPlaceOf: z.uuid() });

type About = { readonly caseFileIds: readonly string[] } | { readonly ids: readonly string[] };

/**
 * What was done with some case files or other things, by these actions: the log holds the moves,
 * earliest first.
 */
export async function doneActions<Name extends Action>(
  tx: Tx,
  actions: readonly Name[],
  about: About,
) {
  const rows = await tx.auditEvent.findMany({
    where: {
      action: { in: [...actions] },
      outcome: "done",
      ...("ids" in about
        ? { subjectIds: { hasSome: [...about.ids] } }
        : { caseFileId: { in: [...about.caseFileIds] } }),
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, at, action, userId, actorKind, subjectIds, caseFileId, detail }) => ({
    ...{ id: String(id), at, actorKind, subjectIds, caseFileId },
    // One of those that were asked for.
    action: action as Name,
    by: userId ? { userId, ...stoodIn.safeParse(detail).data } : bySystem(actorKind),
    handedOver: handedOver.safeParse(detail).data,
    moved: moved.safeParse(detail).data,
    call: called.safeParse(detail).data?.call,
    undoes: undone.safeParse(detail).data?.undoes,
  }));
}

/** How a timeline names the person it is about. */
export const bySelf = { named: "die Person selbst" } as const;

/** How a timeline names what was done by nobody. */
export const byThePortal = { named: "das Portal" } as const;

function bySystem(actorKind: string) {
  return actorKind === "personByLink" ? bySelf : null;
}

/** Who did one of these actions first, by what it was done with: what a row itself does not say. */
export async function doersOf(tx: Tx, actions: readonly Action[], ids: readonly string[]) {
  const done = ids.length > 0 ? await doneActions(tx, actions, { ids }) : [];
  const first = done
    .toReversed()
    .flatMap(({ subjectIds, by }) => subjectIds.map((id): [string, TimelineActor] => [id, by]));
  const doers = new Map(first);
  return (id: string): TimelineActor => doers.get(id) ?? null;
}
