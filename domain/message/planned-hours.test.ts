import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment, moveAppointment, settleAppointment } from "@/domain/appointment/commands";
import { readAppointment } from "@/domain/appointment/queries";
import { noteAppointmentPersonTold } from "@/domain/appointment/tell-person";
import { changeConference } from "@/domain/case-conference/plan";
import { doubtKey, hourDoubts } from "@/domain/planned-hour/doubts";
import {
  conferenceForm,
  consented,
  plannedConference,
  versionOf,
} from "@/domain/testing/conferences";
import { openCase, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { noteMessage } from "./commands";
import { readMessages } from "./queries";

const caseworker = await staff("teilhabemanager");
const meant = (hour: { day: string; time: string }) => ({
  ...hour,
  confirmed: hourDoubts.map((code) => doubtKey(code, hour)),
});
const planned = async (caseFileId: string) => {
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  return (await readMessages(caseworker, { personId })).planned;
};

test("of one that was on an earlier day than they know, its end can be told until they know it", async () => {
  const caseFileId = await openCase(caseworker);
  const known = { day: "2026-12-10", time: "09:00" };
  const { id } = await makeAppointment(caseworker, {
    ...{ caseFileId, minutes: "30", place: "Rathaus", language: "de", interpreter: "no" },
    ...meant(known),
  });
  expect(await planned(caseFileId)).toMatchObject([{ id, ...known, isOff: false, known: null }]);
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 0, ...meant({ day: "2026-12-01", time: "09:15" }) },
  });
  const off = { id: moved.id, isOff: true, known };
  expect(await planned(caseFileId)).toMatchObject([off]);
  await settleAppointment(caseworker, { id: moved.id, version: 0, outcome: "missed" });
  expect(await planned(caseFileId)).toMatchObject([off]);
  await noteAppointmentPersonTold(caseworker, { id: moved.id, version: 1 });
  expect(await planned(caseFileId)).toEqual([]);
});

test("a conference about general matters is nothing to tell of, but to who was expected there", async () => {
  const general = { about: "general", topics: [], note: "" };
  const day = "2026-12-10";
  const { caseFileId, id } = await plannedConference(caseworker, { day });
  const hours = async () => (await planned(caseFileId)).map((each) => [each.id, each.isOff]);
  expect(await hours()).toEqual([[id, false]]);
  await consented(caseworker, id);
  const form = { ...(await versionOf(caseworker, id)), ...conferenceForm({ ...general, day }) };
  await changeConference(caseworker, form);
  expect(await hours()).toEqual([[id, true]]);
  const other = await plannedConference(caseworker, { ...general, day });
  expect(await planned(other.caseFileId)).toEqual([]);
});

test("who knew, and did not come, is not said to have known nothing, whatever is noted afterwards", async () => {
  const caseFileId = await openCase(caseworker);
  const { id } = await makeAppointment(caseworker, {
    ...{ caseFileId, minutes: "30", place: "Rathaus", language: "de", interpreter: "no" },
    ...meant({ day: "2026-12-10", time: "09:00" }),
  });
  const { personId, stand } = await readAppointment(caseworker, { id });
  const moved = await moveAppointment(caseworker, {
    ...{ id, version: 0, personKnows: "yes", ...meant({ day: "2026-12-01", time: "09:15" }) },
  });
  await settleAppointment(caseworker, { id: moved.id, version: 0, outcome: "missed" });
  await noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, appointmentId: id, template: "reminder", stand },
    ...{ locale: "ti", wording: "open", medium: "sms", text: "ሰላም" },
  });
  const { toTell, missedUnheard } = await readAppointment(caseworker, { id: moved.id });
  expect([toTell, missedUnheard]).toEqual(["isOff", false]);
});
