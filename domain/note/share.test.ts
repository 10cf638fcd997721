import { expect, test } from "vitest";
import { handOverCaseFile } from "@/domain/case-file/hand-over";
import { readCaseFile } from "@/domain/case-file/queries";
import { notFound, openCase, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { finishNote, saveNoteDraft } from "./commands";
import { notesAtOnce, readNotes } from "./queries";
import { shareNote } from "./share";

const author = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

test("before a case file is handed over it says what would stay, and its author opens that", async () => {
  const caseFileId = await openCase(author);
  const write = (visibility: string, text: string) =>
    finishNote(author, { caseFileId, version: 0, text, visibility });
  await write("own", "Geschwister nicht zusammen anrufen");
  for (let count = 0; count < notesAtOnce; count += 1) await write("team", `Gespräch ${count}`);
  await saveNoteDraft(author, { caseFileId, version: 0, text: "Noch", visibility: "team" });
  const unshared = async (reader = author) =>
    (await readCaseFile(reader, { id: caseFileId })).unshared;
  expect(await unshared(colleague)).toEqual({ notes: 1, drafts: 1 });
  const [own] = (await readNotes(author, { caseFileId })).olderOwn;
  const id = String(own?.id);
  await expect(shareNote(colleague, { id, caseFileId })).rejects.toMatchObject(notFound);
  const elsewhere = { id, caseFileId: await openCase(author) };
  await expect(shareNote(author, elsewhere)).rejects.toMatchObject(notFound);
  await shareNote(author, { id, caseFileId });
  await shareNote(author, { id, caseFileId });
  expect(await unshared()).toEqual({ notes: 0, drafts: 1 });
  const { userId: ownerId } = author;
  await handOverCaseFile(author, { id: caseFileId, ownerId, newOwnerId: colleague.userId });
  const { entries } = await readTimeline(colleague, { caseFileId, kind: "note" });
  expect(entries.map(({ note }) => note)).toContain("Geschwister nicht zusammen anrufen");
  expect(entries.map(({ text }) => text)).toContain("Notiz „nur für mich“ für das Team geöffnet");
});
