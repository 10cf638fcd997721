import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { readCaseFile } from "@/domain/case-file/queries";
import { conflict, newRequest, notFound, refusedFor, staff } from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { convertContactRequest, moveContactRequest } from "./commands";
import { listContactRequests } from "./list";
import { readContactRequest } from "./queries";

let caseworker: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  colleague = await staff("teilhabemanager");
});

const arrived = async (typed: object = {}) =>
  (await newRequest({ message: `Anfrage ${randomUUID()}`, ...typed })).id;
const read = (id: string) => readContactRequest(caseworker, { id });
const move = (id: string, version: number, event: string, note?: string) =>
  moveContactRequest(caseworker, { id, version, event, note });
const inbox = async (closed: boolean) =>
  (await listContactRequests(caseworker, { closed })).requests.map(({ id }) => id);

describe("dealing with a contact request", () => {
  test("counts every try, and the wait ends with the first one that reaches somebody", async () => {
    const id = await arrived();
    await move(id, 0, "miss");
    expect(await read(id)).toMatchObject({ state: "triaged", attempts: 1, late: false });
    await move(id, 1, "reach", "Am Handy der Schwester.");
    const reached = await read(id);
    expect(reached).toMatchObject({ state: "contacted", attempts: 2, version: 2 });
    expect(reached.note).toBe("Am Handy der Schwester.");
    const row = await db.contactRequest.findUniqueOrThrow({ where: { id } });
    expect(reached.waitedMs).toBe(
      Number(row.firstContactedAt?.getTime()) - row.receivedAt.getTime(),
    );
  });

  test("keeps the earlier note when nothing new is noted", async () => {
    const id = await arrived();
    await move(id, 0, "miss", "Mailbox.");
    await move(id, 1, "miss");
    expect(await read(id)).toMatchObject({ note: "Mailbox.", attempts: 2 });
  });

  test("takes the note away when it was emptied", async () => {
    const id = await arrived();
    await move(id, 0, "miss", "Mailbox.");
    await move(id, 1, "miss", " ");
    expect(await read(id)).toMatchObject({ note: null, attempts: 2 });
  });

  test("moves it from the inbox to the closed ones and back", async () => {
    const id = await arrived();
    await move(id, 0, "answer");
    expect(await inbox(false)).not.toContain(id);
    expect(await inbox(true)).toContain(id);
    await move(id, 1, "reopen");
    expect(await inbox(false)).toContain(id);
    expect(await read(id)).toMatchObject({
      state: "triaged",
      events: expect.arrayContaining(["answer"]),
    });
  });

  test("refuses what cannot happen now", async () => {
    const id = await arrived();
    await expect(move(id, 0, "giveUp")).rejects.toMatchObject(refusedFor("", "notNow"));
    await expect(move(id, 0, "reopen")).rejects.toMatchObject(refusedFor("", "notNow"));
    await expect(move(id, 0, "convert")).rejects.toMatchObject(
      refusedFor("event", "unknownChoice"),
    );
    expect(await read(id)).toMatchObject({ state: "new", version: 0 });
  });

  test("is a conflict for whoever looked at an older state", async () => {
    const id = await arrived();
    await move(id, 0, "triage");
    await expect(move(id, 0, "answer")).rejects.toMatchObject(conflict);
    expect(await read(id)).toMatchObject({ state: "triaged", version: 1 });
  });

  test("happens once when two colleagues do it at the same time", async () => {
    const id = await arrived();
    const both = await Promise.allSettled(
      [caseworker, colleague].map((actor) =>
        moveContactRequest(actor, { id, version: 0, event: "miss" }),
      ),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await read(id)).toMatchObject({ attempts: 1, version: 1 });
  });

  test("needs one that is there", async () => {
    await expect(move(randomUUID(), 0, "triage")).rejects.toMatchObject(notFound);
    await expect(move("nonsense", 0, "triage")).rejects.toMatchObject({ code: "invalid" });
  });

  test("is late from the promised hour on, until somebody is reached", async () => {
    const id = await arrived();
    await db.contactRequest.update({ where: { id }, data: { answerBy: new Date(0) } });
    expect(await read(id)).toMatchObject({ late: true });
    await move(id, 0, "reach");
    expect(await read(id)).toMatchObject({ late: false });
  });
});

describe("making a case file of it", () => {
  const convert = (actor: StaffActor, id: string, version = 0) =>
    convertContactRequest(actor, { id, version });

  test("takes along what the person wrote, and closes the request", async () => {
    const id = await arrived({ locale: "ar", channel: "whatsapp", contact: "0176 040690 31" });
    const { caseFileId } = await convert(caseworker, id);
    const file = await readCaseFile(caseworker, { id: caseFileId });
    expect(file).toMatchObject({
      state: "open",
      owner: caseworker.displayName,
      requests: [{ id }],
      person: {
        name: "Selam Geheimname",
        language: "ar",
        contact: { channel: "whatsapp", value: "0176 040690 31" },
        sharedPhone: true,
        femaleContactWished: true,
        birthDate: null,
        residence: {},
      },
    });
    expect(file.publicCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(await read(id)).toMatchObject({ state: "converted", caseFileId, version: 1 });
  });

  test("asks within a week how they are, whatever was promised", async () => {
    const { caseFileId } = await convert(caseworker, await arrived());
    const { followUps } = await readCaseFile(caseworker, { id: caseFileId });
    const days = followUps.map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(days).toEqual([`support ${addDays(today(), 7)}`]);
  });

  test("keeps what is not known unknown: not to ask for a woman is no refusal of one", async () => {
    const id = await arrived({ sharedPhone: "no", femaleContact: "any" });
    const { caseFileId } = await convert(caseworker, id);
    const { person } = await readCaseFile(caseworker, { id: caseFileId });
    expect(person).toMatchObject({ germanLevel: null, gender: null, literate: null });
  });

  test("happens once, and leaves nothing behind where it fails", async () => {
    const id = await arrived();
    await move(id, 0, "triage");
    const before = await db.person.count();
    await expect(convert(caseworker, id, 0)).rejects.toMatchObject(conflict);
    expect(await db.person.count()).toBe(before);
    await convert(caseworker, id, 1);
    await expect(convert(caseworker, id, 2)).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await db.person.count()).toBe(before + 1);
  });

  test("happens once when two colleagues do it at the same time", async () => {
    const id = await arrived();
    const before = await db.person.count();
    const both = await Promise.allSettled(
      [caseworker, colleague].map((actor) => convert(actor, id)),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.person.count()).toBe(before + 1);
  });

  test("happens once even when the request is opened again", async () => {
    const id = await arrived();
    const { caseFileId } = await convert(caseworker, id);
    await move(id, 1, "reopen");
    const before = await db.person.count();
    await convert(caseworker, id, 2).catch(() => {});
    expect(await db.person.count()).toBe(before);
    expect(await read(id)).toMatchObject({ caseFileId });
  });
});
