import { expect, test } from "vitest";
import { listContacts, readNoteDraft } from "@/domain/contact/queries";
import { readRosterEntry } from "@/domain/roster/queries";
import { conflict, notFound, openCase, staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { logContact } from "./commands";
import { saveNoteDraft } from "./note-draft";

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
  expect(await readNoteDraft(caseworker, { caseFileId })).toMatchObject({ text: "Am Telefon" });
  expect(await listContacts(caseworker, { caseFileId })).toEqual([]);
  const lead = await staff("lead");
  const tried = saveNoteDraft(lead, { caseFileId, note: "Am Telefon", version: 0 });
  await expect(tried).rejects.toMatchObject(notFound);
});
