import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { discardNoteDraft, finishNote, saveNoteDraft } from "./commands";
import { readNotes } from "./queries";

let author: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  [author, colleague] = [await staff("teilhabemanager"), await staff("teilhabemanager")];
});

const note = (caseFileId: string, given: object = {}) => ({
  ...{ caseFileId, version: "0", text: "Langes Gespräch über Pfirsiche", visibility: "team" },
  ...given,
});
const read = (actor: StaffActor, caseFileId: string) => readNotes(actor, { caseFileId });

describe("a note", () => {
  test("is kept while it is written, for its author alone, and then stands in the case file", async () => {
    const id = await openCase(author);
    expect(await saveNoteDraft(author, note(id, { text: "Lang" }))).toEqual({ version: 1 });
    expect(await read(author, id)).toMatchObject({ notes: [], draft: { text: "Lang" } });
    expect((await read(colleague, id)).draft).toBeNull();
    await finishNote(author, note(id, { version: 1 }));
    expect(await read(colleague, id)).toMatchObject({
      notes: [{ text: "Langes Gespräch über Pfirsiche", author: author.displayName }],
    });
    expect((await read(author, id)).draft).toBeNull();
  });

  test("whose answer was lost on the way is taken again, as a draft and as a note, and stands there once", async () => {
    const id = await openCase(author);
    await saveNoteDraft(author, note(id));
    expect(await saveNoteDraft(author, note(id))).toEqual({ version: 2 });
    await finishNote(author, note(id, { version: 2 }));
    await finishNote(author, note(id, { version: 2 }));
    expect((await read(author, id)).count).toBe(1);
  });

  test("that was written in another window is not overwritten", async () => {
    const id = await openCase(author);
    await saveNoteDraft(author, note(id, { text: "Eins" }));
    const late = saveNoteDraft(author, note(id, { text: "Zwei" }));
    await expect(late).rejects.toMatchObject(conflict);
    expect((await read(author, id)).draft).toMatchObject({ text: "Eins" });
  });

  test("that was thrown away in another window begins anew with what was typed", async () => {
    const id = await openCase(author);
    await saveNoteDraft(author, note(id));
    await discardNoteDraft(author, { caseFileId: id });
    await saveNoteDraft(author, note(id, { version: 1, text: "Weiter" }));
    expect((await read(author, id)).draft).toMatchObject({ text: "Weiter" });
  });

  test("for oneself is in nobody else's case file and in nobody else's timeline", async () => {
    const id = await openCase(author);
    await finishNote(author, note(id, { visibility: "own" }));
    const timeline = (actor: StaffActor) =>
      readTimeline(actor, { caseFileId: id, kind: "note" }).then(({ entries }) => entries);
    expect((await read(author, id)).count).toBe(1);
    expect(await timeline(author)).toMatchObject([{ text: "Notiz, nur für mich" }]);
    expect((await read(colleague, id)).count).toBe(0);
    expect(await timeline(colleague)).toEqual([]);
  });

  test.each([
    [{ text: " " }, "text", "missing"],
    [{ text: "x".repeat(15_001) }, "text", "tooLong"],
    [{ visibility: "all" }, "visibility", "unknownChoice"],
  ] as const)("is not taken with %j", async (given, field, code) => {
    const finished = finishNote(author, note(await openCase(author), given));
    await expect(finished).rejects.toMatchObject(refusedFor(field, code));
  });

  test("is written by nobody else, and is not readable in the database", async () => {
    const id = await openCase(author);
    const written = finishNote(await staff("lead"), note(id));
    await expect(written).rejects.toMatchObject(notFound);
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(n)::text AS row FROM "CaseNote" n`;
    expect(rows.map(({ row }) => row).join()).not.toContain("Pfirsich");
  });
});
