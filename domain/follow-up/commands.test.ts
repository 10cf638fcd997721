import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { conflict, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { referralScene } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { addFollowUp, rescheduleFollowUp, settleFollowUp, stopFollowUp } from "./commands";
import { listEndingSoon, listUndated, readBridgeRate } from "./gaps";
import { listFollowUps, readFollowUp } from "./queries";
import { followUpTasks } from "./today";

const scene = await referralScene();
const { caseworker } = scene;

const planned = async (caseFileId: string) =>
  (await readCaseFile(caseworker, { id: caseFileId })).followUps.map(({ dueOn }) => dueOn);
const read = (id: string) => readFollowUp(caseworker, { id });

/** Somebody in support of whom one day is planned, and nothing else. */
async function withOneDay() {
  const caseFileId = await openCase(caseworker);
  const { id } = await addFollowUp(caseworker, {
    caseFileId,
    dueOn: "2026-12-01",
    aboutNote: "Zeugnis",
  });
  await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "inSupport" });
  return { caseFileId, form: { id, version: 0 } };
}

describe("settling", () => {
  test("says what came of it, by whom, and plans the next day", async () => {
    const { caseFileId, form } = await withOneDay();
    const found = { outcome: "searching", nextOn: "2026-12-15", note: "war beim Jobcenter" };
    await settleFollowUp(caseworker, { ...form, ...found });
    expect(await read(form.id)).toMatchObject({
      state: "done",
      outcome: "searching",
      settledBy: caseworker.displayName,
      note: "01.12.2026: Zeugnis\n01.12.2026: war beim Jobcenter",
    });
    expect(await planned(caseFileId)).toEqual(["2026-12-15"]);
  });

  test("the last day of somebody in support takes another day or a reason, and not both", async () => {
    const { caseFileId, form } = await withOneDay();
    const found = { ...form, outcome: "nextStep" };
    const both = { nextOn: "2026-12-15", reason: "moved" };
    const asksFor = refusedFor("nextOn", "nextDayOrReason");
    expect(await read(form.id)).toMatchObject({ needsDay: true });
    await expect(settleFollowUp(caseworker, found)).rejects.toMatchObject(asksFor);
    await expect(settleFollowUp(caseworker, { ...found, ...both })).rejects.toMatchObject(asksFor);
    await settleFollowUp(caseworker, { ...found, reason: "moved" });
    expect(await planned(caseFileId)).toEqual([]);
    const { undated } = await listUndated(caseworker, {});
    expect(undated.find(({ id }) => id === caseFileId)).toMatchObject({
      last: { outcome: "nextStep", reason: "moved" },
    });
  });

  test("a case file that is only open, and nobody asks, stands among those without a day", async () => {
    const id = await openCase(caseworker, { paper: "duldung60a", paperValidUntil: "2028-03-01" });
    const { undated } = await listUndated(caseworker, {});
    expect(undated.map((each) => each.id)).toContain(id);
  });

  test("two last days at once leaves one of them to be asked for the next", async () => {
    const { caseFileId, form } = await withOneDay();
    const { id } = await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-02" });
    const outcomes = await Promise.allSettled(
      [form, { id, version: 0 }].map((each) =>
        settleFollowUp(caseworker, { ...each, outcome: "hasGoal" }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await planned(caseFileId)).toHaveLength(1);
  });

  test.each([
    [{ outcome: "" }, "outcome", "missingChoice"],
    [{ outcome: "searching" }, "nextOn", "missing"],
    [{ outcome: "searching", nextOn: "2026-12-01" }, "nextOn", "dateInPast"],
    [{ outcome: "searching", nextOn: "2036-12-01" }, "nextOn", "dateTooLate"],
    [{ outcome: "nextStep", reason: "weather" }, "reason", "unknownChoice"],
  ] as const)("does not take %j", async (found, field, code) => {
    const { form } = await withOneDay();
    const settled = settleFollowUp(caseworker, { ...form, ...found });
    await expect(settled).rejects.toMatchObject(refusedFor(field, code));
    expect(await read(form.id)).toMatchObject({ state: "planned", version: 0 });
  });
});

test("one answer is the answer to all that is due and asks the same, and Today has it in one row", async () => {
  const { caseworker, caseFileId, running } = await referralScene();
  await running();
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  const [first, second, later] = (
    await db.followUp.findMany({ where: { personId }, orderBy: { dueOn: "asc" } })
  ).map(({ id }) => id);
  if (!first || !second || !later) throw new Error("a placement is asked about six times");
  const due = (id: string, dueOn: string) => db.followUp.update({ where: { id }, data: { dueOn } });
  await due(first, "2026-11-10");
  await due(second, "2026-11-30");
  const manual = await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-01" });
  expect(await readFollowUp(caseworker, { id: second })).toMatchObject({ answered: 1, left: 5 });
  expect(await readFollowUp(caseworker, { id: manual.id })).toMatchObject({ answered: 0, left: 6 });
  const tasks = (await followUpTasks(db, plainDate.parse("2026-12-04"))).filter(
    ({ who }) => "personId" in who && who.personId === personId,
  );
  expect(tasks.map(({ id, dueOn }) => [id, dueOn])).toEqual([
    [manual.id, "2026-12-01"],
    [second, "2026-11-10"],
  ]);
  expect(tasks[1]?.about).toMatch(/, und eine frühere Frage$/);
  await rescheduleFollowUp(caseworker, { id: second, version: 0, dueOn: "2026-12-02" });
  expect(await planned(caseFileId)).toEqual(expect.not.arrayContaining(["2026-11-10"]));
  await due(first, "2026-11-10");
  await due(second, "2026-11-30");
  await settleFollowUp(caseworker, { id: second, version: 1, outcome: "nextStep", note: "bleibt" });
  const settled = { state: "done", outcome: "nextStep", settledBy: caseworker.displayName };
  expect(await readFollowUp(caseworker, { id: first })).toMatchObject({ ...settled, note: null });
  expect(await readFollowUp(caseworker, { id: second })).toMatchObject(settled);
  expect(await planned(caseFileId)).toHaveLength(5);
});

test("who was not reached is asked on another day, and the attempts are counted", async () => {
  const { form } = await withOneDay();
  await rescheduleFollowUp(caseworker, { ...form, dueOn: "2026-12-03", missedNote: "Mailbox" });
  await rescheduleFollowUp(caseworker, { ...form, version: 1, dueOn: "2026-12-04" });
  expect(await read(form.id)).toMatchObject({
    ...{ dueOn: "2026-12-04", attempts: 2, due: false, state: "planned" },
    note: "01.12.2026: Zeugnis\n01.12.2026: Mailbox",
  });
  const late = rescheduleFollowUp(caseworker, { ...form, dueOn: "2026-12-05" });
  await expect(late).rejects.toMatchObject(conflict);
});

test("somebody who wants no more is asked this time less, or never again", async () => {
  const { caseFileId, form } = await withOneDay();
  await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-20" });
  const last = await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-21" });
  const declined = { stopReason: "declined", stopNote: "" };
  await stopFollowUp(caseworker, { ...form, ...declined, scope: "this" });
  expect(await planned(caseFileId)).toEqual(["2026-12-20", "2026-12-21"]);
  await stopFollowUp(caseworker, { id: last.id, version: 0, ...declined, scope: "all" });
  expect(await planned(caseFileId)).toEqual([]);
  const again = stopFollowUp(caseworker, { ...form, version: 1, ...declined, scope: "this" });
  await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("whose case file is closed is still asked, by whoever has it now", async () => {
  const { caseFileId } = scene;
  await scene.running();
  await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "closed", reason: "Kurs" });
  expect(await planned(caseFileId)).toHaveLength(6);
  const successor = await staff("teilhabemanager");
  await db.caseFile.update({ where: { id: caseFileId }, data: { ownerId: successor.userId } });
  const { id } = await addFollowUp(successor, {
    caseFileId,
    dueOn: "2026-12-01",
    aboutNote: "nach dem Kurs",
  });
  expect(
    (await listFollowUps(successor, { part: "due" })).followUps.find((row) => row.id === id),
  ).toMatchObject({
    due: true,
    note: "01.12.2026: nach dem Kurs",
    caseFile: { state: "closed", owner: successor.displayName },
  });
});

test("who ends soon without a next step stands in a list, until one is accepted", async () => {
  const {
    caseworker: other,
    caseFileId,
    running,
    accepted,
    answer,
    confirm,
  } = await referralScene();
  const names = async () =>
    (await listEndingSoon(other, {})).ending.filter((row) => row.caseFileId === caseFileId);
  const id = await running();
  expect(await names()).toEqual([]);
  await db.placement.update({ where: { referralId: id }, data: { plannedEnd: "2027-01-12" } });
  expect(await names()).toMatchObject([{ plannedEnd: "2027-01-12" }]);
  const before = await readBridgeRate(other);
  await accepted();
  expect(await names()).toEqual([]);
  await answer(id, { answer: "completed", day: "2026-12-01", certificate: "yes" });
  await confirm(id, "yes");
  expect(await readBridgeRate(other)).toMatchObject({
    ended: before.ended + 1,
    bridged: before.bridged + 1,
  });
});

test("notes are not readable in the database", async () => {
  await withOneDay();
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(f)::text AS row FROM "FollowUp" f`;
  expect(rows.map(({ row }) => row).join("\n")).not.toMatch(/Zeugnis/);
});
