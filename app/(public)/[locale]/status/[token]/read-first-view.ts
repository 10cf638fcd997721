import "server-only";
import { notFound } from "next/navigation";
import { provePersonByLink } from "@/domain/access/actor";
import { readFirstView } from "@/domain/contact-request/first-view";
import { numberTries } from "@/domain/person-access/enter";

/**
 * What may be seen by whoever looks at this telephone, where the address does not show all of the
 * page; undefined where it does. An address that ended is an unknown page.
 */
export async function readOwnFirstView(token: string) {
  const person = (await provePersonByLink(token)) ?? notFound();
  if (person.opened) return undefined;
  return { ...(await readFirstView(person, {})), tries: await numberTries(person) };
}

export type FirstViewOf = NonNullable<Awaited<ReturnType<typeof readOwnFirstView>>>;
