import "server-only";
import { now } from "@/lib/clock";
import { newCode } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { type Opening, openCaseFileFor } from "./open-case-file";
import { type Profile, rowOf } from "./profile";

const publicCodeLength = 6;

/** Writes a new person with a case file in the hands of `ownerId`, inside the caller's transaction. */
export async function openPerson(
  tx: Tx,
  { profile, ...opening }: Opening & { readonly profile: Profile },
): Promise<{ caseFileId: string }> {
  const { personId } = opening;
  await tx.person.create({
    data: {
      id: personId,
      publicCode: newCode(publicCodeLength),
      createdAt: now(),
      ...rowOf(personId, profile),
    },
  });
  const { id: caseFileId } = await openCaseFileFor(tx, opening);
  return { caseFileId };
}

/** A profile of which only this much is known. */
export function newProfile(known: Pick<Profile, "name"> & Partial<Profile>): Profile {
  return {
    language: null,
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
