import { wantedForPaper, wantedForSupport } from "@/domain/follow-up-plan/wanted";
import { city } from "@/lib/city/city";
import { db } from "@/lib/db/client";
import { OperatorError } from "@/lib/operator-error";
import type { Amounts } from "./amounts";
import { makeAuditTrail } from "./audit-trail";
import { type MadeCase, makeCaseFile } from "./case-files";
import { makeIncident } from "./incidents";
import { makeOfficeWork } from "./office-work";
import { type MadePerson, makePerson } from "./persons";
import { makeFollowUps } from "./placements";
import { makeReferrals } from "./referrals";
import { makeRequest } from "./requests";
import { writeRows } from "./rows";
import { type Scene, setScene } from "./scene";

const mark = "generated";
const longestMs = 60 * 60_000;

export type Generated = {
  readonly persons: number;
  readonly caseFiles: number;
  readonly events: number;
};

/**
 * Fills a loaded demonstration with made-up people and what happened to them, all of it or nothing.
 * @throws OperatorError where that was done before
 */
export async function generate({ persons, events, seed }: Amounts): Promise<Generated> {
  const before = await db.installation.findUnique({ where: { key: mark } });
  if (before) {
    throw new OperatorError(
      `Hier liegen schon erzeugte Daten (${before.value}); bitte mit DATA_DIR einen anderen Ordner oder mit DATABASE_URL eine andere Datenbank nennen.`,
    );
  }
  const scene = await setScene(seed);
  const caseFiles = populate(scene, persons);
  happen(scene, caseFiles, events);
  makeOfficeWork(scene, persons);
  makeAuditTrail(scene, caseFiles, scene.made.events);
  const value = `${persons} Personen, ${scene.made.events} Ereignisse, Startwert ${seed}`;
  await db.$transaction(
    async (tx) => {
      await writeRows(tx, scene.made);
      await tx.installation.create({ data: { key: mark, value } });
    },
    { timeout: longestMs },
  );
  // Until the server gets to it by itself it would plan for empty tables.
  await db.$executeRaw`ANALYZE`;
  return { persons, caseFiles: caseFiles.length, events: scene.made.events };
}

function populate(scene: Scene, persons: number): MadeCase[] {
  const before: MadePerson[] = [];
  const caseFiles: MadeCase[] = [];
  for (let position = 0; position < persons; position++) {
    const person = makePerson(scene, position, before);
    before.push(person);
    if (!scene.random.percent(80)) continue;
    const caseFile = makeCaseFile(scene, person);
    caseFiles.push(caseFile);
    plan(scene, person, caseFile.state);
  }
  return caseFiles;
}

/** What asks of somebody with a case file that is not closed, beside the placements. */
function plan(scene: Scene, { id, profile }: MadePerson, state: MadeCase["state"]): void {
  const of = { personId: id, placementId: null };
  const { validUntil } = profile.residence;
  const days = city().followUps;
  if (validUntil) makeFollowUps(scene, of, wantedForPaper(validUntil, days.paper));
  if (state === "closed") return;
  const inDays = state === "open" ? days.opened : days.support;
  makeFollowUps(scene, of, [wantedForSupport(scene.today, inDays)]);
}

/** So many things happen; to some much more than to others. */
function happen(scene: Scene, caseFiles: readonly MadeCase[], events: number): void {
  const { random, made } = scene;
  for (const caseFile of caseFiles) {
    if (made.events >= events) return;
    makeReferrals(scene, caseFile);
    if (random.percent(30)) makeRequest(scene, caseFile.person);
    else if (random.percent(40)) makeRequest(scene);
  }
  for (let left = events - made.events; left > 0 && caseFiles.length > 0; left--) {
    // Squared: the first tenth gets a third of it.
    const caseFile = caseFiles[Math.floor(random.next() ** 2 * caseFiles.length)];
    if (caseFile) makeIncident(scene, caseFile);
  }
}
