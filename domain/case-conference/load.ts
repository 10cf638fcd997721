import "server-only";
import { withListedLanguage } from "@/domain/person/languages";
import type { Tx } from "@/lib/db/client";

const named = { select: { displayName: true } } as const;

const whole = {
  caseFile: { include: { owner: named, person: { include: withListedLanguage } } },
  participants: {
    orderBy: { position: "asc" },
    include: {
      carrier: { select: { slug: true } },
      office: { select: { name: true, mail: true, phone: true } },
      consent: true,
      mails: { select: { state: true } },
    },
  },
  decisions: {
    orderBy: { position: "asc" },
    include: { step: { select: { id: true, goal: { select: { planId: true } } } } },
  },
  consents: { orderBy: { givenAt: "desc" } },
  createdBy: named,
  settledBy: named,
} as const;

export type Where = NonNullable<
  NonNullable<Parameters<Tx["caseConference"]["findMany"]>[0]>["where"]
>;
export type LoadedConference = NonNullable<Awaited<ReturnType<typeof loadConference>>>;
export type LoadedParticipant = LoadedConference["participants"][number];
export type LoadedDecision = LoadedConference["decisions"][number];

/** A conference with who is invited, what was decided, and the case file it belongs to. */
export function loadConference(tx: Tx, { id }: { readonly id: string }) {
  return tx.caseConference.findUnique({ where: { id }, include: whole });
}

/** Conferences in the order of their hours. */
export function loadConferences(tx: Tx, where: Where): Promise<LoadedConference[]> {
  return tx.caseConference.findMany({
    where,
    include: whole,
    orderBy: [{ day: "asc" }, { time: "asc" }, { createdAt: "asc" }],
  });
}

/** Somebody who is invited, and the conference. */
export async function loadParticipant(
  tx: Tx,
  { id, participantId }: { readonly id: string; readonly participantId: string },
) {
  const conference = await loadConference(tx, { id });
  const participant = conference?.participants.find((each) => each.id === participantId);
  return conference && participant ? { conference, participant } : null;
}

/** Something that was decided, and the conference. */
export async function loadDecision(tx: Tx, { id }: { readonly id: string }) {
  const row = await tx.conferenceDecision.findUnique({
    where: { id },
    select: { conferenceId: true },
  });
  const conference = row && (await loadConference(tx, { id: row.conferenceId }));
  const decision = conference?.decisions.find((each) => each.id === id);
  return conference && decision ? { conference, decision } : null;
}

/** What the audit log says of a change: which conference, and in which case file. */
export const subjectOf = (conference: Pick<LoadedConference, "id" | "caseFileId">) => ({
  type: "caseConference" as const,
  ids: [conference.id],
  caseFileId: conference.caseFileId,
});
