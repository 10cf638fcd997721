import "server-only";
import type { Channel } from "@/domain/person/channels";
import { unseal } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import { maskedContact } from "./rules";

type Written = {
  readonly id: string;
  readonly nameSealed: string;
  readonly channel: Channel;
  readonly contactSealed: string;
};

/**
 * Who wrote a request, as they named themselves, and so much of their number or address that it is told
 * apart.
 */
export function writerOf({ id, nameSealed, channel, contactSealed }: Written) {
  const contact = unseal(columns.contact, id, contactSealed);
  return {
    name: unseal(columns.name, id, nameSealed),
    reachedAt: maskedContact(channel, contact),
  };
}
