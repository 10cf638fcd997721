import { expect, test } from "vitest";
import { readCaseFile } from "@/domain/case-file/queries";
import { openCase, refusedFor, staff } from "@/domain/testing/fixtures";
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

test("one of a kind that is open already is asked about, and noted once that is meant", async () => {
  const file = await openCase(caseworker);
  const language = { caseFileId: file, domain: "language", goal: "B1" };
  const first = await addNeed(caseworker, language);
  const asked = refusedFor("domain", "askSameNeed");
  await expect(addNeed(caseworker, language)).rejects.toMatchObject(asked);
  await expect(addNeed(caseworker, { ...language, sure: "work" })).rejects.toMatchObject(asked);
  await addNeed(caseworker, { ...language, domain: "work" });
  await addNeed(caseworker, { ...language, sure: "language" });
  await db.need.updateMany({ where: { caseFileId: file }, data: { state: "met" } });
  await addNeed(caseworker, language);
  const { needs } = await readCaseFile(caseworker, { id: file });
  expect(needs.map(({ domain }) => domain)).toEqual(["language", "work", "language", "language"]);
  expect(needs[0]?.id).toBe(first.id);
});
