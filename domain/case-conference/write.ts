import "server-only";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, type IssueCode, invalid } from "@/lib/errors";
import { columns } from "./columns";
import type { LoadedConference } from "./load";
import { type ConferenceDeed, type ConferenceState, deedsIn, minutesBetween } from "./rules";
import type { ConferenceFields } from "./schema";

type Changes = Parameters<Tx["caseConference"]["updateMany"]>[0]["data"];

/**
 * Writes a conference whose form showed this version; whatever is done to one counts as a version.
 * @throws AppError "conflict" when another was first
 */
export async function updateConference(
  tx: Tx,
  { id, state }: Pick<LoadedConference, "id" | "state">,
  version: number,
  data: Changes,
): Promise<void> {
  const { count } = await tx.caseConference.updateMany({
    where: { id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

/** Why something is done with a conference no more, by what it is meanwhile. */
const settledCodes = {
  planned: "notNow",
  held: "heldMeanwhile",
  cancelled: "cancelledMeanwhile",
} as const satisfies Record<ConferenceState, IssueCode>;

/**
 * @throws AppError "invalid" for what cannot be done with a conference in its state: heldMeanwhile and
 *   cancelledMeanwhile say which, else notNow
 */
export function mustAllow(deed: ConferenceDeed, { state }: Pick<LoadedConference, "state">): void {
  if (!deedsIn(state).includes(deed)) throw invalid("", settledCodes[state]);
}

/** The columns of what is typed about a conference. */
export function columnsOf(id: string, input: ConferenceFields) {
  const { about, topics, day, time, until, medium } = input;
  return {
    ...{ about, topics, day, time, medium, minutes: minutesBetween(time, until) },
    placeSealed: sealOptional(columns.place, id, input.place) ?? null,
    agendaSealed: sealOptional(columns.agenda, id, input.agenda) ?? null,
    noteSealed: sealOptional(columns.note, id, input.note) ?? null,
  };
}
