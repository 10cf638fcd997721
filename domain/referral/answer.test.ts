import { beforeAll, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import {
  asShown,
  conflict,
  notFound,
  openCase,
  published,
  refusedFor,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { answerReferral, confirmReferral, noteReceipt } from "./answer";
import { readReferral } from "./queries";

let caseworker: StaffActor;
let carrier: StaffActor;
let otherCarrier: StaffActor;
let caseFileId: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  carrier = await staff("carrierEditor", published.carrier);
  otherCarrier = await staff("carrierEditor", published.otherCarrier);
  caseFileId = await openCase(caseworker);
});

const sent = () => sentReferral(caseworker, { caseFileId });
const read = (id: string) => readReferral(caseworker, { id });
const answer = async (id: string, said: object) =>
  answerReferral(carrier, { ...(await asShown(id)), ...said });
const confirm = async (id: string, agrees: "yes" | "no", note?: string) =>
  confirmReferral(caseworker, { ...(await asShown(id)), agrees, note });

const noPlace = { answer: "declined", side: "carrier", reason: "noPlace" };
const started = { answer: "started", day: "2026-10-01", plannedEnd: "2027-07-15" };

async function accepted(): Promise<string> {
  const id = await sent();
  await answer(id, { answer: "accepted" });
  return id;
}

async function running(): Promise<string> {
  const id = await accepted();
  await answer(id, started);
  await confirm(id, "yes");
  return id;
}

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
    for (const said of [started, { answer: "completed", day: "2026-11-20" }]) {
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
    [{ answer: "completed" }, ["day"]],
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
    await answer(id, { answer: "started", day: "2026-10-01" });
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
    await answer(id, { ...started, day: "2026-10-08" });
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

describe("an end", () => {
  test.each([
    [{ answer: "completed", day: "2026-11-20" }, "completed"],
    [{ answer: "droppedOut", day: "2026-11-01", reason: "moved" }, "droppedOut"],
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
    await answer(id, { answer: "completed", day: "2026-11-05" });
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
    await answer(id, { answer: "completed", day: "2026-11-05" });
    await confirm(id, "no");
    await answer(id, { answer: "completed", day: "2026-11-20" });
    await confirm(id, "yes");
    expect(await read(id)).toMatchObject({ placement: { outcome: "completed" } });
  });

  test("cannot lie before the start", async () => {
    const id = await running();
    await expect(answer(id, { answer: "completed", day: "2026-09-30" })).rejects.toMatchObject(
      refusedFor("day", "endBeforeStart"),
    );
  });
});

test("a no that the caseworker does not confirm leaves no reason behind", async () => {
  const id = await sent();
  await answer(id, { answer: "waitlisted" });
  await answer(id, noPlace);
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

test("a start or an end that lies in the future is no report yet", async () => {
  const id = await accepted();
  await expect(answer(id, { ...started, day: "2026-12-02" })).rejects.toMatchObject(
    refusedFor("day", "dateInFuture"),
  );
});
