import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Further } from "@/domain/command";
import { hasBegun } from "@/domain/planned-hour/changed";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { cancelPlanned, settledSubject } from "./cancel";
import { loadConference, loadConferences, type Where } from "./load";
import { frameOf, participantName } from "./present";

/** The conferences of case files that have not begun, by their hour: closing asks about each. */
export async function conferencesAtClosing(tx: Tx, where: Where) {
  const rows = await loadConferences(tx, { ...where, state: "planned", day: { gte: today() } });
  return rows
    .filter((row) => !hasBegun(row))
    .map((row) => {
      const { id, day, time } = frameOf(row);
      return { id, day, time, participants: row.participants.map(participantName) };
    });
}

/**
 * Calls a conference off together with its case file, inside the caller's transaction; who was invited
 * is told so.
 * @throws AppError "conflict" where somebody has changed it meanwhile
 */
export async function cancelAtClosing(tx: Tx, actor: StaffActor, id: string): Promise<Further[]> {
  const conference = await loadConference(tx, { id });
  if (!conference) return [];
  const moved = await cancelPlanned(tx, actor, conference, {
    ...{ version: conference.version, reason: "notNeeded" },
  });
  return [{ action: "caseConference.cancel", subject: settledSubject(conference, moved) }];
}
