import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Further } from "@/domain/command";
import { hasBegun } from "@/domain/planned-hour/changed";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { cancelPlanned, settledSubject } from "./cancel";
import { loadConferences, loadParticipant, subjectOf } from "./load";
import { takeOff } from "./participants";
import { frameOf } from "./present";

/** What becomes of the place at a conference of somebody whose referral is taken back. */
export const withdrawalAnswers = ["stays", "off"] as const;
export type WithdrawalAnswer = (typeof withdrawalAnswers)[number];

type Referral = {
  readonly carrierId: string | null;
  readonly officeId: string | null;
  readonly caseFile: { readonly personId: string };
};

/**
 * Conferences of the person that have not begun and to which the recipient of a referral is
 * invited, by their hour.
 */
export async function conferencesWithRecipient(
  tx: Tx,
  { carrierId, officeId, caseFile: { personId } }: Referral,
) {
  const isTheirs = (row: { carrierId: string | null; officeId: string | null }) =>
    carrierId !== null ? row.carrierId === carrierId : row.officeId === officeId;
  const rows = await loadConferences(tx, {
    ...{ state: "planned", day: { gte: today() }, caseFile: { personId } },
    participants: { some: carrierId !== null ? { carrierId } : { officeId } },
  });
  return rows
    .filter((row) => !hasBegun(row))
    .flatMap((row) => {
      const { id, day, time } = frameOf(row);
      const place = row.participants.find(isTheirs);
      // Without the only one who is invited nobody sits at the table.
      const isOnlyOne = row.participants.length === 1;
      return place ? [{ id, day, time, participantId: place.id, isOnlyOne }] : [];
    });
}

type Place = Awaited<ReturnType<typeof conferencesWithRecipient>>[number];

/**
 * Takes somebody off the list of a conference together with their referral, inside the caller's
 * transaction; who was invited is told so. One to which nobody else comes is called off.
 * @throws AppError "conflict" where somebody has changed it meanwhile
 */
export async function takeOffAtWithdrawal(
  tx: Tx,
  actor: StaffActor,
  { id, participantId }: Pick<Place, "id" | "participantId">,
): Promise<Further[]> {
  const found = await loadParticipant(tx, { id, participantId });
  if (!found) return [];
  const { conference } = found;
  const { version } = conference;
  if (conference.participants.length === 1) {
    const moved = await cancelPlanned(tx, actor, conference, { version, reason: "notNeeded" });
    return [{ action: "caseConference.cancel", subject: settledSubject(conference, moved) }];
  }
  await takeOff(tx, found, version);
  return [{ action: "caseConference.change", subject: subjectOf(conference) }];
}
