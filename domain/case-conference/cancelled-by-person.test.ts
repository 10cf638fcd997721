import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { consented, plannedConference, versionOf } from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { cancelConference } from "./hold";
import { readConference } from "./queries";
import { takeConferenceToldBack } from "./tell-person";
import { conferenceTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const planned = async () => (await plannedConference(caseworker, { day: "2026-12-10" })).id;
const cancel = async (id: string) =>
  cancelConference(caseworker, { ...(await versionOf(caseworker, id)), reason: "person" });
const asked = async (of: string) => {
  const { tasks } = await conferenceTasks(db, today());
  return tasks.filter(({ id }) => id === of).map(({ kind }) => kind);
};

test("that the person cannot come is taken back where it was a slip: somebody tells them then", async () => {
  const id = await planned();
  await consented(caseworker, id);
  expect(await cancel(id)).toMatchObject({ tellPerson: false });
  expect(await asked(id)).toEqual([]);
  const { told } = await readConference(caseworker, { id });
  expect(told).toMatchObject({ by: caseworker.displayName, byMessage: false });
  await takeConferenceToldBack(caseworker, { id });
  await takeConferenceToldBack(caseworker, { id });
  expect(await asked(id)).toEqual(["conferenceCancelled"]);
  const { conference } = await readConference(caseworker, { id });
  expect(conference).toMatchObject({ toTell: "isOff", known: { day: "2026-12-10" } });
});

test("who had heard of nothing need not be told, and nothing is taken back", async () => {
  const id = await planned();
  await cancel(id);
  expect((await readConference(caseworker, { id })).told).toBeNull();
  const back = takeConferenceToldBack(caseworker, { id });
  await expect(back).rejects.toMatchObject(refusedFor("", "notNow"));
});
