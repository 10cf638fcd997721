import type { PersonByLink } from "@/domain/access/actor";
import { columns } from "@/domain/person-access/columns";
import { openVisit } from "@/domain/person-access/visit";
import { unseal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";
import { prove } from "./person-links";

/** The person of a case file, who has opened their page by the link of the request that it came out of. */
export async function personOf(caseFileId: string): Promise<PersonByLink> {
  const key = await db.personAccess.findFirstOrThrow({
    where: { request: { person: { caseFiles: { some: { id: caseFileId } } } } },
  });
  const holder = await prove(unseal(columns.link, key.id, key.linkSealed));
  return prove((await openVisit(holder, {})).visitToken);
}

/** What the page sends along with "I have begun": the offer's first day, which the person was asked about. */
export async function askedAboutStart(id: string): Promise<{ readonly sure?: string }> {
  const { plannedStart } = await db.referral.findUniqueOrThrow({ where: { id } });
  return plannedStart ? { sure: plannedStart } : {};
}
