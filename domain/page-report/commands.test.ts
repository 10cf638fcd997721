import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type StaffActor, visitor } from "@/domain/access/actor";
import { conflict, notFound, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import {
  describePageReport,
  sendDescribedReport,
  sendPageReport,
  settlePageReport,
} from "./commands";
import { countOpenReports, listPageReports, readPageReport, sentReport } from "./queries";
import { reportLimit } from "./rules";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});
let client: string;
beforeEach(async () => {
  client = randomUUID();
  await db.pageReport.deleteMany();
});

const tap = (page = "/offers", locale = "ti") => sendPageReport(visitor, { page, locale }, client);
const words = { kind: "wrongTranslation", text: "Das Wort Pfirsich stimmt nicht.", contact: "" };
const say = (id: string, said: object = {}) =>
  describePageReport(visitor, { id, locale: "ti", ...words, ...said }, client);
const read = (id: string) => readPageReport(caseworker, { id });

describe("one tap", () => {
  test("reaches the inbox with page and language, and nothing else", async () => {
    const { id } = await tap("/offers?paper=duldung60b&door=work", "fa-AF");
    expect((await listPageReports(caseworker, { done: false })).reports).toMatchObject([
      { id, page: "/offers?door=work", locale: "fa-AF", kind: null, text: null },
    ]);
    expect(await countOpenReports(caseworker)).toBe(1);
  });

  test("made twice is one report", async () => {
    expect(await tap()).toEqual(await tap());
    const both = await Promise.all([tap("/contact"), tap("/contact"), tap("/contact")]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await db.pageReport.count()).toBe(2);
  });

  test("on another page, in another language or a while later is another report", async () => {
    const { id } = await tap();
    await tap("/offers", "ar");
    await tap("/contact");
    await db.pageReport.update({ where: { id }, data: { reportedAt: new Date(0) } });
    await tap();
    expect(await db.pageReport.count()).toBe(4);
  });

  test.each(["https://evil.example", "//evil.example", "/../x", "x", 7, undefined, null, {}])(
    "on %j is refused",
    async (page) => {
      const sending = sendPageReport(visitor, { page, locale: "de" }, client);
      await expect(sending).rejects.toMatchObject({ code: "invalid" });
      expect(await db.pageReport.count()).toBe(0);
    },
  );

  test("is taken from many people behind one address, but not without end", async () => {
    await db.rateLimiterFlexible.create({
      data: {
        key: `${reportLimit.name}:${client}`,
        points: reportLimit.points - 1,
        expire: new Date(Date.now() + 60_000),
      },
    });
    await tap();
    await expect(tap("/contact")).rejects.toMatchObject(refusedFor("", "tooManyAttempts"));
    client = randomUUID();
    await tap("/contact");
  });
});

describe("what somebody adds", () => {
  test("stands in the inbox, and sealed in the database", async () => {
    const { id } = await tap();
    await say(id, { contact: "0176 040690 77" });
    expect(await read(id)).toMatchObject({ ...words, contact: "0176 040690 77", answerBy: null });
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(r)::text AS row FROM "PageReport" r
      UNION ALL SELECT to_jsonb(a)::text FROM "AuditEvent" a`;
    const everything = rows.map(({ row }) => row).join("\n");
    expect(everything).toContain("wrongTranslation");
    expect(everything).not.toMatch(/Pfirsich|040690/);
  });

  test("is one report when it is sent twice", async () => {
    const { id } = await tap();
    expect(await say(id)).toEqual({ id });
    expect(await say(id)).toEqual({ id });
    expect(await db.pageReport.count()).toBe(1);
  });

  test("takes nothing from somebody else who tapped on the same page", async () => {
    const { id } = await tap();
    await say(id);
    const other = await say(id, { text: "Und die Nummer ist falsch." });
    expect(other.id).not.toBe(id);
    expect(await read(id)).toMatchObject({ text: words.text });
    expect(await read(other.id)).toMatchObject({ page: "/offers", text: /Nummer/ });
  });

  test("must be something", async () => {
    const { id } = await tap();
    await expect(say(id, { kind: "", text: " " })).rejects.toMatchObject(
      refusedFor("kind", "missingChoice"),
    );
    await expect(say(id, { text: "x".repeat(1001) })).rejects.toMatchObject(
      refusedFor("text", "tooLong"),
    );
    await expect(say(randomUUID())).rejects.toMatchObject(notFound);
    expect(await sentReport(id)).toMatchObject({ described: false });
  });

  test("about accessibility is promised an answer, and then stands first", async () => {
    await tap("/contact");
    const { id } = await tap();
    await say(id, { kind: "accessibility", text: "", contact: "a@b.example" });
    const [first] = (await listPageReports(caseworker, { done: false })).reports;
    expect(first).toMatchObject({ id, kind: "accessibility", wantsAnswer: true, late: false });
    expect(first?.answerBy).toEqual((await sentReport(id))?.answerBy);
    expect(first?.answerBy).not.toBeNull();
  });

  test("can be said at once; what is wrong with it leaves no report behind", async () => {
    const fields = { page: "/imprint", locale: "de", ...words };
    await expect(
      sendDescribedReport(visitor, { ...fields, kind: "nonsense" }, client),
    ).rejects.toMatchObject(refusedFor("kind", "unknownChoice"));
    expect(await db.pageReport.count()).toBe(0);
    const { id } = await sendDescribedReport(visitor, fields, client);
    expect(await read(id)).toMatchObject({ page: "/imprint", ...words, contact: null });
  });
});

describe("dealing with a report", () => {
  const settle = (id: string, version: number, event = "settle", note = "") =>
    settlePageReport(caseworker, { id, version, event, note });

  test("moves it to those dealt with, with a note, and back", async () => {
    const { id } = await tap();
    await settle(id, 0, "settle", "Übersetzung berichtigt.");
    expect((await listPageReports(caseworker, { done: false })).reports).toEqual([]);
    expect((await listPageReports(caseworker, { done: true })).reports).toMatchObject([
      { id, done: true },
    ]);
    expect(await read(id)).toMatchObject({ note: "Übersetzung berichtigt.", done: true });
    await settle(id, 1, "reopen");
    expect(await read(id)).toMatchObject({ note: "Übersetzung berichtigt.", done: false });
  });

  test("twice by one who saw no answer is once, until it is opened again", async () => {
    const { id } = await tap();
    const first = await settle(id, 0);
    expect(await settle(id, 0)).toEqual(first);
    await settle(id, 1, "reopen");
    await expect(settle(id, 0)).rejects.toMatchObject(conflict);
  });

  test("is refused when somebody else was first, or it is done already", async () => {
    const { id } = await tap();
    await settle(id, 0);
    await expect(settle(id, 1)).rejects.toMatchObject(refusedFor("", "notNow"));
    await expect(settle(id, 0, "reopen")).rejects.toMatchObject(conflict);
  });

  test("what is said about it afterwards is a report of its own", async () => {
    const { id } = await tap();
    await settle(id, 0);
    const later = await say(id);
    expect(later.id).not.toBe(id);
    expect(await countOpenReports(caseworker)).toBe(1);
  });

  test.each(["lead", "admin", "translator"] as const)("is not for the role %s", async (role) => {
    const actor = await staff(role);
    const { id } = await tap();
    await expect(listPageReports(actor, { done: false })).rejects.toMatchObject(notFound);
    await expect(readPageReport(actor, { id })).rejects.toMatchObject(notFound);
    expect(await countOpenReports(actor)).toBe(0);
  });
});
