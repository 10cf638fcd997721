import "server-only";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { lockPerson } from "@/domain/person/open-case-file";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";

const withRoster = {
  rosterEntry: true,
  caseFiles: { ...caseFileOfNow, select: { id: true } },
} as const;

export type ContactTarget = NonNullable<Awaited<ReturnType<typeof loadContacted>>>;

/** Whom a contact is about, named by an entry of the roster or by a case file; locked while it is noted. */
export async function loadContacted(
  tx: Tx,
  { entryId, caseFileId }: { entryId?: string | undefined; caseFileId?: string | undefined },
) {
  const found = entryId
    ? await tx.rosterEntry.findUnique({
        where: { id: entryId },
        select: { personId: true },
      })
    : await tx.caseFile.findUnique({
        where: { id: caseFileId ?? "" },
        select: { personId: true },
      });
  return found && loadPerson(tx, found.personId);
}

/** A person with their entry, if they have one; locked while something is noted of them. */
export async function loadPerson(tx: Tx, personId: string) {
  await lockPerson(tx, personId);
  // Asked behind the lock: they may have become part of somebody else just now.
  const where = { id: personId, mergedIntoId: null };
  const person = await tx.person.findUnique({ where, include: withRoster });
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
  };
}

/** A contact with the entry and the case file of its person; locked as they are. */
export async function loadByContact(tx: Tx, { id }: { id: string }) {
  const where = { id };
  const of = await tx.contact.findUnique({ where, select: { personId: true } });
  const person = of && (await loadPerson(tx, of.personId));
  // As whoever held the lock has left it: two presses may be under way at once.
  const contact = person && (await tx.contact.findUnique({ where }));
  return contact && person && { contact, entry: person.entry, caseFileId: person.caseFileId };
}
