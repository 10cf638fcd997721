import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { profileOf } from "@/domain/person/profile";
import { columns as keyColumns } from "@/domain/person-access/columns";
import { query } from "@/domain/query";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { broughtBy } from "./brought";
import { columns } from "./columns";
import { hasNoWay } from "./known-way";
import { lastStep } from "./last-step";
import { possibleEvents, type RequestState } from "./rules";
import { wishes } from "./schema";
import { awaitsFirstTalk } from "./spoken-with";
import { maySettle, waiting, wishesOf } from "./waiting";
import { canUntie } from "./whose";

async function findOne(tx: Tx, id: string) {
  const row = await tx.contactRequest.findUnique({
    where: { id },
    include: {
      offer: { select: { slug: true } },
      person: {
        include: {
          caseFiles: { ...caseFileOfNow, select: { id: true } },
          rosterEntry: { select: { id: true } },
        },
      },
      access: { select: { id: true, codeSealed: true, numberHash: true } },
    },
  });
  if (!row) return null;
  const awaits = await awaitsFirstTalk(tx, row);
  const brought = await broughtBy(tx, row);
  const last = await lastStep(tx, id);
  return { ...row, awaits, brought, last, canUntie: await canUntie(tx, row) };
}

/** One request with all that the person wrote, and what can be done with it now. */
export const readContactRequest = query({
  action: "contactRequest.read",
  target: (tx, { id }: { id: string }, _actor: StaffActor) => findOne(tx, id),
  present: (row) => ({
    ...waiting(row.awaits ? { ...row, closedAt: null } : row),
    ...wishesOf(row),
    /** Of these the caseworker can say here that they are settled. */
    settles: wishes.filter((wish) => maySettle(row, wish)),
    id: row.id,
    state: row.state satisfies RequestState,
    events: possibleEvents(row),
    /** It is with a case file, and the first call that was promised is still to come. */
    awaitsCall: row.awaits,
    version: row.version,
    /** Null where it came from the page of a person who has a key of their own. */
    code: row.access && unseal(keyColumns.code, row.access.id, row.access.codeSealed),
    /** The number that protects the page, which the caseworker can take away. */
    numberOf: row.access?.numberHash ? row.access.id : null,
    name: unseal(columns.name, row.id, row.nameSealed),
    channel: row.channel,
    contact: unseal(columns.contact, row.id, row.contactSealed),
    message: unsealOptional(columns.message, row.id, row.messageSealed),
    note: unsealOptional(columns.note, row.id, row.noteSealed),
    locale: row.locale,
    bestTimes: row.bestTimes,
    sharedPhone: row.sharedPhone,
    femaleContactWished: row.femaleContactWished,
    attempts: row.attempts + row.askedInVain,
    offerSlug: row.offer?.slug ?? null,
    caseFileId: row.person?.caseFiles[0]?.id ?? null,
    doubtful: row.doubtful,
    /** Nobody knows whether the person whose it may be has written it. */
    unproven: row.unproven,
    /** Who that is, how they could be reached before, and where more is known of them. */
    maybeOf: row.unproven && row.person ? knownOf(row.person) : null,
    canUntie: row.canUntie,
    /** What was done with it last, for whoever comes too late. */
    lastStep: row.last,
    /** What came to the person with it, where somebody has said that they wrote it and can take it back. */
    brought: row.brought,
  }),
  subject: (row) => ({
    type: "contactRequest",
    ids: [row.id],
    caseFileId: row.person?.caseFiles[0]?.id,
  }),
});

type Known = Parameters<typeof profileOf>[0] & {
  readonly caseFiles: readonly { readonly id: string }[];
  readonly rosterEntry: { readonly id: string } | null;
};

function knownOf(person: Known) {
  const profile = profileOf(person);
  const { name, contact, details } = profile;
  const [file] = person.caseFiles;
  const entry = person.rosterEntry;
  return {
    ...{ name, contact, otherContact: details.otherContact ?? null },
    /** They can only be asked as was written. */
    hasNoWay: hasNoWay(profile),
    place: file ? `/intern/case-files/${file.id}` : entry && `/intern/roster/${entry.id}`,
  };
}
