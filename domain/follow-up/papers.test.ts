import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { system } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { updatePerson } from "@/domain/person/commands";
import { openCase, profileForm, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { settleFollowUp } from "./commands";
import { planMissingPapers } from "./papers";

const caseworker = await staff("teilhabemanager");
const duldung = (paperValidUntil: string) => ({ paper: "duldung60a", paperValidUntil });
const planned = async (id: string) =>
  (await readCaseFile(caseworker, { id })).followUps.map(({ kind, dueOn }) => `${kind} ${dueOn}`);

test("a paper that ends is asked about 42 and 14 days before, and once more when it is extended", async () => {
  const id = await openCase(caseworker, duldung("2027-03-01"));
  expect(await planned(id)).toEqual(["paperEnd 2027-01-18", "paperEnd 2027-02-15"]);
  await updatePerson(caseworker, profileForm(id, 1, duldung("2027-04-01")));
  expect(await planned(id)).toEqual(["paperEnd 2027-02-18", "paperEnd 2027-03-18"]);

  const [first] = (await readCaseFile(caseworker, { id })).followUps;
  const settled = { id: first?.id, version: 1, outcome: "nextStep" };
  // A paper's end is no day on which somebody asks how it goes on.
  await expect(settleFollowUp(caseworker, settled)).rejects.toMatchObject(
    refusedFor("nextOn", "nextDayOrReason"),
  );
  await settleFollowUp(caseworker, { ...settled, nextOn: "2026-12-15" });
  await updatePerson(
    caseworker,
    profileForm(id, 2, { ...duldung("2027-04-01"), germanLevel: "A2" }),
  );
  expect(await planned(id)).toEqual(["manual 2026-12-15", "paperEnd 2027-03-18"]);
  await updatePerson(caseworker, profileForm(id, 3, duldung("2027-10-01")));
  expect(await planned(id)).toEqual([
    "manual 2026-12-15",
    "paperEnd 2027-08-20",
    "paperEnd 2027-09-17",
  ]);
});

test("what is asked stays where the paper's end is not known any more, and the case file is closed", async () => {
  const id = await openCase(caseworker, duldung("2027-03-01"));
  await moveCaseFile(caseworker, { id, from: "open", state: "closed", reason: "weggezogen" });
  await updatePerson(caseworker, profileForm(id, 1, { paper: "duldung60a" }));
  expect(await planned(id)).toEqual(["paperEnd 2027-01-18", "paperEnd 2027-02-15"]);
});

test("of a paper that ends at once, only the latest question is due today", async () => {
  const id = await openCase(caseworker, duldung("2026-12-05"));
  expect(await planned(id)).toEqual(["paperEnd 2026-11-21"]);
});

test("papers that came by another way are found, once", async () => {
  const id = await openCase(caseworker, duldung("2027-03-01"));
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id } });
  await db.followUp.deleteMany({ where: { personId } });
  expect(await planMissingPapers(system)).toBe(1);
  expect(await planMissingPapers(system)).toBe(0);
  expect(await planned(id)).toHaveLength(2);
});

test("who is accompanied, and of whom nothing but a paper's end is planned, gets a day", async () => {
  const id = await openCase(caseworker, duldung("2028-03-01"));
  await moveCaseFile(caseworker, { id, from: "open", state: "inSupport" });
  await moveCaseFile(caseworker, { id, from: "inSupport", state: "aftercare" });
  expect(await planned(id)).toEqual([
    "support 2026-12-29",
    "paperEnd 2028-01-19",
    "paperEnd 2028-02-16",
  ]);
});
