import { type PersonByLink, provePersonByLink } from "@/domain/access/actor";
import { columns } from "@/domain/person-access/columns";
import { unseal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";

/** The person of a case file, with the secret link of the request that it came out of. */
export async function personOf(caseFileId: string): Promise<PersonByLink> {
  const key = await db.personAccess.findFirstOrThrow({
    where: { request: { person: { caseFiles: { some: { id: caseFileId } } } } },
  });
  const person = await provePersonByLink(unseal(columns.link, key.id, key.linkSealed));
  if (!person) throw new Error("the link does not hold");
  return person;
}
