import fc from "fast-check";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { asShown } from "@/domain/testing/fixtures";
import { askedAboutStart, personOf } from "@/domain/testing/referral-person";
import { referralScene } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { noteAnswer } from "./answer";
import { sayBegun, sayCannotCome } from "./person";
import { restoreReferral } from "./restore";
import { answers } from "./rules";

const { caseworker, caseFileId, sent, answer, confirm } = await referralScene();
const person = await personOf(caseFileId);

const said = {
  side: "client",
  reason: "other",
  day: "2026-11-02",
  sure: "2026-11-02",
  certificate: "yes",
} as const;

/** What anybody can try at any time; what cannot be now is refused and changes nothing. */
const moves = {
  ...Object.fromEntries(
    answers.flatMap((each) => [
      [`carrier: ${each}`, (id: string) => answer(id, { ...said, answer: each })],
      [
        `noted: ${each}`,
        async (id: string) =>
          noteAnswer(caseworker, { ...(await asShown(id)), ...said, answer: each }),
      ],
    ]),
  ),
  confirmed: (id: string) => confirm(id, "yes"),
  denied: (id: string) => confirm(id, "no"),
  begun: async (id: string) =>
    sayBegun(person, { ...(await asShown(id)), ...(await askedAboutStart(id)) }),
  cannotCome: async (id: string) => sayCannotCome(person, await asShown(id)),
  withdrawn: async (id: string) =>
    withdrawWithConferences(caseworker, { ...(await asShown(id)), to: "withdrawn" }),
  enteredInError: async (id: string) =>
    withdrawWithConferences(caseworker, {
      ...(await asShown(id)),
      to: "enteredInError",
      why: "Irrtum",
    }),
  restored: async (id: string) => restoreReferral(caseworker, await asShown(id)),
} satisfies Record<string, (id: string) => Promise<unknown>>;

/** Ends come last in the list, so that most stories get far before they end. */
const names = Object.keys(moves);
const happens = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("carrier: accepted", "carrier: started", "confirmed") },
  { weight: 4, arbitrary: fc.constantFrom(...names) },
);

test("whatever anybody tries in whatever order, nothing stands without what has to come before it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happens, { minLength: 4, maxLength: 9 }), async (story) => {
      const id = await sent();
      for (const name of story) {
        const move = moves[name as keyof typeof moves] as (id: string) => Promise<unknown>;
        await move(id).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
        });
        await expectToHold(id);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

async function expectToHold(id: string): Promise<void> {
  const row = await db.referral.findUniqueOrThrow({
    where: { id },
    include: { placement: true, events: { orderBy: { sequence: "asc" } } },
  });
  const { state, placement, events, confirmedAt } = row;
  expect(row.consentId).not.toBeNull();
  const reached = new Set(events.map(({ to }) => to));
  if (state === "started" && confirmedAt) {
    const sides = new Set(events.filter(({ to }) => to === "started").map(({ side }) => side));
    expect(sides.has("carrier") || sides.has("office")).toBe(true);
    expect(sides.has("caseworker") || sides.has("person")).toBe(true);
    expect(placement).toMatchObject({ state: "active", startedOn: row.startedOn });
  }
  if (state === "completed" || state === "droppedOut") {
    expect(reached.has("accepted") && reached.has("started")).toBe(true);
    expect(row.endedOn).not.toBeNull();
    expect(state === "completed" ? row.certificate : row.reason).not.toBeNull();
    expect(placement?.state).toBe(confirmedAt ? "ended" : "active");
  }
  if (state === "declined") {
    expect(row.declineSide).not.toBeNull();
    expect(row.reason).not.toBeNull();
  }
  if (placement?.state === "ended") expect(placement.outcome).not.toBeNull();
  if (!reached.has("started")) expect(placement).toBeNull();
  if (placement) expect(placement.state === "enteredInError").toBe(state === "enteredInError");
}
