import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReferralState } from "@/domain/referral/rules";
import { bridgeRate, leadsOn } from "@/domain/testing/bridge-rule";
import { staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { countBridged } from "./bridge";
import { endingPlacements } from "./ending";

const today = plainDate.parse("2026-12-01");
const { userId: ownerId } = await staff("teilhabemanager");
const officeId = randomUUID();
await db.office.create({
  data: { id: officeId, name: "Jobcenter", activity: "active", createdAt: new Date() },
});

const states: readonly ReferralState[] = [
  ...["sent", "accepted", "started", "waitlisted", "declined"],
  ...["completed", "droppedOut", "withdrawn", "enteredInError"],
] as ReferralState[];
const daysFromToday = (min: number, max: number) =>
  fc.integer({ min, max }).map((days) => addDays(today, days));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const placement = fc
  .record({
    startedOn: daysFromToday(-450, 0),
    endedOn: orNull(daysFromToday(-400, 0)),
    plannedEnd: orNull(daysFromToday(-30, 60)),
  })
  .map((days) => ({ ...days, state: days.endedOn ? ("ended" as const) : ("active" as const) }));

/** Few days, so that moves and ends meet on one. */
const move = fc.record({ after: fc.nat({ max: 60 }), to: fc.constantFrom(...states) });
const referral = fc
  .record({ first: fc.integer({ min: -400, max: -1 }), moves: fc.array(move, { maxLength: 5 }) })
  .chain(({ first, moves }) =>
    fc.record({ placement: orNull(placement) }).map((rest) => ({
      ...rest,
      ...madeOf(first, moves),
    })),
  );

function madeOf(first: number, moves: readonly { after: number; to: ReferralState }[]) {
  let on = first;
  const days = moves.map(({ after, to }) => {
    on = Math.min(0, on + after);
    return { on: addDays(today, on), to };
  });
  return { id: randomUUID(), moves: days, state: moves.at(-1)?.to ?? ("sent" as const) };
}

type Made = typeof referral extends fc.Arbitrary<infer One> ? One & { personId: string } : never;

/** A person whose referrals stand in one case file, or in two. */
async function write(referrals: readonly Made[], personId: string): Promise<void> {
  const created = { createdAt: new Date(`${today}T09:00:00Z`) };
  const consent = {
    ...{ personId, purpose: "referral", officeId, fields: [], textVersion: "1", textHash: "1" },
    ...{ id: randomUUID(), language: "de", expiresOn: "2027-12-01" },
    givenHow: "signed" as const,
  };
  const files = [randomUUID(), randomUUID()] as const;
  await db.person.create({
    data: { id: personId, publicCode: personId, nameSealed: "", language: "de", ...created },
  });
  await db.consent.create({ data: { ...consent, givenAt: created.createdAt } });
  await db.caseFile.createMany({
    data: files.map((id) => ({
      ...({ id, personId, ownerId, state: "open", openedAt: created.createdAt } as const),
    })),
  });
  await db.referral.createMany({
    data: referrals.map(({ id, state }, index) => ({
      ...{ id, state, officeId, consentId: consent.id, certificate: "unknown" as const },
      ...{ caseFileId: files[index === 0 ? 0 : 1], sentAt: created.createdAt, ...created },
    })),
  });
  await db.referralEvent.createMany({
    data: referrals.flatMap(({ id: referralId, moves }) =>
      moves.map(({ on, to }) => ({
        // Half past midnight in Berlin: in London the day before has not ended.
        ...{ id: randomUUID(), referralId, to, from: "sent" as const, side: "office" },
        at: new Date(`${on}T00:30:00+01:00`),
      })),
    ),
  });
  await db.placement.createMany({
    data: referrals.flatMap(({ id: referralId, placement: placed }) =>
      placed
        ? [{ ...placed, id: referralId, referralId, outcome: placed.endedOn && ("moved" as const) }]
        : [],
    ),
  });
}

test("the database counts and lists what the rules say of each person, whatever happened to them", async () => {
  const people = fc.sample(fc.array(referral, { minLength: 1, maxLength: 4 }), {
    numRuns: 120,
    seed: 7,
  });
  const known: Made[] = [];
  for (const [index, referrals] of people.entries()) {
    const personId = randomUUID();
    const made = referrals.map((each) => ({ ...each, personId }));
    await write(made, personId);
    known.push(...made);
    // A few at a time, so that two mistakes cannot make up for each other.
    if (index % 6 !== 5) continue;
    expect(await countBridged(db, today)).toMatchObject(bridgeRate(coursesOf(known), today));
    const soon = addDays(today, 30);
    expect(new Set(await endingPlacements(db, soon))).toEqual(new Set(endingOf(known, soon)));
  }
  const { ended, bridged } = await countBridged(db, today);
  expect(Math.min(bridged, ended - bridged)).toBeGreaterThan(10);
});

function coursesOf(referrals: readonly Made[]) {
  return referrals.map(({ id: referralId, state, ...course }) => ({
    ...{ referralId, inError: state === "enteredInError" },
    ...course,
  }));
}

function endingOf(referrals: readonly Made[], until: string): string[] {
  return referrals.flatMap(({ id, personId, placement: placed }) => {
    if (placed?.state !== "active" || !placed.plannedEnd || placed.plannedEnd > until) return [];
    const own = referrals.filter((each) => each.personId === personId);
    return leadsOn({ referralId: id, plannedEnd: placed.plannedEnd }, own) ? [] : [id];
  });
}
