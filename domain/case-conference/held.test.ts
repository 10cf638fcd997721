import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import {
  consented,
  heldConference,
  isOver,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { addDecision } from "./decisions";
import { changeWhoCame, takeHoldBack } from "./held";
import { cancelConference, holdConference, writeMinutes } from "./hold";
import { noteInvitedByHand } from "./invite";

const caseworker = await staff("teilhabemanager");
const shown = (id: string) => shownConference(caseworker, id);
const form = (id: string) => versionOf(caseworker, id);
const notNow = refusedFor("", "notNow");

test("who was there is put right, the person included", async () => {
  const { id } = await heldConference(caseworker);
  const [office, other] = (await shown(id)).participants;
  await changeWhoCame(caseworker, { ...(await form(id)), came: ["person", other?.id] });
  expect(await shown(id)).toMatchObject({
    personCame: true,
    participants: [{ came: false }, { came: true }],
  });
  await changeWhoCame(caseworker, { ...(await form(id)), came: [office?.id] });
  expect(await shown(id)).toMatchObject({
    personCame: false,
    participants: [{ came: true }, { came: false }],
  });
});

test("one that is to begin, or to end, is held only once it is said that it is over", async () => {
  const [later, now] = [
    ["23:30", "23:45"],
    ["09:30", "10:30"],
  ].map(([time, until]) => plannedConference(caseworker, { time, until }));
  for (const [planned, code, key] of [
    [later, "askBeforeBegin", "askBeforeBegin:2026-12-01 23:30"],
    [now, "askBeforeEnd", "askBeforeEnd:2026-12-01 09:30"],
  ] as const) {
    const id = (await planned)?.id ?? "";
    await consented(caseworker, id);
    const typed = { ...(await form(id)), came: ["person"], minutes: "Gut." };
    const hold = (confirmed: string[]) => holdConference(caseworker, { ...typed, confirmed });
    // A yes to another hour is none to this one.
    await expect(hold(isOver.confirmed)).rejects.toMatchObject(refusedFor("", code));
    await hold([key]);
    expect(await shown(id)).toMatchObject({ state: "held", record: "Gut." });
  }
});

test("one to which nobody came is held only once that is said", async () => {
  const { id } = await plannedConference(caseworker, { time: "09:30", until: "10:30" });
  await consented(caseworker, id);
  const early = "askBeforeEnd:2026-12-01 09:30";
  const hold = async (confirmed: string[]) =>
    holdConference(caseworker, { ...(await form(id)), confirmed });
  await expect(hold([early])).rejects.toMatchObject(refusedFor("came", "askNobodyCame"));
  await hold([early, "askNobodyCame"]);
  expect(await shown(id)).toMatchObject({ state: "held", personCame: false });
});

test("it is not held before its day", async () => {
  const { id } = await plannedConference(caseworker, { day: "2026-12-02" });
  await consented(caseworker, id);
  const hold = holdConference(caseworker, await form(id));
  await expect(hold).rejects.toMatchObject(refusedFor("", "notYet"));
});

test("noted as held by mistake it is planned again, and what was written is there when it is held", async () => {
  const { id, caseFileId } = await heldConference(caseworker);
  expect((await shown(id)).deeds).toContain("takeBack");
  await writeMinutes(caseworker, { ...(await form(id)), minutes: "Es geht voran." });
  await takeHoldBack(caseworker, await form(id));
  const again = await shown(id);
  const { entries } = await readTimeline(caseworker, { caseFileId });
  expect(entries.map(({ text }) => text)).toContain(
    "Fallkonferenz doch wieder geplant: war noch nicht",
  );
  expect(again).toMatchObject({ state: "planned", personCame: null, settledAt: null });
  expect(again.participants.map(({ came }) => came)).toEqual([null, null]);
  expect(again.record).toBe("Es geht voran.");
  await holdConference(caseworker, { ...(await form(id)), ...isOver, minutes: "Jetzt wirklich." });
  expect(await shown(id)).toMatchObject({ state: "held", record: "Jetzt wirklich." });
});

test("what was written of one that is called off after all is gone", async () => {
  const { id } = await heldConference(caseworker);
  await writeMinutes(caseworker, { ...(await form(id)), minutes: "Es geht voran." });
  await takeHoldBack(caseworker, await form(id));
  await cancelConference(caseworker, { ...(await form(id)), reason: "other" });
  const row = await db.caseConference.findUniqueOrThrow({ where: { id } });
  expect(row.minutesSealed).toBeNull();
});

test("nothing is taken back on another day, nor once something was decided", async () => {
  const { id } = await heldConference(caseworker);
  const yesterday = new Date("2026-11-30T12:00:00Z");
  await db.caseConference.update({ where: { id }, data: { settledAt: yesterday } });
  expect((await shown(id)).deeds).not.toContain("takeBack");
  await expect(takeHoldBack(caseworker, await form(id))).rejects.toMatchObject(notNow);

  const { id: decided } = await heldConference(caseworker);
  await addDecision(caseworker, { conferenceId: decided, common: "writeCv", who: "person" });
  await expect(takeHoldBack(caseworker, await form(decided))).rejects.toMatchObject(notNow);
});

test("it is noted afterwards who was invited by hand, on which day, and no day after the conference", async () => {
  const { id } = await heldConference(caseworker);
  await db.caseConference.update({ where: { id }, data: { day: "2026-11-30" } });
  const [, patron] = (await shown(id)).participants;
  const note = async (invitedOn: string, sure?: string) =>
    noteInvitedByHand(caseworker, {
      ...{ ...(await form(id)), participantId: patron?.id, invitedOn, sure },
    });
  await expect(note("2026-12-01")).rejects.toMatchObject(
    refusedFor("invitedOn", "afterConference"),
  );
  // The portal has them on the list since later: a slip of the year would stand in the minutes.
  const asked = refusedFor("invitedOn", "askInvitedBeforeListed");
  await expect(note("2016-11-24", "2026-11-24")).rejects.toMatchObject(asked);
  await expect(note("2026-11-24")).rejects.toMatchObject(asked);
  await note("2026-11-24", "2026-11-24");
  expect((await shown(id)).participants[1]?.invitedByHandAt).toEqual(
    new Date("2026-11-24T11:00:00Z"),
  );
});
