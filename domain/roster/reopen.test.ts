import { describe, expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import type { OutreachState } from "@/domain/contact/reach";
import type { Result } from "@/domain/contact/vocabulary";
import { openCaseFileFor } from "@/domain/person/open-case-file";
import { staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { decideEntry } from "./decide";
import { readRosterEntry } from "./queries";
import { countReach } from "./reached";

const caseworker = await staff("teilhabemanager");
const read = (id: string) => readRosterEntry(caseworker, { id });

async function decide(id: string, decision: string): Promise<void> {
  const { version } = await read(id);
  await decideEntry(caseworker, { id, version, decision });
}

/** So many days ago, one a day; the last result is that of the youngest. */
async function log(id: string, results: readonly Result[]): Promise<void> {
  for (const [at, result] of results.entries()) {
    const day = addDays(today(), at - results.length);
    await logContact(caseworker, contactForm(id, { result, day }));
  }
}

const capped = ["nobody", "leftMessage", "nobody", "nobody"] as const;

describe("taken up again, somebody is what outreach knew before the decision", () => {
  test.each([
    ["nobody has tried", [], "moved"],
    ["tried twice", ["nobody", "leftMessage"], "agedOut"],
    ["spoken with", ["spoke"], "agedOut"],
    ["spoken with, then tried in vain", ["spoke", "nobody"], "moved"],
    ["tried as often as it may be", capped, "declined"],
  ] as const)("%s", async (_who, results, decision) => {
    const id = await newEntry();
    await log(id, results);
    const [before, row, counted] = [await read(id), await rowOf(id), await countReach(caseworker)];
    await decide(id, decision);
    expect((await read(id)).reach).toBe(decision);
    await decide(id, "reopen");
    expect(await read(id)).toEqual({ ...before, version: before.version + 2 });
    const { outreachSince, attempts } = await rowOf(id);
    expect(attempts).toBe(row.attempts);
    if (results.length > 0) expect(outreachSince).toEqual(row.outreachSince);
    expect(await countReach(caseworker)).toEqual(counted);
  });

  test("one more try has to be allowed where the limit was reached", async () => {
    const id = await newEntry();
    await log(id, capped);
    await decide(id, "moved");
    await decide(id, "reopen");
    expect((await read(id)).next).toEqual({ kind: "decide", why: "capped" });
    await decide(id, "moreAttempts");
    expect((await read(id)).next).not.toMatchObject({ kind: "decide" });
  });
});

test.each<[Result, OutreachState]>([
  ["refused", "reached"],
  ["moved", "attempted"],
])("what a contact said (%s) is lifted, the contact stands: %s", async (result, after) => {
  const id = await newEntry();
  await log(id, [result]);
  await decide(id, "reopen");
  expect((await read(id)).reach).toBe(after);
});

test("who was accompanied has been spoken with, unless the case file was a mistake", async () => {
  const [one, other] = [await newEntry(), await newEntry()];
  const { personId } = await rowOf(one);
  const open = { personId, ownerId: caseworker.userId };
  const { id } = await db.$transaction((tx) => openCaseFileFor(tx, open));
  const closing = { id, from: "open", state: "closed", reason: "x", roster: "declined" };
  await moveCaseFile(caseworker, closing);
  const contact = contactForm(other, { result: "wantsSupport" });
  await logContact(caseworker, contact);
  await takeBackContact(caseworker, { id: contact.key });
  await decide(other, "declined");
  for (const each of [one, other]) await decide(each, "reopen");
  expect([(await read(one)).reach, (await read(other)).reach]).toEqual(["reached", "unknown"]);
});

function rowOf(id: string) {
  return db.rosterEntry.findUniqueOrThrow({ where: { id } });
}
