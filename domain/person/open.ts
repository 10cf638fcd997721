import "server-only";
import { randomUUID } from "node:crypto";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { now } from "@/lib/clock";
import { newCode } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { type Profile, rowOf } from "./profile";

const publicCodeLength = 6;

/** Writes a new person with a case file in the hands of `ownerId`, inside the caller's transaction. */
export async function openPerson(
  tx: Tx,
  { personId, ownerId, profile }: { personId: string; ownerId: string; profile: Profile },
): Promise<{ caseFileId: string }> {
  const caseFileId = randomUUID();
  await tx.person.create({
    data: {
      id: personId,
      publicCode: newCode(publicCodeLength),
      createdAt: now(),
      ...rowOf(personId, profile),
    },
  });
  await tx.caseFile.create({
    data: { id: caseFileId, personId, ownerId, state: "open", openedAt: now() },
  });
  await planPaperFollowUps(tx, personId, profile.residence.validUntil);
  return { caseFileId };
}

/** A profile of which only this much is known. */
export function newProfile(known: Pick<Profile, "name" | "language"> & Partial<Profile>): Profile {
  return {
    birthDate: null,
    contact: null,
    residence: {},
    details: {},
    district: null,
    gender: null,
    literate: null,
    germanLevel: null,
    germanTestedOn: null,
    schoolCertificate: null,
    childcareNeeded: null,
    sharedPhone: null,
    femaleContactWished: null,
    ...known,
  };
}
