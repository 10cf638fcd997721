import { system } from "@/domain/access/actor";
import { findBrokenSeal } from "@/domain/audit/seal";
import { say } from "./runtime/operator-output";

/** Says whether the audit log is what was written. */
export async function reportAuditChain(): Promise<boolean> {
  const broken = await findBrokenSeal(system);
  if (broken === null) return true;
  say(
    `Achtung: Das Zugriffsprotokoll wurde nachträglich verändert (Siegel ${broken}). Bitte die Datenbank sichern und prüfen.`,
  );
  return false;
}
