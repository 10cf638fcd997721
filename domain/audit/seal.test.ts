import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { findBrokenSeal, sealAudit } from "./seal";

async function write(count: number): Promise<void> {
  await db.auditEvent.createMany({
    data: Array.from({ length: count }, () => ({
      at: now(),
      actorKind: "staff",
      action: "caseFile.read",
      outcome: "done" as const,
      subjectType: "caseFile",
      subjectIds: [randomUUID()],
      detail: { to: "open", from: "closed" },
    })),
  });
}

/** What nobody can do through the portal: somebody with the database's own keys turns the guard off. */
async function tamper(statement: string): Promise<void> {
  await db.$executeRawUnsafe('ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
  await db.$executeRawUnsafe(statement);
  await db.$executeRawUnsafe('ALTER TABLE "AuditEvent" ENABLE TRIGGER USER');
}

describe("the seals of the audit log", () => {
  beforeEach(async () => {
    await db.$executeRawUnsafe('TRUNCATE "AuditEvent", "AuditSeal" RESTART IDENTITY CASCADE');
  });

  test("every event is sealed once, over several batches", async () => {
    await write(600);
    expect(await sealAudit(system)).toBe(600);
    expect(await sealAudit(system)).toBe(0);
    expect(await db.auditSeal.count()).toBe(3);
    expect(await findBrokenSeal(system)).toBeNull();
  });

  test("two processes sealing at once leave one unbroken chain", async () => {
    await write(400);
    const counts = await Promise.all([sealAudit(system), sealAudit(system)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(await findBrokenSeal(system)).toBeNull();
  });

  test.each([
    ["changed", `UPDATE "AuditEvent" SET "action" = 'caseFile.list' WHERE id = 2`],
    ["taken out", 'DELETE FROM "AuditEvent" WHERE id = 2'],
    [
      "put in",
      `INSERT INTO "AuditEvent" ("at", "actorKind", "action", "outcome", "subjectType", "sealId")
      VALUES (now(), 'staff', 'caseFile.read', 'done', 'caseFile', 1)`,
    ],
  ])("an event that was %s later is found", async (_what, statement) => {
    await write(3);
    await sealAudit(system);
    await write(3);
    await sealAudit(system);
    await tamper(statement);
    expect(await findBrokenSeal(system)).toBe(1);
  });
});
