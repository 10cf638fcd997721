import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command, parseInput } from "@/domain/command";
import { query } from "@/domain/query";
import { notFound, openCase, published, sentReferral, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { moveCaseFile } from "./case-file/commands";
import { listCaseFiles } from "./case-file/list";
import { readCaseFile } from "./case-file/queries";
import { readReferral } from "./referral/queries";

let caseworker: StaffActor;
let lead: StaffActor;
let otherCarrier: StaffActor;
let caseFileId: string;
let referralId: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  lead = await staff("lead");
  otherCarrier = await staff("carrierEditor", published.otherCarrier);
  caseFileId = await openCase(caseworker);
  referralId = await sentReferral(caseworker, { caseFileId });
});

let last: bigint;
beforeEach(async () => {
  const latest = await db.auditEvent.aggregate({ _max: { id: true } });
  last = latest._max.id ?? 0n;
});
const newEntries = () =>
  db.auditEvent.findMany({ where: { id: { gt: last } }, orderBy: { id: "asc" } });

/** Changes a case file and then does what the test says. */
const changeAnd = (then: () => void) =>
  command({
    action: "caseFile.move",
    input: z.object({ id: z.uuid() }),
    target: (tx, { id }, _actor: StaffActor) => tx.caseFile.findUnique({ where: { id } }),
    run: async ({ tx, target }) => {
      await tx.caseFile.update({ where: { id: target.id }, data: { state: "aftercare" } });
      then();
    },
    subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: id }),
  });

const stateOf = async (id: string) =>
  (await db.caseFile.findUniqueOrThrow({ where: { id } })).state;

describe("a command", () => {
  test("writes what it changes together with one entry in the audit log", async () => {
    const id = await openCase(caseworker);
    await moveCaseFile(caseworker, { id, from: "open", state: "inSupport" });
    expect(await stateOf(id)).toBe("inSupport");
    expect((await newEntries()).at(-1)).toMatchObject({
      actorKind: "staff",
      userId: caseworker.userId,
      action: "caseFile.move",
      outcome: "done",
      subjectType: "caseFile",
      subjectIds: [id],
      caseFileId: id,
      detail: { from: "open", to: "inSupport" },
    });
  });

  test("that fails at its end changes nothing and leaves no entry", async () => {
    const failing = changeAnd(() => {
      throw invalid("state", "notNow");
    });
    await expect(failing(caseworker, { id: caseFileId })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await stateOf(caseFileId)).toBe("open");
    expect(await newEntries()).toEqual([]);
  });

  test("whose entry cannot be written changes nothing", async () => {
    const unwritable = command({
      action: "caseFile.move",
      input: z.object({ id: z.uuid() }),
      target: (tx, { id }, _actor: StaffActor) => tx.caseFile.findUnique({ where: { id } }),
      run: ({ tx, target }) =>
        tx.caseFile.update({ where: { id: target.id }, data: { state: "aftercare" } }),
      subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: "not an id" }),
    });
    await expect(unwritable(caseworker, { id: caseFileId })).rejects.toThrow();
    expect(await stateOf(caseFileId)).toBe("open");
    expect(await newEntries()).toEqual([]);
  });

  test("that is refused changes nothing, and the attempt stays recorded", async () => {
    const refused = changeAnd(() => {});
    await expect(refused(lead, { id: caseFileId })).rejects.toMatchObject(notFound);
    expect(await stateOf(caseFileId)).toBe("open");
    expect(await newEntries()).toMatchObject([
      {
        userId: lead.userId,
        action: "caseFile.move",
        outcome: "denied",
        subjectIds: [caseFileId],
        caseFileId,
        detail: null,
      },
    ]);
  });

  test("on what is not there is answered like one that is refused, and recorded nowhere", async () => {
    const move = (id: string) => moveCaseFile(lead, { id, from: "open", state: "inSupport" });
    const [absent, hidden] = await Promise.allSettled([move(randomUUID()), move(caseFileId)]);
    expect(absent).toEqual(hidden);
    expect(absent.status).toBe("rejected");
    expect(await newEntries()).toHaveLength(1);
  });
});

describe("a query", () => {
  test("of one record is one entry, with its id", async () => {
    await readCaseFile(caseworker, { id: caseFileId });
    expect(await newEntries()).toMatchObject([
      { action: "caseFile.read", outcome: "done", subjectIds: [caseFileId], caseFileId },
    ]);
  });

  test("of a list is one entry, with the id of everything that it showed", async () => {
    const second = await openCase(caseworker);
    const before = (await newEntries()).length;
    const shown = await listCaseFiles(caseworker, {});
    const entries = (await newEntries()).slice(before);
    expect(entries).toMatchObject([{ action: "caseFile.list", outcome: "done" }]);
    expect([...(entries[0]?.subjectIds ?? [])].sort()).toEqual(
      shown.files.map(({ id }) => id).sort(),
    );
    expect(entries[0]?.subjectIds).toContain(second);
  });

  test("that is refused says that nothing is there, and the attempt stays recorded", async () => {
    await expect(readReferral(otherCarrier, { id: referralId })).rejects.toMatchObject(notFound);
    await expect(readReferral(lead, { id: referralId })).rejects.toMatchObject(notFound);
    await expect(listCaseFiles(lead, {})).rejects.toMatchObject(notFound);
    expect(await newEntries()).toMatchObject([
      { userId: otherCarrier.userId, action: "referral.read", outcome: "denied" },
      { userId: lead.userId, action: "referral.read", outcome: "denied" },
      { userId: lead.userId, action: "caseFile.list", outcome: "denied" },
    ]);
  });

  test("shows nothing when its entry cannot be written", async () => {
    const unwritable = query({
      action: "caseFile.read",
      target: (tx, { id }: { id: string }, _actor: StaffActor) =>
        tx.caseFile.findUnique({ where: { id } }),
      present: ({ id }) => id,
      subject: ({ id }) => ({ type: "caseFile", ids: [id], caseFileId: "not an id" }),
    });
    await expect(unwritable(caseworker, { id: caseFileId })).rejects.toThrow();
  });
});

describe("input that does not fit", () => {
  const form = z.object({ name: z.string("missing").max(3, "tooLong"), age: z.number().min(18) });

  test.each<[unknown, object[]]>([
    [{ age: 20 }, [{ field: "name", code: "missing" }]],
    [{ name: "abcd", age: 20 }, [{ field: "name", code: "tooLong" }]],
    [{ name: "abc" }, [{ field: "age", code: "missing" }]],
    [{ name: "abc", age: 3 }, [{ field: "age", code: "unknownChoice" }]],
    [undefined, [{ field: "", code: "missing" }]],
  ])("is told by field and code: %j", (input, issues) => {
    expect(() => parseInput(form, input)).toThrow(
      expect.objectContaining({ code: "invalid", issues }),
    );
  });
});
