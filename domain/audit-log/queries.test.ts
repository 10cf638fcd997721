import { beforeAll, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { readCaseFile } from "@/domain/case-file/queries";
import { readContactRequest } from "@/domain/contact-request/queries";
import { matchCaseFile } from "@/domain/matching/queries";
import { updatePerson } from "@/domain/person/commands";
import { noteReceipt } from "@/domain/referral/answer";
import { readReferral } from "@/domain/referral/queries";
import {
  notFound,
  openCase,
  profileForm,
  published,
  sentReferral,
  staff,
  theAdmin,
} from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { entriesAtOnce, readAudit, readCaseFileAudit } from "./queries";

let caseworker: StaffActor;
let carrier: StaffActor;
let caseFileId: string;
let referralId: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  carrier = await staff("carrierEditor", published.carrier);
  caseFileId = await openCase(caseworker, { contact: "0176 040690 77" });
  const { requests } = await readCaseFile(caseworker, { id: caseFileId });
  await readContactRequest(caseworker, { id: requests[0]?.id ?? "" });
  await matchCaseFile(caseworker, { caseFileId });
  referralId = await sentReferral(caseworker, { caseFileId });
  await noteReceipt(carrier, { id: referralId });
  await readReferral(carrier, { id: referralId });
  const other = await openCase(caseworker);
  await readCaseFile(caseworker, { id: other });
});

describe("the audit log of a case file", () => {
  test("shows who did and read what, the latest first, and nothing of another case file", async () => {
    const { events } = await readCaseFileAudit(caseworker, { caseFileId });
    expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["referral.read", "Test carrierEditor"],
      ["referral.receive", "Test carrierEditor"],
      ["referral.send", "Test teilhabemanager"],
      ["referral.draft", "Test teilhabemanager"],
      ["referral.draft", "Test teilhabemanager"],
      ["matching.read", "Test teilhabemanager"],
      ["contactRequest.read", "Test teilhabemanager"],
      ["caseFile.read", "Test teilhabemanager"],
      ["person.update", "Test teilhabemanager"],
      ["contactRequest.convert", "Test teilhabemanager"],
      ["contactRequest.submit", null],
    ]);
    const times = events.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test("is read to its beginning, part by part, and nothing twice", async () => {
    const id = await openCase(caseworker);
    await db.auditEvent.createMany({
      data: Array.from({ length: 2 * entriesAtOnce }, () => ({
        at: new Date(),
        actorKind: "system",
        action: "caseFile.read",
        outcome: "done" as const,
        subjectType: "caseFile",
        subjectIds: [id],
        caseFileId: id,
      })),
    });
    const all: string[] = [];
    const sizes: number[] = [];
    let before: string | null | undefined;
    while (before !== null) {
      const part = await readCaseFileAudit(caseworker, { caseFileId: id, before });
      all.push(...part.events.map((event) => event.id));
      sizes.push(part.events.length);
      before = part.older;
    }
    expect(sizes).toEqual([entriesAtOnce, entriesAtOnce, 3]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(all.toSorted((a, b) => Number(b) - Number(a)));
  });

  test.each(["", "x", "-1", "1".repeat(40)])("begins with the latest before %j", async (before) => {
    const { events } = await readCaseFileAudit(caseworker, { caseFileId, before });
    expect(events.length).toBeGreaterThan(5);
  });

  test("records that it was itself read", async () => {
    await readCaseFileAudit(caseworker, { caseFileId });
    const { events } = await readCaseFileAudit(caseworker, { caseFileId });
    expect(events[0]).toMatchObject({ action: "audit.ofCaseFile", denied: false });
  });

  test("shows attempts that were refused", async () => {
    const lead = await staff("lead");
    await expect(readCaseFile(lead, { id: caseFileId })).rejects.toMatchObject(notFound);
    const { events } = await readCaseFileAudit(caseworker, { caseFileId });
    expect(events[0]).toMatchObject({
      action: "caseFile.read",
      denied: true,
      actorName: "Test lead",
    });
  });

  test("is for who owns the case file: a colleague finds nothing", async () => {
    const colleague = await staff("teilhabemanager");
    await expect(readCaseFileAudit(colleague, { caseFileId })).rejects.toMatchObject(notFound);
  });

  test("is not for the carrier, the lead or the admin", async () => {
    for (const actor of [carrier, await staff("lead"), await theAdmin()]) {
      await expect(readCaseFileAudit(actor, { caseFileId })).rejects.toMatchObject(notFound);
    }
  });
});

describe("the whole audit log", () => {
  test("is for the admin, and names no person", async () => {
    const { events } = await readAudit(await theAdmin(), {});
    expect(events.length).toBeGreaterThan(10);
    const ids = events.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(JSON.stringify(events)).not.toMatch(/Geheimname|040690/);
  });

  test("is not for the caseworker, a carrier or a translator", async () => {
    for (const actor of [caseworker, carrier, await staff("translator")]) {
      await expect(readAudit(actor, {})).rejects.toMatchObject(notFound);
    }
  });
});

test("no entry holds a name, a contact, a code or a password, in any field", async () => {
  await updatePerson(caseworker, profileForm(caseFileId, 1, { birthDate: "2004-05-17" }));
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(a)::text AS row FROM "AuditEvent" a`;
  const everything = rows.map(({ row }) => row).join("\n");
  expect(everything).toContain('"from": "sent"');
  expect(everything).not.toMatch(/Geheimname|Selam|040690|2004-05-17|long enough|portal\.test/);
});

describe("the audit log only grows", () => {
  const change = (sql: string) => db.$executeRawUnsafe(sql);
  test.each([
    [`UPDATE "AuditEvent" SET "outcome" = 'denied'`],
    [`UPDATE "AuditEvent" SET "userId" = NULL`],
    [`UPDATE "AuditEvent" SET "at" = "at" - interval '1 day'`],
    [`UPDATE "AuditEvent" SET "sealId" = NULL`],
    [`DELETE FROM "AuditEvent"`],
    [`DELETE FROM "AuditEvent" WHERE "id" = (SELECT max("id") FROM "AuditEvent")`],
    [`DELETE FROM "ReferralEvent"`],
    [`UPDATE "ReferralEvent" SET "side" = 'person'`],
  ])("%s is refused by the database", async (sql) => {
    const before = await db.auditEvent.count();
    await expect(change(sql)).rejects.toThrow(/only grows/);
    expect(await db.auditEvent.count()).toBe(before);
  });

  test("but an entry can be sealed, once, and then never again", async () => {
    const seal = (hash: string) =>
      db.auditSeal.create({ data: { at: new Date(0), previousHash: "", hash } });
    const [first, second] = [await seal("a"), await seal("b")];
    const { id } = await db.auditEvent.findFirstOrThrow();
    await db.auditEvent.update({ where: { id }, data: { sealId: first.id } });
    await expect(
      db.auditEvent.update({ where: { id }, data: { sealId: second.id } }),
    ).rejects.toThrow(/only grows/);
    await expect(db.auditSeal.delete({ where: { id: first.id } })).rejects.toThrow(/only grows/);
    await expect(
      db.auditSeal.update({ where: { id: first.id }, data: { hash: "c" } }),
    ).rejects.toThrow(/only grows/);
  });
});
