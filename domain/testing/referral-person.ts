import { type PersonByLink, provePersonByLink } from "@/domain/access/actor";
import { columns } from "@/domain/contact-request/columns";
import { unseal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";

/** The person of a case file, with the secret link of the request that it came out of. */
export async function personOf(caseFileId: string): Promise<PersonByLink> {
  const request = await db.contactRequest.findFirstOrThrow({
    where: { person: { caseFiles: { some: { id: caseFileId } } } },
  });
  const person = await provePersonByLink(unseal(columns.link, request.id, request.linkSealed));
  if (!person) throw new Error("the link does not hold");
  return person;
}
