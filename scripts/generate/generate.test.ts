import { expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { readCaseFile } from "@/domain/case-file/queries";
import { planMissingPapers } from "@/domain/follow-up/papers";
import { planMissingFollowUps } from "@/domain/follow-up-plan/plan";
import { referralScene } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { readAmounts } from "./amounts";
import { generate } from "./generate";
import { fictionalName } from "./names";
import { Random } from "./random";

const { caseworker } = await referralScene();
// The scene's own case file is not what is asked about.
await planMissingFollowUps(system);
const before = await db.person.count();
const amounts = readAmounts(["--persons", "60", "--events", "500", "--seed", "7"]);

test("as many people and events are made up as were asked for, and the portal can read them all", async () => {
  const made = await generate(amounts);
  expect(made).toMatchObject({ persons: 60, events: 500 });
  expect(await db.person.count()).toBe(before + 60);
  const caseFiles = await db.caseFile.findMany({ select: { id: true } });
  for (const { id } of caseFiles) {
    const { person } = await readCaseFile(caseworker, { id });
    expect(person.name).not.toBe("");
    await readTimeline(caseworker, { caseFileId: id });
  }
});

test("nobody made up is without a day on which somebody asks", async () => {
  expect(await planMissingFollowUps(system)).toBe(0);
  expect(await planMissingPapers(system)).toBe(0);
});

test("what is there is not made twice", async () => {
  await expect(generate(amounts)).rejects.toThrow(/60 Personen, 500 Ereignisse, Startwert 7/);
});

test("the same seed makes the same names, and another one others", () => {
  const names = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => fictionalName(random, "female").whole);
  };
  expect(names(1)).toEqual(names(1));
  expect(names(1)).not.toEqual(names(2));
  expect(new Set(names(1)).size).toBeGreaterThan(15);
});

test.each([
  [[]],
  [["--persons", "ten", "--events", "10"]],
  [["--persons", "0", "--events", "10"]],
  [["--persons", "10", "--events", "10", "--people", "3"]],
])("amounts %j are asked for again", (args) => {
  expect(() => readAmounts(args)).toThrow(/npm run generate/);
});
