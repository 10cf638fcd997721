import "server-only";
import { closeOpened, type OpenedFile, openedFile } from "@/domain/opened-file";
import type { Tx } from "@/lib/db/client";

const reason = "Ein Kontakt war falsch notiert, dabei war diese Fallakte entstanden";

type Contact = {
  readonly id: string;
  readonly personId: string;
  readonly loggedAt: Date;
  readonly openedFile: unknown;
};

/** The case file that a contact has opened, as it was before; null: none. */
export function openedOf({ openedFile: file }: Pick<Contact, "openedFile">): OpenedFile | null {
  return openedFile.nullable().parse(file);
}

/**
 * Closes the case file again that a contact has opened, now that it never was: {@link closeOpened}.
 * @returns what became of it; null where the contact opened none, or somebody has moved it since
 */
export async function closeAgain(tx: Tx, contact: Contact): Promise<"closed" | "open" | null> {
  const { id: contactId, personId, loggedAt: since } = contact;
  const opened = openedOf(contact);
  return opened ? closeOpened(tx, { opened, personId, since, contactId, reason }) : null;
}
