import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openCase, staff } from "@/domain/testing/fixtures";
import { db, type Tx } from "@/lib/db/client";
import { firstTalks } from "./spoken-with";

const caseworker = await staff("teilhabemanager");
const { userId } = caseworker;
const caseFileId = await openCase(caseworker);
const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
const other = await openCase(caseworker);
const { id: requestId } = await db.contactRequest.findFirstOrThrow({ where: { personId } });

const before = new Date("2026-12-02T13:00:00Z");
/** Four in the afternoon in Remscheid: a talk of that day, of which only the day is known, stands at noon. */
const receivedAt = new Date("2026-12-02T15:00:00Z");
const noon = new Date("2026-12-02T11:00:00Z");
const dayBefore = new Date("2026-12-01T11:00:00Z");
const after = new Date("2026-12-03T10:00:00Z");
await db.contactRequest.update({ where: { id: requestId }, data: { receivedAt } });

/** Writes down a talk with somebody. */
type Talk = (tx: Tx, of: { personId: string; caseFileId: string }) => Promise<unknown>;
type Row<Name extends "contact" | "appointment" | "followUp" | "consent" | "supportPlan"> = Partial<
  NonNullable<Parameters<Tx[Name]["createMany"]>[0]>["data"] extends infer Data
    ? Extract<Data, { id: string }>
    : never
>;

const contact =
  (result: string, typed: Row<"contact"> = {}): Talk =>
  (tx, { personId: of }) =>
    tx.contact.createMany({
      data: {
        ...{ id: randomUUID(), personId: of, at: after, loggedAt: after, userId, result },
        ...{ medium: "call" as const, interpreter: "none", minutes: 10, ...typed },
      },
    });
const appointment =
  (typed: Row<"appointment"> & Pick<Required<Row<"appointment">>, "state">): Talk =>
  (tx, { personId: of }) => {
    const id = randomUUID();
    const hour = { day: "2026-12-03", time: "11:00", minutes: 30 };
    return tx.appointment.createMany({
      data: {
        ...{
          id,
          seriesId: id,
          personId: of,
          ...hour,
          language: "de",
          interpreter: false,
          placeSealed: "",
        },
        ...{ createdAt: before, settledAt: after, ...typed },
      },
    });
  };
const followUp =
  (typed: Row<"followUp"> & Pick<Required<Row<"followUp">>, "state">): Talk =>
  (tx, { personId: of }) =>
    tx.followUp.createMany({
      data: {
        ...{ id: randomUUID(), personId: of, kind: "manual" as const, dueOn: "2026-12-03" },
        ...{ createdAt: before, settledAt: after, settledById: userId, ...typed },
      },
    });
const consent =
  (typed: Row<"consent">): Talk =>
  (tx, { personId: of }) =>
    tx.consent.createMany({
      data: {
        ...{ id: randomUUID(), personId: of, purpose: "caseConference", fields: [] },
        ...{ textVersion: "1", textHash: "", language: "ti", givenHow: "spoken" as const },
        ...{ givenAt: after, expiresOn: "2027-01-01", ...typed },
      },
    });
let plans = 0;
const plan =
  (agreedOn: string | null): Talk =>
  (tx, { caseFileId: of }) => {
    // Of those that are not looked back on there is one.
    const state = agreedOn ? "reviewed" : "draft";
    const days = { agreedOn, agreedHow: "said", reviewOn: "2027-03-01" };
    plans += 1;
    return tx.supportPlan.createMany({
      data: {
        ...{ id: randomUUID(), caseFileId: of, number: plans, state, createdAt: before },
        ...(agreedOn ? { ...days, reviewedOn: "2026-12-04" } : {}),
      },
    });
  };
const key =
  (createdAt: Date): Talk =>
  (tx, { personId: of }) => {
    const [id, linkHash, codeHash] = [randomUUID(), randomUUID(), randomUUID()];
    const sealed = { codeSealed: "", linkSealed: "" };
    return tx.personAccess.createMany({
      data: { id, linkHash, codeHash, ...sealed, personId: of, createdAt },
    });
  };

const cases: [string, Talk, Date | null][] = [
  ["a contact in which somebody spoke", contact("spoke"), after],
  ["one after which they want support", contact("wantsSupport"), after],
  ["one in which they refuse", contact("refused"), after],
  ["one that says they have moved", contact("moved"), after],
  ["one of the very day, of an unknown hour", contact("spoke", { at: noon }), noon],
  ["one that nobody answered", contact("nobody"), null],
  ["a message that was left", contact("leftMessage"), null],
  ["a contact that is taken back", contact("spoke", { takenBackAt: after }), null],
  ["one of the day before, noted late", contact("spoke", { at: dayBefore }), null],
  ["one that was noted before they wrote", contact("spoke", { at: noon, loggedAt: before }), null],
  ["an appointment to which they came", appointment({ state: "kept" }), after],
  ["one that was kept before", appointment({ state: "kept", settledAt: before }), null],
  ["one to come", appointment({ state: "planned", settledAt: null }), null],
  ["one that is called off", appointment({ state: "cancelled" }), null],
  ["one to which they did not come", appointment({ state: "missed" }), null],
  ["one that was moved", appointment({ state: "moved" }), null],
  ["a follow-up that was answered", followUp({ state: "done", outcome: "searching" }), after],
  [
    "one that was answered before",
    followUp({ state: "done", outcome: "searching", settledAt: before }),
    null,
  ],
  [
    "one that the portal has closed",
    followUp({ state: "done", outcome: "searching", settledById: null }),
    null,
  ],
  ["one that is planned", followUp({ state: "planned", settledAt: null }), null],
  ["one that nobody asks any more", followUp({ state: "stopped", reason: "declined" }), null],
  ["a consent", consent({}), after],
  ["one that they have taken back since: they were asked", consent({ withdrawnAt: after }), after],
  ["one from before", consent({ givenAt: before }), null],
  ["a plan agreed on that day", plan("2026-12-02"), noon],
  ["one of the day before", plan("2026-12-01"), null],
  ["the draft of one", plan(null), null],
  ["a key that they were handed", key(after), after],
  ["one from before they wrote", key(before), null],
];

class Undone extends Error {}

/** When a request is said to be answered, with these talks; nothing of it stays. */
async function answeredAt(
  talks: readonly Talk[],
  { of = { personId, caseFileId }, unproven = false },
) {
  let found: Date | undefined;
  const tried = db.$transaction(async (tx) => {
    await tx.contactRequest.update({ where: { id: requestId }, data: { unproven } });
    for (const talk of talks) await talk(tx, of);
    found = (await firstTalks(tx, [requestId])).get(requestId);
    throw new Undone();
  });
  await expect(tried).rejects.toBeInstanceOf(Undone);
  return found ?? null;
}

test.each(cases)("%s: whether it is a first talk, and when it was", async (_, talk, at) => {
  expect(await answeredAt([talk], {})).toEqual(at);
});

const allTalks = cases.map(([, talk]) => talk);

test("the first of all talks counts, and none with somebody else or of nobody knows whose request", async () => {
  expect(await answeredAt(allTalks, {})).toEqual(noon);
  const { personId: another } = await db.caseFile.findUniqueOrThrow({ where: { id: other } });
  const theirs = { personId: another, caseFileId: other };
  expect(await answeredAt(allTalks, { of: theirs })).toBeNull();
  expect(await answeredAt(allTalks, { unproven: true })).toBeNull();
});
