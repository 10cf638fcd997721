import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { type LoadedConference, loadParticipant, type Where } from "./load";
import { takeOffInput } from "./schema";

/** Who was there has heard of the person; who stayed away knows of nobody: an invitation names none. */
const owing = {
  came: true,
  deletionAskedAt: null,
  consent: { withdrawnAt: { not: null } },
} as const;

/** The person has taken their consent back, and not everybody who heard of them was asked to delete it. */
export const deletionOwed: Where = {
  state: "held",
  about: "person",
  participants: { some: owing },
};

type Participant = {
  readonly came: boolean | null;
  readonly deletionAskedAt: Date | null;
  readonly consent: { readonly withdrawnAt: Date | null } | null;
};

/**
 * Since when somebody is to be asked to delete what they heard; null where nothing is owed.
 * {@link deletionOwed} says the same.
 */
export function deletionOwedSince(
  { state, about }: Pick<LoadedConference, "state" | "about">,
  { came, deletionAskedAt, consent }: Participant,
): Date | null {
  if (state !== "held" || about !== "person" || !came || deletionAskedAt) return null;
  return consent?.withdrawnAt ?? null;
}

/**
 * Somebody who was at a conference was asked to delete what they noted of a person who has taken the
 * consent back: GDPR, articles 17 and 19. The person's page says so from then on. Noted once: a second
 * press leaves the first.
 * @throws AppError "invalid" (notNow) for who has heard nothing, or where nothing was taken back
 */
export const noteConferenceDeletionAsked = command({
  action: "caseConference.noteDeletionAsked",
  input: takeOffInput.omit({ version: true }),
  target: (tx, input, _actor: StaffActor) => loadParticipant(tx, input),
  run: async ({ tx, target: { conference, participant } }) => {
    const { id, deletionAskedAt } = participant;
    if (deletionAskedAt) return { from: "asked", to: "asked" };
    if (!deletionOwedSince(conference, participant)) throw invalid("", "notNow");
    await tx.conferenceParticipant.updateMany({
      where: { id, deletionAskedAt: null },
      data: { deletionAskedAt: now() },
    });
    return { from: "owed", to: "asked" };
  },
  subject: ({ conference: { id, caseFileId }, participant }, moved) => ({
    ...{ type: "caseConference", caseFileId, detail: moved },
    ids: [id, participant.id],
  }),
});
