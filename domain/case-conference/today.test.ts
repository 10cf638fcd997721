import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import {
  conferenceForm,
  consented,
  plannedConference,
  versionOf,
} from "@/domain/testing/conferences";
import { staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { cancelConference, holdConference } from "./hold";
import { changeConference } from "./plan";
import { conferenceTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const friday = plainDate.parse("2026-12-04");

async function tasksOf(id: string) {
  const { tasks, later } = await conferenceTasks(db, friday);
  const kinds = tasks.filter((task) => task.id === id).map(({ kind }) => kind);
  return { kinds, later: later.map(({ minutes }) => minutes) };
}

test("a conference is on its day's list, asked about after it, and asked for when consent is missing", async () => {
  const past = { day: "2026-11-30", confirmed: ["askPastDay:2026-11-30 14:00"] };
  const over = { time: "08:00", until: "09:00", confirmed: ["askPastHour:2026-12-01 08:00"] };
  for (const [typed, kinds] of [
    [{}, ["conference"]],
    [
      { time: "09:30", until: "10:30", confirmed: ["askPastHour:2026-12-01 09:30"] },
      ["conference"],
    ],
    [over, ["conferenceOpen"]],
    [past, ["conferenceOpen"]],
    [{ day: "2026-12-08" }, ["conferenceConsent"]],
    [{ day: "2026-12-09" }, []],
  ] as const) {
    const { id } = await plannedConference(caseworker, typed);
    expect((await tasksOf(id)).kinds).toEqual(kinds);
  }
});

test("a later day of the week is kept free for it, and with the consent nothing is left to do", async () => {
  await db.caseConference.deleteMany({ where: { consents: { none: {} } } });
  const { id } = await plannedConference(caseworker, { day: "2026-12-03", until: "15:30" });
  await consented(caseworker, id);
  expect(await tasksOf(id)).toEqual({ kinds: [], later: [90] });
  await cancelConference(caseworker, { ...(await versionOf(caseworker, id)), reason: "person" });
  expect(await tasksOf(id)).toEqual({ kinds: [], later: [] });
});

test("the timeline tells when it was planned, moved and held, and of the consent", async () => {
  const { id, caseFileId } = await plannedConference(caseworker, { day: "2026-12-02" });
  const form = () => versionOf(caseworker, id);
  const early = conferenceForm({ time: "08:00", until: "09:00" });
  await changeConference(caseworker, { ...(await form()), ...early });
  await consented(caseworker, id);
  await holdConference(caseworker, {
    ...(await form()),
    came: ["person"],
    minutes: "Es geht voran.",
  });
  const { entries } = await readTimeline(caseworker, { caseFileId });
  const told = entries.filter(({ href }) => href?.endsWith(id)).map(({ text }) => text);
  expect(told.toSorted()).toEqual([
    "Einwilligung gegeben zur Fallkonferenz: Jobcenter Beispielstadt, Frau Patin",
    "Fallkonferenz fand statt (01.12.2026, 08:00 Uhr)",
    "Fallkonferenz geplant für den 02.12.2026, 14:00 Uhr",
    "Fallkonferenz verschoben auf den 01.12.2026, 08:00 Uhr",
  ]);
});
