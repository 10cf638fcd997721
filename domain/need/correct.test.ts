import { expect, test } from "vitest";
import { listCaseFiles } from "@/domain/case-file/list";
import { readCaseFile } from "@/domain/case-file/queries";
import { matchCaseFile } from "@/domain/matching/queries";
import { readReferral } from "@/domain/referral/queries";
import { draftReferral } from "@/domain/referral/send";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlan } from "@/domain/support-plan/queries";
import { conflict, openCase, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { loadDemand } from "@/domain/translation/demand";
import { db } from "@/lib/db/client";
import { addNeed, moveNeed } from "./commands";
import { correctNeed, takeBackNeed } from "./correct";

const caseworker = await staff("teilhabemanager");

async function noted() {
  const caseFileId = await openCase(caseworker);
  const need = { caseFileId, domain: "literacy", level: "keine", goal: "Prüfung A1" };
  const { id } = await addNeed(caseworker, need);
  return { caseFileId, id };
}
const entries = async (caseFileId: string) =>
  (await readTimeline(caseworker, { caseFileId, kind: "need" })).entries;
const literacyWanted = async () => (await loadDemand(db, "ar")).needs.get("literacy") ?? 0;

test("what was put right keeps what stood there before, and whose form is older compares", async () => {
  const { caseFileId, id } = await noted();
  const typed = { id, version: 0, level: "keine", goal: "Prüfung B1" };
  await correctNeed(caseworker, typed);
  const older = correctNeed(caseworker, { ...typed, level: "A1" });
  await expect(older).rejects.toMatchObject(conflict);
  const { needs } = await readCaseFile(caseworker, { id: caseFileId });
  expect(needs).toMatchObject([{ level: "keine", goal: "Prüfung B1", version: 1 }]);
  expect((await entries(caseFileId))[0]).toMatchObject({
    ...{ text: "Bedarf berichtigt", by: caseworker.displayName },
    changes: [{ field: "goal", from: "Prüfung A1", to: "Prüfung B1" }],
  });
  expect(JSON.stringify(await db.needChange.findMany())).not.toContain("Prüfung");
});

test("what was noted by mistake is taken back: nothing counts it, and the timeline says both", async () => {
  const { caseFileId, id } = await noted();
  const { id: planId } = await startPlan(caseworker, { caseFileId });
  await addGoal(caseworker, { planId, text: "Lesen lernen", needId: id });
  const draft = { caseFileId, offer: published.offer, needId: id };
  const { id: referralId } = await draftReferral(caseworker, draft);
  await db.person.updateMany({
    where: { caseFiles: { some: { id: caseFileId } } },
    data: { language: "ar" },
  });
  const wantedBefore = await literacyWanted();

  await takeBackNeed(caseworker, { id, version: 0 });

  expect(await literacyWanted()).toBe(wantedBefore - 1);
  expect((await readCaseFile(caseworker, { id: caseFileId })).needs).toEqual([]);
  const listed = await listCaseFiles(caseworker, { filter: { need: "literacy" } });
  expect(JSON.stringify(listed)).not.toContain(caseFileId);
  expect((await matchCaseFile(caseworker, { caseFileId, needId: id })).needId).toBeNull();
  expect((await readReferral(caseworker, { id: referralId })).need).toBeNull();
  expect((await readPlan(caseworker, { id: planId })).plan.goals).toMatchObject([{ need: null }]);
  const asked = refusedFor("needId", "unknownChoice");
  await expect(draftReferral(caseworker, draft)).rejects.toMatchObject(asked);
  expect((await entries(caseFileId)).map(({ text }) => text)).toEqual([
    "Bedarf zurückgenommen: irrtümlich notiert",
    "Bedarf notiert",
  ]);
  await addNeed(caseworker, { caseFileId, domain: "literacy" });
});

test("one that was taken back is not changed any more", async () => {
  const { id } = await noted();
  await takeBackNeed(caseworker, { id, version: 0 });
  const refused = refusedFor("", "notNow");
  const shown = { id, version: 1 };
  await expect(takeBackNeed(caseworker, shown)).rejects.toMatchObject(refused);
  await expect(correctNeed(caseworker, { ...shown, goal: "Prüfung B1" })).rejects.toMatchObject(
    refused,
  );
  const met = { id, from: "identified", state: "met" };
  await expect(moveNeed(caseworker, met)).rejects.toMatchObject(refused);
});
