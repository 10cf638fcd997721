import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment, moveAppointment, settleAppointment } from "@/domain/appointment/commands";
import { cancelConference } from "@/domain/case-conference/hold";
import { changeConference } from "@/domain/case-conference/plan";
import {
  conferenceForm,
  consented,
  plannedConference,
  versionOf,
} from "@/domain/testing/conferences";
import { openCase, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { readFirstView } from "./first-view";

const caseworker = await staff("teilhabemanager");

/** What is seen of somebody's page by whoever holds their telephone, before it is opened. */
async function theirs() {
  const caseFileId = await openCase(caseworker);
  const person = await personOf(caseFileId);
  const firstView = async () => {
    const { next, off } = await readFirstView(person, {});
    return { next, off };
  };
  return { caseFileId, firstView };
}

test("an appointment that was moved shows the hour before, and one that was called off that it is off", async () => {
  const { caseFileId, firstView } = await theirs();
  const hour = { day: "2026-12-04", time: "14:30" };
  const later = { day: "2026-12-08", time: "10:00" };
  const { id } = await makeAppointment(caseworker, {
    ...{ caseFileId, ...hour, minutes: "30", language: "ti" },
    ...{ place: "Amt für Geheimes", interpreter: "no" },
  });
  expect(await firstView()).toEqual({ next: { ...hour, former: null }, off: [] });
  const moved = await moveAppointment(caseworker, { id, version: 0, ...later });
  expect(await firstView()).toEqual({ next: { ...later, former: hour }, off: [] });
  await settleAppointment(caseworker, { id: moved.id, version: 0, outcome: "cancelled" });
  expect(await firstView()).toEqual({ next: null, off: [hour, later] });
});

test("so does a conference of which they have heard", async () => {
  const { caseFileId, firstView } = await theirs();
  const [day, time] = ["2026-12-10", "14:00"];
  const { id } = await plannedConference(caseworker, { day, caseFileId });
  expect(await firstView()).toEqual({ next: null, off: [] });
  await consented(caseworker, id);
  expect(await firstView()).toMatchObject({ next: { day, time, former: null } });
  await changeConference(caseworker, {
    ...(await versionOf(caseworker, id)),
    ...conferenceForm({ day, time: "13:00" }),
  });
  expect(await firstView()).toMatchObject({ next: { time: "13:00", former: { day, time } } });
  await cancelConference(caseworker, { ...(await versionOf(caseworker, id)), reason: "notNeeded" });
  expect(await firstView()).toEqual({
    next: null,
    off: [
      { day, time: "13:00" },
      { day, time },
    ],
  });
});
