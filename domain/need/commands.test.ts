import { expect, test } from "vitest";
import { readCaseFile } from "@/domain/case-file/queries";
import { openCase, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { addNeed, moveNeed } from "./commands";
import { needStates } from "./rules";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
const { id } = await addNeed(caseworker, { caseFileId, domain: "work" });

test.each(needStates.flatMap((from) => needStates.map((to) => [from, to] as const)))(
  "a need goes from %s to %s: nothing that was said of it is final, and only what is unmet has a reason",
  async (from, to) => {
    await db.need.update({ where: { id }, data: { state: from, unmetReason: null } });
    await moveNeed(caseworker, { id, from, state: to, unmetReason: "noPlace" });
    expect((await readCaseFile(caseworker, { id: caseFileId })).needs).toMatchObject([
      { state: to, unmetReason: to === "unmet" ? "noPlace" : null },
    ]);
  },
);
