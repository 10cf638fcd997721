import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { conflict, newRequest, notFound, openCase, staff } from "@/domain/testing/fixtures";
import { told } from "@/domain/testing/told";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { convertContactRequest, moveContactRequest } from "./commands";
import { judgeRequest } from "./doubt";
import { proveContactRequest, tieContactRequest, untieContactRequest } from "./whose";
import { settleWish } from "./wishes";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");
const known = async () => {
  const id = await openCase(caseworker);
  return (await db.caseFile.findUniqueOrThrow({ where: { id } })).personId;
};
const [personId, otherId] = [await known(), await known()];

const asShown = (id: string) =>
  db.contactRequest.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
const arrived = async () => (await newRequest({ message: `Anfrage ${randomUUID()}` })).id;
const given = (data: Parameters<typeof db.contactRequest.update>[0]["data"]) => async () => {
  const id = await arrived();
  await db.contactRequest.update({ where: { id }, data });
  return id;
};
const tied = async () => {
  const id = await arrived();
  await tieContactRequest(caseworker, { ...(await asShown(id)), personId });
  return id;
};

type Form = { id: string; version: number };
type Press = (form: Form, actor?: typeof caseworker) => Promise<unknown>;
const moves =
  (event: string, note?: string): Press =>
  (form, actor = caseworker) =>
    moveContactRequest(actor, { ...form, event, note });
const ties =
  (to: string): Press =>
  (form, actor = caseworker) =>
    tieContactRequest(actor, { ...form, personId: to });
const converts: Press = (form, actor = caseworker) => convertContactRequest(actor, form);
const settles: Press = (form, actor = caseworker) => settleWish(actor, { ...form, wish: "call" });

const cases: [string, () => Promise<string>, Press][] = [
  ["looked at", arrived, moves("triage")],
  ["not reached", arrived, moves("miss", "Mailbox.")],
  ["reached", arrived, moves("reach", "Am Handy der Schwester.")],
  ["a note taken away", given({ attempts: 1 }), moves("miss", "")],
  ["answered", arrived, moves("answer")],
  ["person and case file", arrived, converts],
  ["whose it may be", arrived, ties(personId)],
  ["proven", tied, (form, actor = caseworker) => proveContactRequest(actor, form)],
  ["of nobody", tied, (form, actor = caseworker) => untieContactRequest(actor, form)],
  ["called", given({ callWishedAt: new Date() }), settles],
  [
    "written by a person",
    given({ doubtful: true }),
    (form, actor = caseworker) => judgeRequest(actor, { ...form, verdict: "person" }),
  ],
];

const standing = async (id: string) => ({
  row: await db.contactRequest.findUniqueOrThrow({ where: { id } }),
  persons: await db.person.count(),
  files: await db.caseFile.count(),
  log: await db.auditEvent.count({ where: { subjectIds: { has: id } } }),
});

test.each(cases)("%s: sent twice it happens once, and is told once", async (_, begin, press) => {
  const id = await begin();
  const form = await asShown(id);
  const [first, second] = await Promise.all([press(form), press(form)]);
  const after = await standing(id);
  expect(after.row.version).toBe(form.version + 1);
  expect(told(second)).toEqual(told(first));
  expect(told(await press(form))).toEqual(told(first));
  expect(await standing(id)).toEqual(after);
  await expect(press(form, colleague)).rejects.toBeInstanceOf(AppError);
});

test.each([
  ["another event", moves("triage"), moves("answer")],
  ["another note", moves("miss", "Mailbox."), moves("miss", "Besetzt.")],
  ["another person", ties(personId), ties(otherId)],
  ["a case file instead", moves("reach"), converts],
])("%s from the same page is none", async (_, press, other) => {
  const id = await arrived();
  const form = await asShown(id);
  await press(form);
  await expect(other(form)).rejects.toBeInstanceOf(AppError);
});

test("what was deleted as no request of a person stays so, and is no missing page", async () => {
  const id = await given({ doubtful: true })();
  const form = { ...(await asShown(id)), verdict: "spam" };
  await judgeRequest(caseworker, form);
  await expect(judgeRequest(caseworker, form)).resolves.toEqual({ verdict: "spam" });
  await expect(judgeRequest(colleague, form)).rejects.toMatchObject(notFound);
});

test("what has been moved on since is not answered as if it had not", async () => {
  const id = await arrived();
  const form = await asShown(id);
  await converts(form);
  await moves("reopen")(await asShown(id), colleague);
  await expect(converts(form)).rejects.toBeInstanceOf(AppError);
});

test("who is not reached twice was rung twice, though the page is the one of before", async () => {
  const id = await arrived();
  const form = await asShown(id);
  const misses = moves("miss", "Mailbox.");
  await misses(form);
  await misses(form);
  await db.sentForm.updateMany({ data: { at: new Date(Date.now() - 61_000) } });
  // It is no slip any more: they see what has come of the first, and note the second.
  await expect(misses(form)).rejects.toMatchObject(conflict);
  await misses(await asShown(id));
  expect((await standing(id)).row.attempts).toBe(2);
});
