import "server-only";
import { bySelf, doersOf } from "@/domain/audit/done";
import { targetName } from "@/domain/offer/snapshot";
import { columns as placementColumns } from "@/domain/placement/columns";
import type { TimelineActor, TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { keptClaim } from "./claim";
import { columns } from "./columns";

const named = { offerSnapshot: true, office: { select: { name: true } } } as const;

/** Referrals of a person, from the first draft on, with every move. */
export async function referralEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.referral.findMany({
    where: { caseFile: { personId } },
    select: {
      ...{ id: true, createdAt: true, declineSide: true, reason: true, ...named },
      events: { orderBy: { sequence: "asc" } },
    },
  });
  const prepared = await doersOf(
    tx,
    ["referral.draft"],
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const href = `/intern/referrals/${row.id}`;
    const target = targetName(row);
    const ended = row.events.findLast(
      ({ from, to, said }) => from !== to && said === null && saysWhy.includes(to),
    );
    return [
      {
        ...{ id: `referral-${row.id}`, at: row.createdAt, kind: "referral" as const, href },
        by: prepared(row.id),
        text: `Vermittlung vorbereitet: ${target}`,
      },
      // That the consent was taken back is told with the consent.
      ...row.events
        .filter(({ said }) => said !== "consentBack")
        .map(({ id, at, from, to, side, said, userId, noteSealed, claim }) => ({
          ...{ id: `referral-move-${id}`, at, kind: "referral" as const, href },
          by: actorOf(side, userId),
          text: `${from === to || said ? wordsFor(said) : "Vermittlung"}: ${target}`,
          changes: [
            ...(from === to ? [] : [stateChange(row, from, to)]),
            // What was reported stays with its move; of older ones the referral itself knows the last.
            ...(claim || id !== ended?.id ? claimChanges(claim) : whyOf(row)),
          ],
          note: unsealOptional(columns.eventNote, id, noteSealed),
        })),
    ];
  });
}

/** An office has words of its own for some states: its codes are told apart. */
function stateChange({ office }: { office: object | null }, from: string | null, to: string) {
  const code = (state: string) => (office ? `office.${state}` : state);
  return { field: "state", from: from && code(from), to: code(to) };
}

/** Ends that take a reason; a referral keeps that of the last one. */
const saysWhy: readonly string[] = ["declined", "droppedOut"];

function whyOf({ declineSide, reason }: { declineSide: string | null; reason: string | null }) {
  return Object.entries({ declineSide, reason }).flatMap(([field, to]) =>
    to === null ? [] : [{ field, from: null, to }],
  );
}

function claimChanges(json: unknown) {
  const claimed = Object.entries(keptClaim(json) ?? {});
  return claimed.map(([part, to = null]) => ({
    ...{ field: claimFields[part] ?? part, from: null, to },
  }));
}

/** As the timeline names the parts of a claim. */
const claimFields: Readonly<Record<string, string>> = { day: "claimedDay", side: "declineSide" };

const saidWords: Readonly<Record<string, string>> = {
  begun: "Vermittlung, nach eigenem Wort begonnen",
  notBegun: "Vermittlung, doch nicht begonnen",
  cannotCome: "Vermittlung, nach eigenem Wort nicht möglich",
  agrees: "Vermittlung, Meldung nach eigenem Wort richtig",
  disagrees: "Vermittlung, Meldung nach eigenem Wort falsch",
  told: "Absage mitgeteilt",
  settled: "Vermittlung, Widerspruch geklärt",
  missedSeen: "Um Fehlwochen gekümmert",
  corrected: "Meldung berichtigt",
  answerSeen: "Antwort gesehen",
  lookedAfter: "Nachgefragt, es bleibt dabei",
  consentRenewed: "Einwilligung erneuert",
  restored: "Vermittlung, „Irrtümlich angelegt“ rückgängig gemacht",
  deletionAsked: "Empfänger gebeten, die Angaben zu löschen",
};

function wordsFor(said: string | null): string {
  return said === null ? "Vermittlung bestätigt" : (saidWords[said] ?? said);
}

function actorOf(side: string, userId: string | null): TimelineActor {
  if (userId) return { userId };
  return side === "person" ? bySelf : { named: "Träger oder Stelle" };
}

/** When placements of a person began and ended. */
export async function placementEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.placement.findMany({
    where: { referral: { caseFile: { personId } }, state: { not: "enteredInError" } },
    include: { referral: { select: { id: true, ...named } }, endMoves: true },
  });
  return rows.flatMap(({ id, referral, startedOn, plannedEnd, endedOn, endMoves, ...end }) => {
    const href = `/intern/referrals/${referral.id}`;
    const target = targetName(referral);
    return [
      {
        ...{ id: `placement-${id}`, kind: "placement" as const, href, by: null },
        at: plainDate.parse(startedOn),
        text: `Teilnahme begonnen: ${target}`,
        changes: plannedEnd ? [{ field: "plannedEnd", from: null, to: plannedEnd }] : [],
      },
      ...endMoves.map((move) => ({
        ...{ id: `placement-moved-${move.id}`, kind: "placement" as const, href, at: move.at },
        by: move.userId ? { userId: move.userId } : null,
        text: `Geplantes Ende verschoben: ${target}`,
        changes: [
          { field: "plannedEnd", from: move.from, to: move.to },
          { field: "moveReason", from: null, to: move.reason },
        ],
        note: unsealOptional(placementColumns.endMoveNote, move.id, move.noteSealed),
      })),
      ...(endedOn
        ? [
            {
              ...{ id: `placement-end-${id}`, kind: "placement" as const, href, by: null },
              at: plainDate.parse(endedOn),
              text: `Teilnahme beendet: ${target}`,
              changes: [
                ...(end.outcome ? [{ field: "outcome", from: null, to: end.outcome }] : []),
                ...(end.certificate
                  ? [{ field: "certificate", from: null, to: end.certificate }]
                  : []),
              ],
            },
          ]
        : []),
    ];
  });
}
