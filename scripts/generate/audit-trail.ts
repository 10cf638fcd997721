import type { MadeCase } from "./case-files";
import { daysAgo, type Scene } from "./scene";

const actions = ["caseFile.read", "timeline.read", "person.update", "contact.log", "need.move"];

/** That somebody worked on a case file: as many entries as things happened. */
export function makeAuditTrail(scene: Scene, caseFiles: readonly MadeCase[], entries: number) {
  const { random, made } = scene;
  if (caseFiles.length === 0) return;
  for (let entry = 0; entry < entries; entry++) {
    const { id, ownerId, openedDaysAgo } = random.pick(caseFiles);
    made.auditEvent.push({
      at: daysAgo(scene, random.int(0, openedDaysAgo)),
      ...{ actorKind: "staff", userId: ownerId, action: random.pick(actions), outcome: "done" },
      ...{ subjectType: "caseFile", subjectIds: [id], caseFileId: id },
    });
  }
}
