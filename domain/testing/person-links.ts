import { randomUUID } from "node:crypto";
import { type PersonByLink, provePersonByLink, visitor } from "@/domain/access/actor";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { db } from "@/lib/db/client";
import { requestForm } from "./fixtures";

/** Whoever holds this link, or this address of a visit, to a person's own page. */
export async function prove(token: string): Promise<PersonByLink> {
  const person = await provePersonByLink(token);
  if (!person) throw new Error("the link does not hold");
  return person;
}

/** Somebody who has sent a contact form and holds its link; with the request as it stands. */
export async function whoWrote(typed: object = {}) {
  const form = requestForm({ message: `Anfrage ${randomUUID()}`, ...typed });
  const { linkToken } = await submitContactRequest(visitor, form);
  const writer = await prove(linkToken);
  const id = writer.accessId;
  const { version } = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  return { writer, linkToken, id, version };
}
