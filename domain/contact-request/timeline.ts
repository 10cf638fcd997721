import "server-only";
import { bySelf, doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { keysOf } from "@/lib/keys-of";
import { columns } from "./columns";
import { partedEntries } from "./parted";

const told = {
  "contactRequest.move": "Anfrage bearbeitet",
  "contactRequest.convert": "Anfrage zur Fallakte genommen",
  "contactRequest.prove": "Bestätigt: Die Person hat die Anfrage selbst geschrieben",
  "contactRequest.disprove": "Bestätigung zurückgenommen: Wer die Anfrage schrieb, ist offen",
  "contactRequest.wishCall": "Um Anruf gebeten oder die Bitte zurückgenommen",
  "contactRequest.changeReach": "Erreichbarkeit geändert",
  "contactRequest.askErasure": "Um Löschung gebeten",
  "contactRequest.settleWish": "Bitte der Person erledigt",
} as const;

/** The first call that was promised, of somebody who has a case file already. */
const keptWords = "Erster Anruf zur Anfrage notiert oder zurückgenommen";

/** A second tap of one wish changed nothing, and is in the log alone. */
const callWords = {
  asked: "Um Anruf gebeten",
  takenBack: "Bitte um Anruf zurückgenommen",
  stands: null,
} as const;

/** A person's requests, and what became of them. */
export async function requestEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.contactRequest.findMany({
    where: { personId },
    select: { id: true, receivedAt: true, messageSealed: true, unproven: true, state: true },
  });
  // One that a merge has brought became a case file of one of the two.
  const mayBe = new Set(
    rows.flatMap(({ id, unproven, state }) => (unproven && state !== "converted" ? [id] : [])),
  );
  const ids = rows.flatMap(({ id }) => (mayBe.has(id) ? [] : [id]));
  const all = new Set(rows.map(({ id }) => id));
  const parted = await partedEntries(tx, personId, { all, unproven: mayBe });
  if (rows.length === 0) return parted;
  const done = await doneActions(tx, keysOf(told), { ids });
  return [
    ...parted,
    ...rows.map(({ id, receivedAt, messageSealed }) => ({
      id: `request-${id}`,
      at: receivedAt,
      kind: "request" as const,
      by: mayBe.has(id) ? null : bySelf,
      text: mayBe.has(id)
        ? "Anfrage, vielleicht von dieser Person: noch nicht bestätigt"
        : "Anfrage über das Portal geschickt",
      note: unsealOptional(columns.message, id, messageSealed),
      href: `/intern/inbox/${id}`,
    })),
    ...done.flatMap(({ id, at, action, by, moved, call, subjectIds }): TimelineEntry[] => {
      const isKept = moved?.from === "converted" && moved.to === "converted";
      const known = isKept ? keptWords : told[action];
      const text = call ? callWords[call] : known;
      if (text === null) return [];
      return [
        {
          ...{ id: `request-move-${id}`, at, kind: "request", by, text },
          changes:
            moved && moved.from !== moved.to
              ? [{ field: "state", from: moved.from, to: moved.to }]
              : [],
          href: `/intern/inbox/${subjectIds[0]}`,
        },
      ];
    }),
  ];
}
