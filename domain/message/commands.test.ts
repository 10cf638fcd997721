import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { noteMessage } from "./commands";
import { readMessages } from "./queries";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);

const sent = (change: object = {}) => ({
  ...{ key: randomUUID(), caseFileId, template: "reminder", locale: "ti", wording: "open" },
  ...{ medium: "whatsapp", text: "ሰላም! 14:30" },
  ...change,
});

test("what was sent is noted once, sealed, and stands in the timeline word for word", async () => {
  const message = sent();
  await noteMessage(caseworker, message);
  await noteMessage(caseworker, message);
  const { sent: list } = await readMessages(caseworker, { caseFileId });
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
  await expect(readMessages(other, { caseFileId })).rejects.toMatchObject(notFound);
});
