import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { provePersonByLink, visitor } from "@/domain/access/actor";
import { wishCall } from "@/domain/contact-request/self-service";
import { readStatus } from "@/domain/contact-request/status";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { notFound, refusedFor, requestForm } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { dropOldVisits, endVisit, nextCodeAt, openByCode, openVisit } from "./visit";
import { allCodesLimit, codeLimit, visitMs } from "./visit-rules";

let client: string;
beforeEach(async () => {
  client = randomUUID();
  await db.rateLimiterFlexible.deleteMany();
});

async function somebody() {
  const form = requestForm({ message: randomUUID() });
  const { linkToken } = await submitContactRequest(visitor, form);
  const person = await prove(linkToken);
  const { keys } = await readStatus(person, {});
  return { linkToken, person, code: keys?.code ?? "" };
}

const open = (code: string, from = client) => openByCode(visitor, { code }, from);
const wrong = "0000 0000 0000";
const unknown = refusedFor("code", "unknownCode");
const tooMany = refusedFor("", "tooManyAttempts");
const tried = (key: string, points: number) =>
  db.rateLimiterFlexible.create({
    data: { key, points, expire: new Date(Date.now() + 600_000) },
  });

describe("a typed code", () => {
  test("opens the page under an address of its own, which is not the link", async () => {
    const { code, linkToken } = await somebody();
    const { visitToken } = await open(code);
    expect(visitToken).not.toBe(linkToken);
    expect(await readStatus(await prove(visitToken), {})).toMatchObject({ situation: "arrived" });
  });

  test("is the same however it is typed", async () => {
    const { code } = await somebody();
    const grouped = code.match(/.{4}/g)?.join(" - ") ?? "";
    for (const typed of [
      code.toLowerCase(),
      ` ${grouped} `,
      code.replaceAll("0", "o").replaceAll("1", "l"),
      code.replaceAll("0", "O").replaceAll("1", "i"),
    ]) {
      expect((await open(typed)).visitToken).toMatch(/^[\w-]{22}$/);
    }
  });

  test.each(["", " "])("must be one: %j counts as no try", async (code) => {
    await expect(open(code)).rejects.toMatchObject(refusedFor("code", "missing"));
    expect(await db.rateLimiterFlexible.count()).toBe(0);
  });

  test("may be wrong ten times an hour from one network; then it says when it goes on", async () => {
    const { code } = await somebody();
    for (let attempt = 0; attempt < codeLimit.points; attempt += 1) {
      expect(await nextCodeAt(client)).toBeUndefined();
      await expect(open(wrong)).rejects.toMatchObject(unknown);
    }
    await expect(open(wrong)).rejects.toMatchObject(tooMany);
    await expect(open(code)).rejects.toMatchObject(tooMany);
    const waits = ((await nextCodeAt(client))?.getTime() ?? 0) - now().getTime();
    expect(waits).toBeGreaterThan(0);
    expect(waits).toBeLessThanOrEqual(codeLimit.seconds * 1000);
    expect((await open(code, "another network")).visitToken).toBeDefined();
  });

  test("that is right is not counted: many people may share an address", async () => {
    const { code } = await somebody();
    await tried(`${codeLimit.name}:${client}`, codeLimit.points - 1);
    for (let attempt = 0; attempt < 3; attempt += 1) await open(code);
    await expect(open(wrong)).rejects.toMatchObject(unknown);
    await expect(open(wrong)).rejects.toMatchObject(tooMany);
  });

  test("tried at once slips past no limit", async () => {
    await tried(`${codeLimit.name}:${client}`, codeLimit.points - 2);
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => open(wrong)));
    const codes = tries.map((each) => each.status === "rejected" && each.reason.issues[0].code);
    expect(codes.filter((code) => code === "unknownCode")).toHaveLength(2);
    expect(codes.filter((code) => code === "tooManyAttempts")).toHaveLength(3);
  });

  test("may be wrong only so often from everywhere together", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    onTestFinished(() => log.mockRestore());
    await tried(`${allCodesLimit.name}:everybody`, allCodesLimit.points - 1);
    await expect(open(wrong)).rejects.toMatchObject(unknown);
    expect(log).not.toHaveBeenCalled();
    await expect(open(wrong, "another network")).rejects.toMatchObject(tooMany);
    expect(await nextCodeAt("a third network")).toBeDefined();
    // The operator learns of it, and nothing of who has tried what.
    expect(log).toHaveBeenCalledOnce();
    const line = String(log.mock.calls[0]?.[0]);
    expect(line).toContain('"where":"limit status-code-all"');
    for (const secret of [wrong, client, "network"]) expect(line).not.toContain(secret);
  });

  test("that is wrong is recorded as refused, without what was typed", async () => {
    await expect(open("ABCD EFGH JKMN")).rejects.toMatchObject(unknown);
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(a)::text AS row FROM "AuditEvent" a
      WHERE action = 'personAccess.openByCode' AND outcome = 'denied'`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join()).not.toContain("ABCD");
  });
});

describe("the address of a visit", () => {
  test("ends after an hour, and is forgotten", async () => {
    const { code } = await somebody();
    const { visitToken } = await open(code);
    const id = hashToken(visitToken);
    const { expiresAt } = await db.statusVisit.findUniqueOrThrow({ where: { id } });
    expect(expiresAt.getTime() - now().getTime()).toBeLessThanOrEqual(visitMs);
    await db.statusVisit.update({ where: { id }, data: { expiresAt: now() } });
    expect(await provePersonByLink(visitToken)).toBeUndefined();
    await dropOldVisits();
    expect(await db.statusVisit.count({ where: { id } })).toBe(0);
  });

  test("ends when it is left; the link holds on", async () => {
    const { code, linkToken, person } = await somebody();
    const { visitToken } = await open(code);
    await endVisit(await prove(visitToken), {});
    expect(await provePersonByLink(visitToken)).toBeUndefined();
    await endVisit(person, {});
    expect(await provePersonByLink(linkToken)).toBeDefined();
  });

  test("shows the code in the first hour alone, and never the link", async () => {
    const { person, code } = await somebody();
    const { visitToken } = await openVisit(person, {});
    const visiting = await prove(visitToken);
    expect((await readStatus(visiting, {})).keys).toEqual({ code, linkToken: null });
    await db.contactRequest.update({
      where: { id: person.accessId },
      data: { receivedAt: new Date(now().getTime() - visitMs) },
    });
    expect((await readStatus(visiting, {})).keys).toBeNull();
    expect((await readStatus(person, {})).keys?.linkToken).toBeTruthy();
  });

  test("lets the person do what the link lets them do, on their own request alone", async () => {
    const { code } = await somebody();
    const visiting = await prove((await open(code)).visitToken);
    await wishCall(visiting, { wish: "yes" });
    const called = await db.contactRequest.findMany({ where: { callWishedAt: { not: null } } });
    expect(called.map((row) => row.id)).toEqual([visiting.accessId]);
  });

  test("leads nowhere once its request is gone", async () => {
    const { code, person } = await somebody();
    const visiting = await prove((await open(code)).visitToken);
    await db.contactRequest.delete({ where: { id: person.accessId } });
    await expect(readStatus(visiting, {})).rejects.toMatchObject(notFound);
  });
});
