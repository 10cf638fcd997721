import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { asShown, conflict, notFound, refusedFor } from "@/domain/testing/fixtures";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { confirmReferral } from "./confirm";

const { caseworker, carrier, sent, accepted, running, answer, confirm, read } =
  await referralScene();

describe("a start", () => {
  test("that the carrier reports and the caseworker confirms is a placement", async () => {
    const id = await accepted();
    await answer(id, started);
    expect(await read(id)).toMatchObject({ state: "started", placement: null, answers: [] });
    await confirm(id, "yes");
    expect(await read(id)).toMatchObject({
      state: "started",
      awaitsConfirmation: false,
      placement: { state: "active", startedOn: "2026-10-01", plannedEnd: "2027-07-15" },
      answers: ["completed", "droppedOut"],
    });
  });

  test("without a planned end takes the one that the offer states", async () => {
    const id = await accepted();
    const { plannedEnd } = await read(id);
    await answer(id, { answer: "started", day: "2026-12-01" });
    await confirm(id, "yes");
    expect(plannedEnd).not.toBeNull();
    expect(await read(id)).toMatchObject({ placement: { plannedEnd } });
  });

  test("that is not so goes back to accepted, is disputed, and can be reported anew", async () => {
    const id = await accepted();
    await answer(id, started);
    await confirm(id, "no", "Selam war nicht dort.");
    expect(await read(id)).toMatchObject({
      state: "accepted",
      disputed: true,
      startedOn: null,
      placement: null,
      answers: ["declined", "started"],
    });
    await answer(id, { ...started, day: "2026-10-08", sure: "2026-10-08" });
    await confirm(id, "yes");
    expect(await read(id)).toMatchObject({
      state: "started",
      disputed: false,
      placement: { startedOn: "2026-10-08" },
    });
  });

  test("is confirmed once, and only by who saw the latest state", async () => {
    const id = await accepted();
    const stale = await asShown(id);
    await answer(id, started);
    const early = confirmReferral(caseworker, { ...stale, agrees: "yes" });
    await expect(early).rejects.toMatchObject(conflict);
    await confirm(id, "yes");
    await expect(confirm(id, "yes")).rejects.toMatchObject(refusedFor("", "notNow"));
    await expect(confirm(id, "no")).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("is never confirmed by the carrier", async () => {
    const id = await accepted();
    await answer(id, started);
    const own = confirmReferral(carrier, { ...(await asShown(id)), agrees: "yes" });
    await expect(own).rejects.toMatchObject(notFound);
  });
});

test("an end that is planned further ahead than any course is long is a slip", async () => {
  const id = await accepted();
  await expect(answer(id, { ...started, plannedEnd: "9999-12-31" })).rejects.toMatchObject(
    refusedFor("plannedEnd", "dateTooLate"),
  );
});

describe("an end", () => {
  test.each([
    [{ answer: "completed", day: "2026-11-20", certificate: "yes" }, "completed"],
    [{ answer: "droppedOut", day: "2026-11-01", reason: "illness" }, "droppedOut"],
  ])("that both sides agree on closes the placement with its outcome: %j", async (end, outcome) => {
    const id = await running();
    await answer(id, end);
    expect(await read(id)).toMatchObject({ placement: { state: "active", outcome: null } });
    await confirm(id, "yes");
    expect(await read(id)).toMatchObject({
      state: outcome,
      placement: { state: "ended", endedOn: end.day, outcome },
    });
  });

  test("that is not so leaves the placement running", async () => {
    const id = await running();
    await answer(id, { answer: "completed", day: "2026-11-05", certificate: "yes" });
    await confirm(id, "no");
    expect(await read(id)).toMatchObject({
      state: "started",
      disputed: true,
      endedOn: null,
      placement: { state: "active", endedOn: null, outcome: null },
    });
  });

  test("that is not so can be reported anew", async () => {
    const id = await running();
    await answer(id, { answer: "completed", day: "2026-11-05", certificate: "yes" });
    await confirm(id, "no");
    await answer(id, { answer: "completed", day: "2026-11-20", certificate: "yes" });
    await confirm(id, "yes");
    expect(await read(id)).toMatchObject({ placement: { outcome: "completed" } });
  });

  test("cannot lie before the start", async () => {
    const id = await running();
    await expect(
      answer(id, { answer: "completed", day: "2026-09-30", certificate: "yes" }),
    ).rejects.toMatchObject(refusedFor("day", "endBeforeStart"));
  });
});

test("a no that the caseworker does not confirm leaves no reason behind", async () => {
  const id = await sent();
  await answer(id, { answer: "waitlisted" });
  await answer(id, { answer: "declined", side: "carrier", reason: "noPlace" });
  await confirm(id, "no");
  expect(await read(id)).toMatchObject({
    state: "waitlisted",
    disputed: true,
    declineSide: null,
    reason: null,
  });
  await answer(id, { answer: "accepted" });
  expect(await read(id)).toMatchObject({ state: "accepted", disputed: false });
});

test("every move is written down in order, with its side, and with what it was before", async () => {
  const id = await running();
  const { events } = await read(id);
  expect(events.map(({ from, to, side }) => [from, to, side])).toEqual([
    ["draft", "sent", "caseworker"],
    ["sent", "accepted", "carrier"],
    ["accepted", "started", "carrier"],
    ["started", "started", "caseworker"],
  ]);
});
