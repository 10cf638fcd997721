import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readRosterEntry } from "@/domain/roster/queries";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { noteMessage } from "./commands";
import { readMessages } from "./queries";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });

const sent = (change: object = {}) => ({
  ...{ key: randomUUID(), personId, template: "reminder", locale: "ti", wording: "open" },
  ...{ medium: "whatsapp", text: "ሰላም! 14:30" },
  ...change,
});

test("what was sent is noted once, sealed, and stands in the timeline word for word", async () => {
  const message = sent();
  await noteMessage(caseworker, message);
  await noteMessage(caseworker, message);
  const { sent: list } = await readMessages(caseworker, { personId });
  expect(list).toMatchObject([{ id: message.key, medium: "whatsapp", text: "ሰላም! 14:30" }]);
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "message" });
  expect(entries).toMatchObject([
    {
      text: "Nachricht geschickt: WhatsApp",
      note: "ሰላም! 14:30",
      by: caseworker.displayName,
    },
  ]);
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(m)::text AS row FROM "Message" m`;
  expect(rows.map(({ row }) => row).join()).not.toContain("ሰላም");
});

describe("somebody of the roster without a case file", () => {
  const listed = async (known: object = {}, entry: object = {}) => {
    const id = await newEntry(known, entry);
    const { personId: who } = await readRosterEntry(caseworker, { id });
    return { who, entry: () => readRosterEntry(caseworker, { id }) };
  };

  test("is written to in the language of the list; that is a try, which is counted once", async () => {
    const { who, entry } = await listed({ language: null }, { language: "ti" });
    const person = await readMessages(caseworker, { personId: who });
    expect(person).toMatchObject({ caseFileId: null, reach: "unknown" });
    expect(person.languages).toMatchObject({ spoken: "ti", written: "ti" });
    const message = sent({ personId: who });
    await noteMessage(caseworker, message);
    await noteMessage(caseworker, message);
    expect((await readMessages(caseworker, { personId: who })).sent).toHaveLength(1);
    const tried = await entry();
    expect(tried).toMatchObject({ reach: "attempted", attempts: 1, lastTryOn: today() });
    expect(tried.next).toMatchObject({ kind: "wait" });
    expect(tried.contacts).toMatchObject([{ medium: "message", result: "leftMessage" }]);
  });

  test("stays one who has refused, and a number known to be wrong stays wrong", async () => {
    const { who, entry } = await listed({}, { outreach: "declined", wrongNumber: true });
    await noteMessage(caseworker, sent({ personId: who, medium: "letter" }));
    expect(await entry()).toMatchObject({ reach: "declined", wrongNumber: true });
  });

  test("once accompanied, a message is no try any more", async () => {
    const { who, entry } = await listed();
    const [id, ownerId] = [randomUUID(), caseworker.userId];
    const file = { id, ownerId, state: "open", openedAt: new Date() } as const;
    await db.caseFile.create({ data: { ...file, personId: who } });
    await noteMessage(caseworker, sent({ personId: who }));
    expect(await entry()).toMatchObject({ reach: "engaged", attempts: 0, contacts: [] });
  });
});

test("the city's mail goes to a mail address alone", async () => {
  const mails = () => db.mail.count({ where: { kind: "personMessage" } });
  const before = await mails();
  await expect(noteMessage(caseworker, sent({ medium: "cityMail" }))).rejects.toMatchObject(
    refusedFor("medium", "notAMailAddress"),
  );
  expect(await mails()).toBe(before);
});

test.each(["carrierEditor", "translator", "lead"] as const)("is not for a %s", async (role) => {
  const other = await staff(role, role === "carrierEditor" ? "musterwerk-bergisch" : undefined);
  await expect(noteMessage(other, sent())).rejects.toMatchObject(notFound);
  await expect(readMessages(other, { personId })).rejects.toMatchObject(notFound);
});
