import "server-only";
import { createHash } from "node:crypto";
import { city } from "@/lib/city/city";
import type { Tx } from "@/lib/db/client";

/** The rules of data protection for carriers, named so that they can be shown again years later. */
export function dataRules(): { points: readonly string[]; version: string; hash: string } {
  const { version, points } = city().carrierRules;
  const hash = createHash("sha256")
    .update([version, ...points].join("\n"))
    .digest("hex");
  return { points, version, hash };
}

/** True where a carrier has accepted the rules as they stand now. */
export async function holdsRules(tx: Tx, carrierId: string): Promise<boolean> {
  const { version: textVersion, hash: textHash } = dataRules();
  return (await tx.rulesAcceptance.count({ where: { carrierId, textVersion, textHash } })) > 0;
}
