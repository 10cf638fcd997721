import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { referralTasks } from "./today";

const scene = await referralScene();
const taskOf = async (id: string) => (await referralTasks(db)).find((task) => task.id === id);

test("a referral without an answer is there after two weeks, and not before", async () => {
  const id = await scene.sent();
  const sentOn = (day: string) =>
    db.referral.update({ where: { id }, data: { sentAt: new Date(`${day}T10:00:00Z`) } });
  await sentOn("2026-11-18");
  expect(await taskOf(id)).toBeUndefined();
  await sentOn("2026-11-17");
  expect(await taskOf(id)).toMatchObject({ kind: "silentReferral", dueOn: "2026-12-01" });
});

test("a report waits for a yes, and a no makes it something to be settled", async () => {
  const id = await scene.accepted();
  await scene.answer(id, started);
  expect(await taskOf(id)).toMatchObject({ kind: "confirmation" });
  await scene.confirm(id, "no");
  expect(await taskOf(id)).toMatchObject({ kind: "dispute" });
});

test("who stays away from a running placement is there before it is a drop-out", async () => {
  const id = await scene.running();
  expect(await taskOf(id)).toBeUndefined();
  const data = { missedWeek: "2026-11-23" };
  await db.placement.update({ where: { referralId: id }, data });
  expect(await taskOf(id)).toMatchObject({ kind: "missedWeeks", since: "2026-11-23" });
});
