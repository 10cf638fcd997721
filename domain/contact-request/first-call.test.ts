import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-02T09:00:00Z";
});

import { visitor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { openVisit } from "@/domain/person-access/visit";
import { requestForm, staff } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { readToday } from "@/domain/today/queries";
import { today } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { convertContactRequest, moveContactRequest } from "./commands";
import { readContactRequest } from "./queries";
import { readStatus } from "./status";
import { submitContactRequest } from "./submit";
import { undoReach } from "./undo-reach";

const caseworker = await staff("teilhabemanager");

/** A request that came on Friday and was promised an answer by yesterday, and is a case file since. */
async function converted() {
  const message = `Anfrage ${randomUUID()}`;
  const { linkToken } = await submitContactRequest(visitor, requestForm({ message }));
  const where = { access: { linkHash: hashToken(linkToken) } };
  const { id } = await db.contactRequest.findFirstOrThrow({ where });
  const receivedAt = new Date("2026-11-27T09:00:00Z");
  const answerBy = new Date("2026-12-01T15:00:00Z");
  await db.contactRequest.update({ where: { id }, data: { receivedAt, answerBy } });
  const { caseFileId } = await convertContactRequest(caseworker, { id, version: 0 });
  const rows = async () => {
    const { today: now, thisWeek } = await readToday(caseworker, {});
    const { personId } = await readCaseFile(caseworker, { id: caseFileId });
    const own = [...now, ...thisWeek].filter((row) => row.person?.personId === personId);
    return own.map(({ kind, reason }) => `${kind}: ${reason}`);
  };
  const promised = async () => {
    const { visitToken } = await openVisit(await prove(linkToken), {});
    const { steps } = await readStatus(await prove(visitToken), {});
    return steps.find(({ kind }) => kind === "answer")?.until ?? null;
  };
  return { id, caseFileId, answerBy, rows, promised };
}

const called = (caseFileId: string, result: string, at: object = {}) =>
  logContact(caseworker, {
    ...{ caseFileId, key: randomUUID(), day: today(), way: "call", minutes: "10" },
    ...{ result, language: "de", interpreter: "none", ...at },
  });
const broken = ["request: Zusage seit einem Tag vorbei"];

test("a case file keeps the promise of a first call until somebody has spoken with them", async () => {
  const { id, caseFileId, answerBy, rows, promised } = await converted();
  expect(await rows()).toEqual(broken);
  expect(await promised()).toEqual(answerBy);
  expect(await readContactRequest(caseworker, { id })).toMatchObject({ late: true });
  const { firstCalls } = await readCaseFile(caseworker, { id: caseFileId });
  expect(firstCalls).toMatchObject([{ id, late: true }]);
  await called(caseFileId, "nobody");
  expect(await rows()).toEqual(broken);
  const { id: contactId } = await called(caseFileId, "spoke");
  expect([await rows(), await promised()]).toEqual([[], null]);
  await takeBackContact(caseworker, { id: contactId });
  expect([await rows(), await promised()]).toEqual([broken, answerBy]);
});

test("a talk of the day on which they wrote is one, though its hour is not known", async () => {
  const { caseFileId, rows, promised } = await converted();
  await called(caseFileId, "spoke", { day: "2026-11-26" });
  expect(await rows()).toEqual(broken);
  await called(caseFileId, "spoke", { day: "2026-11-27" });
  expect([await rows(), await promised()]).toEqual([[], null]);
});

test("it is one row with the day that was kept, and one press settles it and takes that back", async () => {
  const { id, caseFileId, answerBy, rows, promised } = await converted();
  await db.followUp.updateMany({
    where: { person: { caseFiles: { some: { id: caseFileId } } } },
    data: { dueOn: today() },
  });
  expect(await rows()).toEqual(broken);
  const { version } = await readContactRequest(caseworker, { id });
  await moveContactRequest(caseworker, { id, version, event: "reach" });
  expect(await rows()).toEqual(["followUp: heute fällig"]);
  expect(await promised()).toBeNull();
  expect(await readContactRequest(caseworker, { id })).toMatchObject({
    state: "converted",
    events: ["reopen"],
  });
  await undoReach(caseworker, { id });
  expect([await rows(), await promised()]).toEqual([broken, answerBy]);
});

test("nothing is promised any more when the case file is closed", async () => {
  const { caseFileId, rows, promised } = await converted();
  await moveCaseFile(caseworker, {
    id: caseFileId,
    from: "open",
    state: "closed",
    reason: "Umzug",
  });
  expect([await rows(), await promised()]).toEqual([[], null]);
});
