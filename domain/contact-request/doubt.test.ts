import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type StaffActor, visitor } from "@/domain/access/actor";
import { conflict, refusedFor, requestForm, staff } from "@/domain/testing/fixtures";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { openedStamp } from "@/lib/forms/opened-stamp";
import { convertContactRequest, moveContactRequest } from "./commands";
import { judgeRequest, takeContactForm } from "./doubt";
import { isDoubtful, manyRequestsLimit, quickMs, tooManyRequestsLimit } from "./doubt-rules";
import { listContactRequests } from "./list";
import { readContactRequest } from "./queries";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});
let client: string;
beforeEach(async () => {
  client = randomUUID();
  await db.contactRequest.deleteMany();
});

const human = { trap: "", openForMs: quickMs, many: false };

test.each([
  ["after three seconds", {}, false],
  ["after an hour", { openForMs: 3_600_000 }, false],
  ["sooner", { openForMs: quickMs - 1 }, true],
  ["before it was opened", { openForMs: -1 }, true],
  ["without a stamp", { openForMs: undefined }, true],
  ["with the hidden field filled in", { trap: "https://spam.example" }, true],
  ["as one of many", { many: true }, true],
])("a form sent %s is doubtful: %o, %s", (_when, signs, doubtful) => {
  expect(isDoubtful({ ...human, ...signs })).toBe(doubtful);
});

/** A form that was opened `ms` ago. */
function openedBefore(ms: number, typed: object = {}) {
  const submissionKey = newToken();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - ms });
  const opened = openedStamp(submissionKey);
  vi.useRealTimers();
  return { ...requestForm({ message: randomUUID(), ...typed }), submissionKey, opened };
}

async function take(form: Record<string, unknown>) {
  const { linkToken } = await takeContactForm(visitor, form, client);
  const linkHash = hashToken(linkToken);
  return db.contactRequest.findFirstOrThrow({ where: { access: { linkHash } } });
}

const tried = (name: string, points: number) =>
  db.rateLimiterFlexible.create({
    data: { key: `${name}:${client}`, points, expire: new Date(Date.now() + 600_000) },
  });

describe("what people send", () => {
  test("is not doubtful, and a form cannot say of itself whether it is", async () => {
    const row = await take({ ...openedBefore(quickMs + 1000), doubtful: "true" });
    expect(row.doubtful).toBe(false);
  });

  test("is taken and marked where they were quick, with all that they wrote", async () => {
    const { id } = await take(openedBefore(100));
    expect(await readContactRequest(caseworker, { id })).toMatchObject({
      doubtful: true,
      name: "Selam Geheimname",
    });
  });

  test("is taken and marked from a form of before an update, which has no stamp", async () => {
    expect((await take(requestForm())).doubtful).toBe(true);
  });

  test("is taken and marked where many share an address, and refused only far beyond", async () => {
    await tried(manyRequestsLimit.name, manyRequestsLimit.points);
    expect((await take(openedBefore(quickMs + 1000))).doubtful).toBe(true);
    client = randomUUID();
    await tried(tooManyRequestsLimit.name, tooManyRequestsLimit.points);
    await expect(takeContactForm(visitor, requestForm(), client)).rejects.toMatchObject(
      refusedFor("", "tooManyAttempts"),
    );
  });
});

test("of a thousand posts by a program none stands above a person", async () => {
  const program = await take({ ...openedBefore(0), homepage: "https://spam.example" });
  const person = await take(openedBefore(60_000));
  const { requests } = await listContactRequests(caseworker, { closed: false });
  expect(requests.map(({ id }) => id)).toEqual([person.id, program.id]);
});

describe("what is doubtful", () => {
  const judge = (id: string, verdict: string, version = 0) =>
    judgeRequest(caseworker, { id, version, verdict });

  test("stays when somebody says that a person wrote it", async () => {
    const { id } = await take(openedBefore(0));
    await judge(id, "person");
    expect((await readContactRequest(caseworker, { id })).doubtful).toBe(false);
    await expect(judge(id, "spam", 1)).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("goes altogether when somebody says that none did", async () => {
    const { id } = await take(openedBefore(0));
    await expect(judge(id, "spam", 7)).rejects.toMatchObject(conflict);
    await judge(id, "spam");
    expect(await db.contactRequest.count()).toBe(0);
  });

  test("is settled by dealing with it", async () => {
    const moved = await take(openedBefore(0));
    await moveContactRequest(caseworker, { id: moved.id, version: 0, event: "reach" });
    const opened = await take(openedBefore(0));
    await convertContactRequest(caseworker, { id: opened.id, version: 0 });
    expect(await db.contactRequest.count({ where: { doubtful: true } })).toBe(0);
  });
});
