import { system } from "@/domain/access/actor";
import { findBrokenSeal, sealAudit } from "@/domain/audit/seal";
import { dropOldVisits } from "@/domain/contact-request/visit";
import { deliverMails, forgetOldMails } from "@/domain/mail/deliver";
import { dropOldDrafts } from "@/lib/forms/draft";
import { reportError } from "@/lib/log";
import { say } from "./runtime/operator-output";

const everyMs = 60_000;

/** Says whether the audit log is what was written. */
export async function reportAuditChain(): Promise<boolean> {
  const broken = await findBrokenSeal(system);
  if (broken === null) return true;
  say(
    `Achtung: Das Zugriffsprotokoll wurde nachträglich verändert (Siegel ${broken}). Bitte die Datenbank sichern und prüfen.`,
  );
  return false;
}

/** What has to be done again and again while the portal runs. */
export async function startHousekeeping(): Promise<{ stop(): Promise<void> }> {
  await reportAuditChain();
  let running = Promise.resolve();
  const work = () => {
    running = running.then(keepHouse).catch((error: unknown) => reportError("housekeeping", error));
  };
  work();
  const timer = setInterval(work, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

async function keepHouse(): Promise<void> {
  await sealAudit(system);
  await dropOldDrafts();
  await dropOldVisits();
  await forgetOldMails(system);
  await deliverMails(system);
}
