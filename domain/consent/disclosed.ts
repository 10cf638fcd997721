import "server-only";
import { z } from "zod";
import { seal, unsealOptional } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import { type SharedValue, sharedValue } from "./fields";

const values = z.array(sharedValue);

/** What somebody agrees to pass on, kept with the consent: a profile changes, what was agreed does not. */
export function sealDisclosed(consentId: string, disclosed: readonly SharedValue[]): string {
  return seal(columns.disclosed, consentId, JSON.stringify(disclosed));
}

type Consent = { readonly id: string; readonly disclosedSealed: string | null };

/** What was agreed to; undefined for a consent that is older than this record. */
export function disclosedBy({ id, disclosedSealed }: Consent): SharedValue[] | undefined {
  const kept = unsealOptional(columns.disclosed, id, disclosedSealed);
  return kept === null ? undefined : values.parse(JSON.parse(kept));
}
