import { randomUUID } from "node:crypto";
import { newProfile } from "@/domain/person/open";
import { type Profile, rowOf } from "@/domain/person/profile";
import { now, today } from "@/lib/clock";
import { newCode } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";

type Entry = Partial<Parameters<typeof db.rosterEntry.create>[0]["data"]>;

/** Somebody on the list of the target group with whom nobody has spoken yet. */
export async function newEntry(known: Partial<Profile> = {}, entry: Entry = {}): Promise<string> {
  const [id, personId] = [randomUUID(), randomUUID()];
  const profile = newProfile({
    name: "Selam Geheimname",
    language: "ti",
    contact: { channel: "phone", value: "0176 040690 77" },
    ...known,
  });
  await db.person.create({
    data: { id: personId, publicCode: newCode(6), createdAt: now(), ...rowOf(personId, profile) },
  });
  await db.rosterEntry.create({
    data: {
      ...{ id, personId, outreach: "unknown", outreachSince: now(), createdAt: now() },
      ...{ source: "Fachdienst", asOf: today(), listedAs: [], listedFacts: "", language: "ti" },
      listedBy: ["fachdienst"],
      ...entry,
    } as Parameters<typeof db.rosterEntry.create>[0]["data"],
  });
  return id;
}

/** A contact as its form sends it. */
export function contactForm(entryId: string, typed: object = {}) {
  return {
    entryId,
    key: randomUUID(),
    way: "call",
    result: "nobody",
    day: today(),
    language: "ti",
    interpreter: "none",
    minutes: "5",
    note: "",
    ...typed,
  };
}
