import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { refusedFor } from "@/domain/testing/fixtures";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { referralEntries } from "./timeline";

const { caseworker, sent, accepted, running, answer, confirm, read, caseFileId } =
  await referralScene();
const today = { answer: "started", day: "2026-12-01", plannedEnd: "2027-07-15" };

test.each([
  ["on the day it was sent", "2026-12-01", undefined],
  ["the day before", "2026-11-30", "askBeforeSent"],
  ["years before", "2020-01-01", "askBeforeSent"],
])("a start %s", async (_when, day, question) => {
  const id = await accepted();
  if (question === "askBeforeSent") {
    await expect(answer(id, { ...today, day })).rejects.toMatchObject(refusedFor("day", question));
    // A yes to another day is none to this one.
    const other = answer(id, { ...today, day, sure: "2026-11-01" });
    await expect(other).rejects.toMatchObject(refusedFor("day", question));
    await answer(id, { ...today, day, sure: day });
  } else {
    await answer(id, { ...today, day });
  }
  expect(await read(id)).toMatchObject({ state: "started", startedOn: day });
});

test.each([
  ["2031-11-30", undefined],
  ["2126-07-15", "dateTooLate"],
  ["9999-12-31", "dateTooLate"],
] as const)(
  "a planned end of %s is taken or refused when it is reported",
  async (plannedEnd, code) => {
    const id = await accepted();
    const reported = answer(id, { ...today, plannedEnd });
    if (code) await expect(reported).rejects.toMatchObject(refusedFor("plannedEnd", code));
    else await reported;
  },
);

test("an end that was taken too far ahead before is no dead end: it can be said no to", async () => {
  const id = await accepted();
  await answer(id, today);
  await db.referral.update({ where: { id }, data: { plannedEnd: "9999-12-31" } });
  await expect(confirm(id, "yes")).rejects.toMatchObject(refusedFor("plannedEnd", "dateTooLate"));
  await confirm(id, "no");
  await answer(id, today);
  await confirm(id, "yes");
  expect(await read(id)).toMatchObject({ placement: { plannedEnd: "2027-07-15" } });
});

test("a slip is put right by who made it until it is confirmed, and not after", async () => {
  const id = await accepted();
  await answer(id, started);
  expect(await read(id)).toMatchObject({ correctable: true });
  await answer(id, { ...started, day: "2026-12-01" });
  expect(await read(id)).toMatchObject({ startedOn: "2026-12-01", awaitsConfirmation: true });
  await confirm(id, "yes");
  expect(await read(id)).toMatchObject({
    correctable: false,
    placement: { startedOn: "2026-12-01" },
  });
  await expect(answer(id, started)).rejects.toMatchObject(refusedFor("answer", "notNow"));
});

test("an end is put right in the same way, with its certificate", async () => {
  const id = await running();
  await answer(id, { answer: "completed", day: "2026-11-20", certificate: "unknown" });
  await answer(id, { answer: "completed", day: "2026-11-24", certificate: "yes" });
  await confirm(id, "yes");
  expect(await read(id)).toMatchObject({
    placement: { endedOn: "2026-11-24", certificate: "yes" },
  });
});

test("a no is not put right by its carrier: it may be the person's own", async () => {
  const id = await sent();
  const no = { answer: "declined", side: "carrier", reason: "noPlace" };
  await answer(id, no);
  await expect(answer(id, no)).rejects.toMatchObject(refusedFor("answer", "notNow"));
});

test("what was claimed can be read after a no, in the history and the timeline", async () => {
  const id = await accepted();
  await answer(id, today);
  await confirm(id, "no");
  expect(await read(id)).toMatchObject({ state: "accepted", startedOn: null });
  const { events } = await read(id);
  expect(events.find(({ to }) => to === "started")).toMatchObject({
    claim: { day: "2026-12-01", plannedEnd: "2027-07-15" },
  });
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  const entries = await referralEntries(db, { personId, reader: caseworker });
  expect(entries.flatMap(({ changes }) => changes ?? [])).toContainEqual({
    ...{ field: "claimedDay", from: null, to: "2026-12-01" },
  });
});
