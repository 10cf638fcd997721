import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { provePersonByLink, type StaffActor, visitor } from "@/domain/access/actor";
import { readCaseFile } from "@/domain/case-file/queries";
import { findByCode } from "@/domain/person-access/find";
import { conflict, notFound, refusedFor, requestForm, staff } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { convertContactRequest, moveContactRequest } from "./commands";
import { listContactRequests } from "./list";
import { readContactRequest } from "./queries";
import { answerInstant } from "./rules";
import { askErasure, changeReach, wishCall, withdrawContactRequest } from "./self-service";
import { readStatus } from "./status";
import { submitContactRequest } from "./submit";
import { settleWish } from "./wishes";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});

async function somebody(typed: object = {}) {
  const form = requestForm({ message: `Losungswort Pfirsich ${randomUUID()}`, ...typed });
  const { linkToken } = await submitContactRequest(visitor, form);
  const linkHash = hashToken(linkToken);
  const { id } = await db.contactRequest.findFirstOrThrow({ where: { access: { linkHash } } });
  return { form, linkToken, id, person: await prove(linkToken) };
}

const read = (id: string) => readContactRequest(caseworker, { id });
const inbox = async (closed = false) =>
  (await listContactRequests(caseworker, { closed })).requests.map(({ id }) => id);
const version = async (id: string) => (await read(id)).version;
const move = async (id: string, event: string) =>
  moveContactRequest(caseworker, { id, version: await version(id), event });
const convert = async (id: string) =>
  convertContactRequest(caseworker, { id, version: await version(id) });
const settle = async (id: string, wish: string) =>
  settleWish(caseworker, { id, version: await version(id), wish });
const reach = (changed: object = {}) => ({
  channel: "phone",
  contact: "",
  bestTimes: [],
  sharedPhone: "no",
  femaleContact: "any",
  ...changed,
});

test("the page shows how it stands, and neither name nor number", async () => {
  const { person } = await somebody({ contact: "0176 040690 77" });
  const status = await readStatus(person, {});
  expect(status).toMatchObject({ situation: "arrived", reachedAt: "… 77", canBeCalled: true });
  expect(JSON.stringify(status)).not.toMatch(/Geheimname|040690|Pfirsich/);
});

describe("please call me", () => {
  test("stands in the inbox with a promise of its own; asked twice it is one wish", async () => {
    const { id, person } = await somebody();
    await wishCall(person, { wish: "yes" });
    const first = await db.contactRequest.findUniqueOrThrow({ where: { id } });
    await wishCall(person, { wish: "yes" });
    const second = await db.contactRequest.findUniqueOrThrow({ where: { id } });
    expect(second).toEqual(first);
    const by = answerInstant(first.callWishedAt ?? new Date(0));
    expect((await read(id)).callWished?.by).toEqual(by);
    expect((await readStatus(person, {})).call).toEqual({ by, late: false });
  });

  test("can be taken back", async () => {
    const { id, person } = await somebody();
    await wishCall(person, { wish: "yes" });
    await wishCall(person, { wish: "no" });
    expect((await read(id)).callWished).toBeNull();
  });

  test.each(["reach", "answer"])("is settled by %s", async (event) => {
    const { id, person } = await somebody();
    await wishCall(person, { wish: "yes" });
    await move(id, event);
    expect((await read(id)).callWished).toBeNull();
  });

  test("is not settled by a call that reached nobody", async () => {
    const { id, person } = await somebody();
    await wishCall(person, { wish: "yes" });
    await move(id, "miss");
    expect((await read(id)).callWished).not.toBeNull();
  });

  test.each(["answer", "duplicate"])("brings back what was closed by %s", async (event) => {
    const { id, person } = await somebody();
    await move(id, event);
    expect(await inbox()).not.toContain(id);
    await wishCall(person, { wish: "yes" });
    expect(await inbox()).toContain(id);
    expect(await read(id)).toMatchObject({ state: "triaged" });
  });

  test("of somebody with a case file stands in the inbox until it is settled", async () => {
    const { id, person } = await somebody();
    await convert(id);
    await wishCall(person, { wish: "yes" });
    expect(await inbox()).toContain(id);
    expect(await read(id)).toMatchObject({ state: "converted" });
    await settle(id, "call");
    expect(await inbox()).not.toContain(id);
    await expect(settle(id, "call")).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("asks for a number where there is none, and then goes along with it", async () => {
    const { id, person } = await somebody({ channel: "email", contact: "s@portal.example" });
    await expect(wishCall(person, { wish: "yes" })).rejects.toMatchObject(
      refusedFor("contact", "missing"),
    );
    await changeReach(person, reach({ contact: "0176 040690 78", call: "yes" }));
    expect((await read(id)).callWished).not.toBeNull();
  });

  test("stands above what is promised for later", async () => {
    const early = await somebody();
    const late = await somebody();
    await db.contactRequest.update({
      where: { id: late.id },
      data: { answerBy: new Date("2030-01-01") },
    });
    await move(early.id, "reach");
    const before = await inbox();
    expect(before.indexOf(late.id)).toBeLessThan(before.indexOf(early.id));
    await wishCall(early.person, { wish: "yes" });
    const after = await inbox();
    expect(after.indexOf(early.id)).toBeLessThan(after.indexOf(late.id));
  });
});

describe("changing how one is reached", () => {
  test("takes the same as the contact form, and tells the inbox", async () => {
    const { id, person } = await somebody();
    await changeReach(
      person,
      reach({ channel: "whatsapp", contact: "٠١٧٦ ٠٤٠٦٩٠٧٩", bestTimes: ["noon"] }),
    );
    expect(await read(id)).toMatchObject({
      channel: "whatsapp",
      contact: "0176 04069079",
      bestTimes: ["noon"],
      sharedPhone: false,
      femaleContactWished: false,
      reachChangedAt: expect.any(Date),
    });
    await move(id, "triage");
    expect((await read(id)).reachChangedAt).toBeNull();
  });

  test.each([
    ["phone", "sms"],
    ["whatsapp", "phone"],
    ["phone", "phone"],
  ])("keeps a number that is left empty from %s to %s", async (before, after) => {
    const { id, person } = await somebody({ channel: before, contact: "0176 040690 77" });
    await changeReach(person, reach({ channel: after }));
    expect(await read(id)).toMatchObject({ channel: after, contact: "0176 040690 77" });
  });

  test.each([
    ["phone", "email", "", "missing"],
    ["email", "phone", "", "missing"],
    ["phone", "phone", "abc", "notAPhoneNumber"],
    ["phone", "email", "abc", "notAMailAddress"],
  ] as const)("from %s to %s with %j says what is wrong", async (before, after, contact, code) => {
    const known = before === "email" ? "s@portal.example" : "0176 040690 77";
    const { id, person } = await somebody({ channel: before, contact: known });
    await expect(changeReach(person, reach({ channel: after, contact }))).rejects.toMatchObject(
      refusedFor("contact", code),
    );
    expect(await read(id)).toMatchObject({ channel: before, contact: known });
  });

  test("brings back somebody who was not reached", async () => {
    const { id, person } = await somebody();
    await move(id, "miss");
    await move(id, "giveUp");
    await changeReach(person, reach({ contact: "0176 040690 80" }));
    expect(await read(id)).toMatchObject({ state: "triaged", reachChangedAt: expect.any(Date) });
    expect(await inbox()).toContain(id);
  });

  test("goes into a case file by one click of the caseworker", async () => {
    const { id, person } = await somebody();
    const { caseFileId } = await convert(id);
    await changeReach(person, reach({ channel: "sms", contact: "0176 040690 81" }));
    await settle(id, "reach");
    expect((await readCaseFile(caseworker, { id: caseFileId })).person).toMatchObject({
      contact: { channel: "sms", value: "0176 040690 81" },
      sharedPhone: false,
    });
  });

  test("is seen by a caseworker who had the request open", async () => {
    const { id, person } = await somebody();
    await changeReach(person, reach());
    await expect(
      moveContactRequest(caseworker, { id, version: 0, event: "triage" }),
    ).rejects.toMatchObject(conflict);
  });
});

describe("deleting one's request", () => {
  test("leaves nothing of it, and link and code lead nowhere", async () => {
    const { id, person, linkToken } = await somebody({ offer: "deutsch-am-abend-a2-b1" });
    const { code } = await read(id);
    await move(id, "triage");
    await withdrawContactRequest(person, {});
    expect(await provePersonByLink(linkToken)).toBeUndefined();
    await expect(findByCode(caseworker, { code })).rejects.toMatchObject(
      refusedFor("code", "unknownCode"),
    );
    expect(await read(id)).toMatchObject({
      state: "withdrawn",
      events: [],
      name: "",
      contact: "",
      message: null,
      note: null,
      code: null,
      offerSlug: null,
      bestTimes: [],
    });
    expect(await inbox()).not.toContain(id);
    expect(await inbox(true)).toContain(id);
  });

  test("happens once", async () => {
    const { person } = await somebody();
    await withdrawContactRequest(person, {});
    await expect(withdrawContactRequest(person, {})).rejects.toMatchObject(notFound);
  });

  test("does not keep the same person from writing again", async () => {
    const { person, form, id } = await somebody();
    await withdrawContactRequest(person, {});
    const again = await submitContactRequest(visitor, form);
    const row = await db.contactRequest.findFirstOrThrow({
      where: { access: { linkHash: hashToken(again.linkToken) } },
    });
    expect(row.id).not.toBe(id);
    expect(row.state).toBe("new");
  });

  test("asks for it where there is a case file, which stays until somebody has spoken", async () => {
    const { id, person } = await somebody();
    const { caseFileId } = await convert(id);
    await expect(withdrawContactRequest(person, {})).rejects.toMatchObject(
      refusedFor("", "notNow"),
    );
    await askErasure(person, {});
    await askErasure(person, {});
    expect(await inbox()).toContain(id);
    expect((await readCaseFile(caseworker, { id: caseFileId })).person.name).toContain("Selam");
    await settle(id, "erasure");
    expect(await inbox()).not.toContain(id);
  });

  test("is not refused in secret: without a case file there is nothing to ask for", async () => {
    const { person } = await somebody();
    await expect(askErasure(person, {})).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("and a caseworker at the same time do not both win", async () => {
    const { id, person } = await somebody();
    const both = await Promise.allSettled([withdrawContactRequest(person, {}), convert(id)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("the log names what was done, and nothing that was typed", async () => {
  const { person } = await somebody();
  await wishCall(person, { wish: "yes" });
  await changeReach(person, reach({ contact: "0176 040690 99" }));
  await withdrawContactRequest(person, {});
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(a)::text AS row FROM "AuditEvent" a WHERE "actorKind" = 'personByLink'`;
  const log = rows.map(({ row }) => row).join("\n");
  expect(log).toContain("contactRequest.wishCall");
  expect(log).toContain("contactRequest.changeReach");
  expect(log).toContain("contactRequest.withdraw");
  expect(log).not.toMatch(/040690|Geheimname|Pfirsich/);
});
