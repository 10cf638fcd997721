import { columns as needColumns } from "@/domain/need/columns";
import { needDomains, needStates, unmetReasons } from "@/domain/need/rules";
import { seal } from "@/lib/crypto/sealed";
import type { MadePerson } from "./persons";
import { daysAgo, type Scene } from "./scene";

export type MadeCase = {
  readonly id: string;
  readonly person: MadePerson;
  readonly ownerId: string;
  readonly state: "open" | "inSupport" | "aftercare" | "closed";
  readonly openedDaysAgo: number;
  readonly needIds: readonly string[];
};

/** A case file with one to three needs. */
export function makeCaseFile(scene: Scene, person: MadePerson): MadeCase {
  const { random, made } = scene;
  const id = random.uuid();
  const ownerId = random.pick(scene.caseworkers);
  const state = random.weighted({ open: 15, inSupport: 35, aftercare: 15, closed: 35 });
  const openedDaysAgo = random.int(5, person.knownFor);
  const closedDaysAgo = random.int(1, openedDaysAgo);
  made.caseFile.push({
    ...{ id, ownerId, state, personId: person.id },
    openedAt: daysAgo(scene, openedDaysAgo),
    closedAt: state === "closed" ? daysAgo(scene, closedDaysAgo) : null,
  });
  const needIds = Array.from({ length: random.int(1, 3) }, () => {
    const needId = random.uuid();
    const needState = random.pick(needStates);
    made.need.push({
      ...{ id: needId, caseFileId: id, domain: random.pick(needDomains), state: needState },
      levelSealed: seal(needColumns.level, needId, "steht am Anfang"),
      goalSealed: seal(needColumns.goal, needId, "kommt bis zum Herbst weiter"),
      unmetReason: needState === "unmet" ? random.pick(unmetReasons) : null,
      createdAt: daysAgo(scene, random.int(1, openedDaysAgo)),
    });
    return needId;
  });
  return { id, person, ownerId, state, openedDaysAgo, needIds };
}
