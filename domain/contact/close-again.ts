import "server-only";
import { closeOpened, openedFile } from "@/domain/opened-file";
import type { Tx } from "@/lib/db/client";

const reason = "Ein Kontakt war falsch notiert, dabei war diese Fallakte entstanden";

type Contact = {
  readonly id: string;
  readonly personId: string;
  readonly loggedAt: Date;
  readonly openedFile: unknown;
};

/**
 * Closes the case file again that a contact has opened, now that it never was: {@link closeOpened}.
 * @returns what became of it; null where the contact opened none, or somebody has moved it since
 */
export async function closeAgain(tx: Tx, contact: Contact): Promise<"closed" | "open" | null> {
  const { id: contactId, personId, loggedAt: since } = contact;
  const opened = openedFile.nullable().parse(contact.openedFile);
  return opened ? closeOpened(tx, { opened, personId, since, contactId, reason }) : null;
}
