import "server-only";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";

/** The case file that stands for a person now: an open one first, then the latest. */
const caseFileOfNow = {
  orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
  take: 1,
  select: { id: true, state: true },
} satisfies NonNullable<Parameters<Tx["person"]["findUnique"]>[0]["include"]>["caseFiles"];

const withRoster = { rosterEntry: true, caseFiles: caseFileOfNow } as const;

export type ContactTarget = NonNullable<Awaited<ReturnType<typeof loadContacted>>>;

/** Whom a contact is about, named by an entry of the roster or by a case file; locked while it is noted. */
export async function loadContacted(
  tx: Tx,
  { entryId, caseFileId }: { entryId?: string | undefined; caseFileId?: string | undefined },
) {
  const found = entryId
    ? await tx.rosterEntry.findUnique({ where: { id: entryId }, select: { personId: true } })
    : await tx.caseFile.findUnique({
        where: { id: caseFileId ?? "" },
        select: { personId: true },
      });
  return found && loadPerson(tx, found.personId);
}

async function loadPerson(tx: Tx, personId: string) {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const person = await tx.person.findUnique({ where: { id: personId }, include: withRoster });
  if (!person) return null;
  const [caseFile] = person.caseFiles;
  const { rosterEntry } = person;
  return {
    personId,
    entry: rosterEntry && {
      ...rosterEntry,
      lastTryOn: rosterEntry.lastTryOn && plainDate.parse(rosterEntry.lastTryOn),
    },
    caseFileId: caseFile?.id ?? null,
    caseFileOpen: caseFile !== undefined && caseFile.state !== "closed",
  };
}

/** A contact with the entry and the case file of its person. */
export async function loadByContact(tx: Tx, { id }: { id: string }) {
  const contact = await tx.contact.findUnique({ where: { id } });
  const person = contact && (await loadPerson(tx, contact.personId));
  return contact && person && { contact, entry: person.entry, caseFileId: person.caseFileId };
}
