import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { readCaseFile } from "@/domain/case-file/queries";
import { rescheduleFollowUp } from "@/domain/follow-up/commands";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import { conflict, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { readToday } from "@/domain/today/queries";
import { makeAppointment, moveAppointment, settleAppointment } from "./commands";
import { readAppointment } from "./queries";
import { takeOutcomeBack } from "./take-back";

const [caseworker, colleague] = [await staff("teilhabemanager"), await staff("teilhabemanager")];

/** One of this morning, which is over. */
async function settled(outcome: string, time = "08:00") {
  const caseFileId = await openCase(caseworker);
  const hour = { day: "2026-12-01", time };
  const { id } = await makeAppointment(caseworker, {
    ...{ ...hour, caseFileId, minutes: "15", officeId: "", place: "Rathaus" },
    ...{ language: "de", interpreter: "no" },
    confirmed: hourDoubts.map((code) => doubtKey(code, hour)),
  });
  const said = { outcome, outcomeNote: "war nicht da" };
  await settleAppointment(caseworker, { id, version: 0, ...said });
  return { id, caseFileId };
}

const missedOf = async (caseFileId: string) =>
  (await readCaseFile(caseworker, { id: caseFileId })).followUps.filter(
    ({ kind }) => kind === "missedAppointment",
  );

test("who was there after all is noted so by a colleague, and nobody asks why they did not come", async () => {
  const { id, caseFileId } = await settled("missed");
  expect(await missedOf(caseFileId)).toHaveLength(1);
  const press = { id, version: 1 };
  const back = await takeOutcomeBack(colleague, press);
  expect(back).toMatchObject({ asksOn: false });
  // A second press takes nothing else back.
  expect(await takeOutcomeBack(colleague, press)).toMatchObject({ to: "planned" });
  expect(await missedOf(caseFileId)).toEqual([]);
  expect(await readAppointment(caseworker, { id })).toMatchObject({
    ...{ state: "planned", outcomes: ["kept", "missed", "cancelled"] },
    ...{ outcomeNote: "war nicht da", settledAt: null },
  });
  const { today } = await readToday(caseworker, {});
  expect(today.find((task) => task.id === id)).toMatchObject({ kind: "appointmentOpen" });
  await settleAppointment(colleague, {
    id,
    version: 2,
    outcome: "kept",
    outcomeNote: "45 Minuten",
  });
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "appointment" });
  const at = "(01.12.2026, 08:00 Uhr)";
  const lines = entries.map(({ text, by }) => [text, by]);
  expect(lines).toContainEqual([`Nicht zum Termin gekommen ${at}`, caseworker.displayName]);
  const taken = `Zurückgenommen: Nicht zum Termin gekommen ${at}`;
  expect(lines).toContainEqual([taken, colleague.displayName]);
  expect(lines).toContainEqual([`Zum Termin gekommen ${at}`, colleague.displayName]);
  expect(lines).toHaveLength(4);
});

test("a day that somebody has put off stays, and whoever is cared for keeps one to be asked", async () => {
  const { id, caseFileId } = await settled("missed", "08:20");
  const [asking] = await missedOf(caseFileId);
  const { id: other, caseFileId: otherFile } = await settled("missed", "08:40");
  await rescheduleFollowUp(caseworker, { id: asking?.id, version: 0, dueOn: "2026-12-08" });
  expect(await takeOutcomeBack(caseworker, { id, version: 1 })).toMatchObject({ asksOn: true });
  expect(await missedOf(caseFileId)).toMatchObject([{ dueOn: "2026-12-08" }]);
  await takeOutcomeBack(caseworker, { id: other, version: 1 });
  const { followUps } = await readCaseFile(caseworker, { id: otherFile });
  expect(followUps.map(({ kind }) => kind)).toEqual(["support"]);
});

test("what is planned, called off or moved is not taken back, nor what is something else by now", async () => {
  const notNow = refusedFor("", "notNow");
  const { id } = await settled("kept", "07:00");
  await expect(takeOutcomeBack(caseworker, { id, version: 0 })).rejects.toMatchObject(conflict);
  await takeOutcomeBack(caseworker, { id, version: 1 });
  await expect(takeOutcomeBack(colleague, { id, version: 2 })).rejects.toMatchObject(notNow);
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 2, day: "2026-12-10", time: "09:00" },
  });
  await expect(takeOutcomeBack(caseworker, { id, version: 3 })).rejects.toMatchObject(notNow);
  await settleAppointment(caseworker, { id: moved.id, version: 0, outcome: "cancelled" });
  const off = takeOutcomeBack(caseworker, { id: moved.id, version: 1 });
  await expect(off).rejects.toMatchObject(notNow);
});
