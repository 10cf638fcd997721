import "server-only";
import { z } from "zod";
import { lastDone } from "@/domain/audit/last";
import { type AfterSlip, closeOpened } from "@/domain/opened-file/close";
import { type OpenedFile, openedAs, openedFile } from "@/domain/opened-file/kept";
import type { Tx } from "@/lib/db/client";

const reason = "Ein Kontakt war falsch notiert, dabei war diese Fallakte entstanden";

type Contact = {
  readonly id: string;
  readonly personId: string;
  readonly loggedAt: Date;
  readonly openedFile: unknown;
};

/** The case file that a contact has opened, as it was before; null: none. */
function openedOf({ openedFile: file }: Pick<Contact, "openedFile">): OpenedFile | null {
  return openedFile.nullable().parse(file);
}

/**
 * Closes the case file again that a contact has opened, now that it never was: {@link closeOpened}.
 * @returns what became of it; null also where the contact opened none
 */
export async function closeAgain(tx: Tx, contact: Contact): Promise<AfterSlip> {
  const { id: contactId, personId, loggedAt: since } = contact;
  const opened = openedOf(contact);
  return opened ? closeOpened(tx, { opened, personId, since, contactId, reason }) : null;
}

/** What the log says of it: where it was closed, how it moved, as the timeline tells it. */
export function detailOf(contact: Pick<Contact, "openedFile">, caseFile: AfterSlip) {
  if (caseFile !== "closed") return caseFile ? { caseFile } : undefined;
  return { from: openedAs({ closedFrom: openedOf(contact)?.closedFrom ?? null }), to: caseFile };
}

const said = z.union([
  z.object({ to: z.literal("closed") }).transform(({ to }) => to),
  z.object({ caseFile: z.literal("running") }).transform(({ caseFile }) => caseFile),
]);

/** What had become of the case file when a contact was taken back. */
export async function saidBefore(tx: Tx, { id }: Pick<Contact, "id">): Promise<AfterSlip> {
  const before = await lastDone(tx, "contact.takeBack", id);
  return said.safeParse(before?.detail).data ?? null;
}
