import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { readBridgeRate } from "@/domain/follow-up/gaps";
import { listPlannedAbout } from "@/domain/follow-up/of-placement";
import { asShown, newDraft, refusedFor } from "@/domain/testing/fixtures";
import { referralScene } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { restoreReferral } from "./restore";

const { caseworker, caseFileId, sent, running, answer, confirm, read } = await referralScene();

const inError = async (id: string, why?: string) =>
  withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "enteredInError", why });
const restore = async (id: string) => restoreReferral(caseworker, await asShown(id));
const planned = async (referralId: string) =>
  (await listPlannedAbout(caseworker, { referralId })).map(({ dueOn }) => dueOn);

test("what has begun is not wiped out without a word, and comes back as it was", async () => {
  const id = await running();
  const before = await read(id);
  const days = await planned(id);
  expect(days.length).toBeGreaterThan(4);
  await expect(inError(id)).rejects.toMatchObject(refusedFor("why", "missing"));
  await inError(id, "Falsche Person ausgewählt.");
  expect(await planned(id)).toEqual([]);
  expect(await read(id)).toMatchObject({ state: "enteredInError", placement: null });
  const told = await readTimeline(caseworker, { caseFileId });
  const stopped = told.entries.filter(({ changes }) =>
    changes?.some(({ field, to }) => field === "reason" && to === "enteredInError"),
  );
  expect(stopped).toHaveLength(days.length);
  expect(told.entries.some(({ note }) => note === "Falsche Person ausgewählt.")).toBe(true);
  await restore(id);
  expect(await planned(id)).toEqual(days);
  const { state, placement, answers } = before;
  expect(await read(id)).toMatchObject({ state, placement, answers, slip: null });
  await expect(restore(id)).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("an end that was confirmed stays confirmed when the slip is undone", async () => {
  const id = await running();
  await answer(id, { answer: "completed", day: "2026-11-20", certificate: "yes" });
  await confirm(id, "yes");
  await inError(id, "Verklickt.");
  await restore(id);
  expect(await read(id)).toMatchObject({
    state: "completed",
    awaitsConfirmation: false,
    placement: { state: "ended", endedOn: "2026-11-20", outcome: "completed", certificate: "yes" },
  });
});

test("no press makes the bridge rate better: what had ended goes on counting, and is named", async () => {
  const id = await running();
  await answer(id, { answer: "droppedOut", day: "2026-11-20", reason: "illness" });
  await confirm(id, "yes");
  const before = await readBridgeRate(caseworker);
  await inError(id, "Verklickt.");
  expect(await readBridgeRate(caseworker)).toEqual({
    ...before,
    takenBack: before.takenBack + 1,
  });
});

test("a slip that was put right by another referral is not undone", async () => {
  const id = await sent();
  await inError(id);
  expect(await read(id)).toMatchObject({ slip: "undoable" });
  const other = await newDraft(caseworker, caseFileId);
  expect(await read(id)).toMatchObject({ slip: "replaced" });
  await expect(restore(id)).rejects.toMatchObject(refusedFor("", "notNow"));
  await inError(other);
  await restore(id);
  expect(await read(id)).toMatchObject({ state: "sent", slip: null });
});
