import { expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { listContacts } from "@/domain/contact/queries";
import { readRosterEntry } from "@/domain/roster/queries";
import { conflict, notFound, openCase, staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { logContact } from "./commands";
import { draftKeptDays, forgetOldNoteDrafts, saveNoteDraft } from "./note-draft";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

test("the note of a contact is kept while it is typed, for who types it, until it is noted", async () => {
  const entryId = await newEntry();
  const save = (note: string, version: number) =>
    saveNoteDraft(caseworker, { entryId, note, version });
  const kept = async (actor = caseworker) =>
    (await readRosterEntry(actor, { id: entryId })).noteDraft;
  expect(await save("Spricht von Pfirsichen", 0)).toEqual({ version: 1 });
  expect(await save("Spricht von Pfirsichen", 0)).toEqual({ version: 2 });
  await expect(save("Etwas anderes", 1)).rejects.toMatchObject(conflict);
  expect(await kept()).toEqual({ text: "Spricht von Pfirsichen", version: 2 });
  expect(await kept(colleague)).toBeNull();
  expect(JSON.stringify(await db.contactDraft.findMany())).not.toContain("Pfirsich");
  await logContact(caseworker, contactForm(entryId, { note: "Spricht von Pfirsichen" }));
  expect(await kept()).toBeNull();
  expect(await save("Weiter", 2)).toEqual({ version: 3 });
  expect(await save("", 3)).toEqual({ version: 0 });
  expect(await kept()).toBeNull();
});

test("in a case file too, and by nobody who may not", async () => {
  const caseFileId = await openCase(caseworker);
  await saveNoteDraft(caseworker, { caseFileId, note: "Am Telefon", version: 0 });
  const { draft, contacts } = await listContacts(caseworker, { caseFileId });
  expect([draft?.text, contacts]).toEqual(["Am Telefon", []]);
  expect((await listContacts(colleague, { caseFileId })).draft).toBeNull();
  // Who only looks has begun nothing.
  const begun = { where: { caseFileId, action: "contact.draft" }, select: { userId: true } };
  expect(await db.auditEvent.findMany(begun)).toEqual([{ userId: caseworker.userId }]);
  const lead = await staff("lead");
  const tried = saveNoteDraft(lead, { caseFileId, note: "Am Telefon", version: 0 });
  await expect(tried).rejects.toMatchObject(notFound);
});

test("what nobody has gone on with for long is forgotten, and nothing else", async () => {
  const [old, young] = [await newEntry(), await newEntry()];
  for (const entryId of [old, young]) {
    await saveNoteDraft(caseworker, { entryId, note: "Sagt, dass", version: 0 });
  }
  const person = { rosterEntry: { id: old } };
  const changedAt = new Date(now().getTime() - (draftKeptDays * 24 + 1) * 3_600_000);
  await db.contactDraft.updateMany({ where: { person }, data: { changedAt } });
  expect(await forgetOldNoteDrafts(system)).toBe(1);
  expect((await readRosterEntry(caseworker, { id: young })).noteDraft).not.toBeNull();
});
