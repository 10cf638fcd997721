import { announceDemo } from "../runtime/announcement";
import { openPortal } from "../runtime/open-portal";
import { say, sayFailure } from "../runtime/operator-output";
import { portalParts } from "../runtime/portal-parts";
import { readSettings } from "../runtime/settings";
import { Shutdown } from "../runtime/shutdown";
import { readAmounts } from "./amounts";

/**
 * `npm run generate -- --persons 10000 --events 100000`: a demonstration as large as a city. It goes
 * into the database of the usual settings, and never into one with real people: only an empty one
 * or a demonstration is taken.
 */
const shutdown = new Shutdown();
process.noDeprecation = true;
try {
  const amounts = readAmounts(process.argv.slice(2));
  const env = readSettings(process.cwd(), false);
  const dataDir = await openPortal(env, true, portalParts, shutdown);
  await announceDemo(dataDir);
  // Loaded late: what it asks reads the settings when it is loaded.
  const { generate } = await import("./generate");
  const { persons, caseFiles, events } = await generate(amounts);
  say(`Erzeugt: ${persons} Personen, ${caseFiles} Fallakten, ${events} Ereignisse, alle erfunden.`);
  const { system } = await import("@/domain/access/actor");
  const { sealAudit } = await import("@/domain/audit/seal");
  await sealAudit(system);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
} finally {
  await shutdown.run();
}
process.exit();
