import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import {
  asShown,
  conflict,
  notFound,
  published,
  refusedFor,
  staff,
} from "@/domain/testing/fixtures";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { answerReferral, noteReceipt } from "./answer";
import { readReferral } from "./queries";

const { caseworker, carrier, sent, accepted, answer, confirm, read } = await referralScene();
const otherCarrier = await staff("carrierEditor", published.otherCarrier);

describe("opening a referral", () => {
  test("is how its carrier receives it; later openings change nothing", async () => {
    const id = await sent();
    await noteReceipt(carrier, { id });
    const first = await read(id);
    expect(first).toMatchObject({ state: "received" });
    await noteReceipt(carrier, { id });
    expect(await read(id)).toEqual(first);
  });

  test("at the same time by two colleagues receives it once", async () => {
    const id = await sent();
    await Promise.all([noteReceipt(carrier, { id }), noteReceipt(carrier, { id })]);
    const { state, events } = await read(id);
    expect(state).toBe("received");
    expect(events.filter(({ to }) => to === "received")).toHaveLength(1);
  });

  test("by another carrier finds nothing and changes nothing", async () => {
    const id = await sent();
    await expect(noteReceipt(otherCarrier, { id })).rejects.toMatchObject(notFound);
    await expect(readReferral(otherCarrier, { id })).rejects.toMatchObject(notFound);
    expect(await read(id)).toMatchObject({ state: "sent" });
  });
});

describe("an answer", () => {
  test("is taken with its note, by whoever saw the latest state", async () => {
    const id = await sent();
    const shown = await asShown(id);
    await answer(id, { answer: "waitlisted", note: "Im Mai wird etwas frei." });
    expect(await read(id)).toMatchObject({
      state: "waitlisted",
      answer: "Im Mai wird etwas frei.",
      awaitsConfirmation: false,
    });
    const late = answerReferral(carrier, { ...shown, answer: "accepted" });
    await expect(late).rejects.toMatchObject(conflict);
    await answer(id, { answer: "accepted" });
    expect(await read(id)).toMatchObject({ state: "accepted", answer: null });
  });

  test("that cannot follow is refused", async () => {
    const id = await sent();
    for (const said of [started, { answer: "completed", day: "2026-11-20", certificate: "yes" }]) {
      await expect(answer(id, said)).rejects.toMatchObject(refusedFor("answer", "notNow"));
    }
  });

  test("is nobody's but its own carrier's", async () => {
    const id = await sent();
    const form = { ...(await asShown(id)), answer: "accepted" };
    for (const actor of [otherCarrier, caseworker]) {
      await expect(answerReferral(actor, form)).rejects.toMatchObject(notFound);
    }
    expect(await read(id)).toMatchObject({ state: "sent" });
  });

  test.each([
    [{ answer: "declined" }, ["side", "reason"]],
    [{ answer: "declined", side: "client" }, ["reason"]],
    [{ answer: "declined", reason: "noPlace" }, ["side"]],
    [{ answer: "started" }, ["day"]],
    [{ answer: "completed" }, ["day", "certificate"]],
    // Who answers is known from the referral, whatever the form says.
    [{ answer: "completed", day: "2026-11-20", office: "yes" }, ["certificate"]],
    [{ answer: "droppedOut" }, ["reason", "day"]],
    [{ ...started, plannedEnd: "2026-09-30" }, ["plannedEnd"]],
    [{ answer: "perhaps" }, ["answer"]],
    [{}, ["answer"]],
  ])("%j misses %j", async (said, fields) => {
    const id = await sent();
    await expect(answer(id, said)).rejects.toMatchObject({
      code: "invalid",
      issues: fields.map((field) => ({ field })),
    });
  });

  test.each([
    ["carrier", "noPlace"],
    ["client", "noShow"],
  ])(
    "no from the side of the %s keeps side and reason %s, and waits for the caseworker",
    async (side, reason) => {
      const id = await sent();
      await answer(id, { answer: "declined", side, reason });
      expect(await read(id)).toMatchObject({
        state: "declined",
        declineSide: side,
        reason,
        awaitsConfirmation: true,
        answers: [],
      });
      await confirm(id, "yes");
      expect(await read(id)).toMatchObject({ state: "declined", awaitsConfirmation: false });
    },
  );

  test.each([
    [{ answer: "waitlisted", side: "carrier", reason: "offerEnded" }, ["side", "reason"]],
    [{ answer: "accepted", side: "client" }, ["side"]],
    [{ answer: "accepted", day: "2026-10-01" }, ["day"]],
    [{ answer: "waitlisted", certificate: "yes" }, ["certificate"]],
    [{ ...started, reason: "illness" }, ["reason"]],
    [{ answer: "noPlace", side: "client", reason: "tooFar" }, ["side", "reason"]],
    [{ answer: "noShow", reason: "tooFar" }, ["reason"]],
  ])("%j says two things: which was meant is asked, and nothing is noted", async (said, fields) => {
    const id = await sent();
    await expect(answer(id, said)).rejects.toMatchObject({
      code: "invalid",
      issues: fields.map((field) => ({ field, code: "notOfAnswer" })),
    });
    expect(await read(id)).toMatchObject({ state: "sent" });
  });

  test("the planned end that the form came with contradicts no answer", async () => {
    const id = await sent();
    await answer(id, { answer: "noPlace", side: "", reason: "", plannedEnd: "2027-07-15" });
    expect(await read(id)).toMatchObject({ state: "declined", reason: "noPlace" });
  });

  test.each([
    ["carrier", "noShow"],
    ["carrier", "noChildcare"],
    ["client", "noPlace"],
    ["client", "offerEnded"],
    ["carrier", "illness"],
  ])("no from the side of the %s cannot have the reason %s of another", async (side, reason) => {
    const id = await sent();
    await expect(answer(id, { answer: "declined", side, reason })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ field: "reason" }],
    });
  });
});

test("a start or an end that lies in the future is no report yet", async () => {
  const id = await accepted();
  await expect(answer(id, { ...started, day: "2026-12-02" })).rejects.toMatchObject(
    refusedFor("day", "dateInFuture"),
  );
});
