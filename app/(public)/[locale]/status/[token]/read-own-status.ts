import "server-only";
import { notFound } from "next/navigation";
import { provePersonByLink } from "@/domain/access/actor";
import { readStatus } from "@/domain/contact-request/status";

/** The request of whoever holds this address; an address that ended is an unknown page. */
export async function readOwnStatus(token: string) {
  const person = (await provePersonByLink(token)) ?? notFound();
  return readStatus(person, {});
}
