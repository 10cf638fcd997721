import "server-only";
import { doneActions } from "@/domain/audit/done";
import { columns } from "@/domain/person/case-file-columns";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

/** A talk can open a case file again; taken back, it closes it. */
const byContact = ["contact.log", "contact.takeBack"] as const;

/** When case files of a person were opened, and how they moved. */
export async function caseFileEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const files = await tx.caseFile.findMany({
    where: { personId },
    select: { id: true, openedAt: true, reasons: true },
  });
  const caseFileIds = files.map(({ id }) => id);
  const moving = ["caseFile.move", "caseFile.handOver", ...byContact] as const;
  const [single, together] = await Promise.all([
    doneActions(tx, moving, { caseFileIds }),
    doneActions(tx, ["caseFile.handOverAll"], { ids: caseFileIds }),
  ]);
  const done = [...single, ...together].filter(({ moved, handedOver }) => moved ?? handedOver);
  const names = await ownerNames(
    tx,
    done.flatMap(({ handedOver }) => handedOver ?? []),
  );
  const reasonOf = reasonsOf(
    done,
    files.flatMap(({ reasons }) => reasons),
  );
  return [
    ...files.map(({ id, openedAt }) => ({
      id: `case-file-${id}`,
      at: openedAt,
      kind: "state" as const,
      by: null,
      text: "Fallakte angelegt",
    })),
    ...done.map(({ id, at, action, by, moved, handedOver }) => ({
      id: `case-file-move-${id}`,
      at,
      kind: "state" as const,
      by,
      text: handedOver ? "Fallakte übergeben" : "Stand der Fallakte geändert",
      changes: [
        ...(moved ? [{ field: "state", from: moved.from, to: moved.to }] : []),
        ...(handedOver ? [ownerChange(handedOver, names)] : []),
      ],
      note:
        action === "contact.takeBack"
          ? "Der Kontakt wurde zurückgenommen"
          : (reasonOf.get(id) ?? null),
    })),
  ];
}

type Done = Awaited<ReturnType<typeof doneActions>>[number];
type Reason = { id: string; caseFileId: string; at: Date; reasonSealed: string };

/**
 * What was said at each move: the log names it. Before it did, a file kept the reason of its last
 * move alone.
 */
function reasonsOf(done: readonly Done[], reasons: readonly Reason[]): ReadonlyMap<string, string> {
  return new Map(
    reasons.flatMap(({ id, caseFileId, at, reasonSealed }) => {
      const move = done.findLast((each) =>
        id === caseFileId
          ? each.action === "caseFile.move" && each.caseFileId === id && each.at <= at
          : each.subjectIds.includes(id),
      );
      return move ? [[move.id, unseal(columns.reason, id, reasonSealed)] as const] : [];
    }),
  );
}

type HandedOver = { readonly fromOwner: string; readonly toOwner: string };

async function ownerNames(tx: Tx, all: readonly HandedOver[]): Promise<Map<string, string>> {
  const ids = all.flatMap(({ fromOwner, toOwner }) => [fromOwner, toOwner]);
  if (ids.length === 0) return new Map();
  const users = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

function ownerChange({ fromOwner, toOwner }: HandedOver, names: ReadonlyMap<string, string>) {
  const name = (id: string) => names.get(id) ?? null;
  return { field: "Zuständig", from: name(fromOwner), to: name(toOwner) };
}
