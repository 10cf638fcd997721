import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { openCase, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { moveCaseFile } from "./commands";
import { readCaseFile } from "./queries";

const caseworker = await staff("teilhabemanager");

const move = (id: string, from: string, state: string, reason?: string) =>
  moveCaseFile(caseworker, { id, from, state, reason });

/** What the timeline says of the moves of a case file, the first one first. */
async function told(caseFileId: string) {
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "state" });
  return entries
    .toReversed()
    .flatMap(({ changes = [], note }) => changes.map(({ to }) => (note ? `${to}: ${note}` : to)));
}

async function wantsSupport(caseFileId: string) {
  return logContact(caseworker, {
    ...{ caseFileId, key: randomUUID(), day: today(), way: "call", minutes: "10" },
    ...{ result: "wantsSupport", language: "de", interpreter: "none" },
  });
}

test("each move of a case file keeps the reason that was given for it", async () => {
  const id = await openCase(caseworker);
  await move(id, "open", "inSupport", "Kommt regelmäßig");
  await move(id, "inSupport", "closed", "kein Interesse mehr");
  await move(id, "closed", "open", "rief an");
  await move(id, "open", "aftercare");
  await move(id, "aftercare", "closed", "Umzug nach Köln");
  const moves = [
    "inSupport: Kommt regelmäßig",
    "closed: kein Interesse mehr",
    "open: rief an",
    "aftercare",
    "closed: Umzug nach Köln",
  ];
  expect(await told(id)).toEqual(moves);
  const { id: contactId } = await wantsSupport(id);
  expect(await readCaseFile(caseworker, { id })).toMatchObject({ state: "open", reason: null });
  expect(await told(id)).toEqual([...moves, "open"]);
  await takeBackContact(caseworker, { id: contactId });
  const back = { state: "closed", reason: "Umzug nach Köln" };
  expect(await readCaseFile(caseworker, { id })).toMatchObject(back);
  const again = "closed: Der Kontakt wurde zurückgenommen";
  expect(await told(id)).toEqual([...moves, "open", again]);
});

test("what stood in the one column before goes to the move it was of, and stays there", async () => {
  const [closed, joined] = [await openCase(caseworker), await openCase(caseworker)];
  await move(closed, "open", "closed", "weggezogen");
  await move(joined, "open", "inSupport", "Kommt regelmäßig");
  await db.caseFileReason.deleteMany({ where: { caseFileId: { in: [closed, joined] } } });
  // As a merge leaves it: closed, with a reason that belongs to no move.
  await db.caseFile.update({ where: { id: joined }, data: { state: "closed" } });
  const folder = "prisma/migrations/20261127120101_reasons_of_moves";
  const sql = readFileSync(`${folder}/migration.sql`, "utf8");
  await db.$executeRawUnsafe(sql.slice(sql.indexOf("INSERT INTO")));
  await move(closed, "closed", "open");
  await move(closed, "open", "closed", "wieder weg");
  expect(await told(closed)).toEqual(["closed: weggezogen", "open", "closed: wieder weg"]);
  expect(await told(joined)).toEqual(["inSupport"]);
});
