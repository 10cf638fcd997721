import "server-only";
import { unsealOptional } from "@/lib/crypto/sealed";
import { columns } from "./columns";

type Row = {
  readonly id: string;
  readonly recipientsSealed: string | null;
  readonly office: { readonly name: string } | null;
};

/** All whom a consent names, as they were read out; null where its referral says it. */
export function recipientsOf({ id, recipientsSealed, office }: Row): string | null {
  const several = unsealOptional(columns.recipients, id, recipientsSealed);
  return several?.split("\n").join(", ") ?? office?.name ?? null;
}
