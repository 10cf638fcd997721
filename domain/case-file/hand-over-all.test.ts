import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { saveNoteDraft as saveContactDraft } from "@/domain/contact/note-draft";
import { addFollowUp } from "@/domain/follow-up/commands";
import { finishNote, saveNoteDraft } from "@/domain/note/commands";
import { notFound, openCase, refusedFor, staff, theAdmin } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { moveCaseFile } from "./commands";
import { handOverAll, listOwners } from "./hand-over-all";
import { readCaseFile } from "./queries";

let leaving: StaffActor;
let colleague: StaffActor;
let files: readonly string[];
beforeAll(async () => {
  leaving = await staff("teilhabemanager");
  colleague = await staff("teilhabemanager");
  files = [await openCase(leaving), await openCase(leaving), await openCase(leaving)];
});

const form = (given: object = {}) => ({
  ...{ ownerId: leaving.userId, newOwnerId: colleague.userId, sure: "3" },
  ...given,
});
const countOf = async ({ userId }: StaffActor) =>
  (await listOwners(await theAdmin(), {})).owners.find(({ id }) => id === userId)?.count ?? 0;

describe("all case files of somebody who leaves", () => {
  test.each([
    [{ newOwnerId: "" }, "newOwnerId", "missingChoice"],
    [{ sure: undefined }, "sure", "missingChoice"],
    // One more or less than was shown: somebody looks again.
    [{ sure: "2" }, "sure", "changedMeanwhile"],
  ] as const)("are not handed over by %j", async (given, field, code) => {
    await expect(handOverAll(leaving, form(given))).rejects.toMatchObject(refusedFor(field, code));
    expect(await countOf(leaving)).toBe(3);
  });

  test("go to nobody who is no caseworker, and by nobody but themselves and the administration", async () => {
    const { userId: newOwnerId } = await staff("lead");
    const toLead = handOverAll(leaving, form({ newOwnerId }));
    await expect(toLead).rejects.toMatchObject(refusedFor("newOwnerId", "unknownChoice"));
    await expect(handOverAll(colleague, form())).rejects.toMatchObject(notFound);
    expect((await listOwners(colleague, {})).owners).toEqual([]);
  });

  test("leave behind what was noted for oneself alone, which is said before", async () => {
    const [caseFileId = "", other = ""] = files;
    const note = { caseFileId, version: 0, text: "Nur ein Gedanke" };
    await finishNote(leaving, { ...note, visibility: "own" });
    await finishNote(leaving, { ...note, visibility: "team" });
    await finishNote(colleague, { ...note, visibility: "own" });
    await saveNoteDraft(leaving, { ...note, caseFileId: other, visibility: "team" });
    await saveContactDraft(leaving, { caseFileId: other, note: "Am Telefon", version: 0 });
    await saveContactDraft(colleague, { caseFileId: other, note: "Am Telefon", version: 0 });
    const unsharedFor = async (reader: StaffActor) =>
      (await listOwners(reader, {})).owners.find(({ id }) => id === leaving.userId)?.unshared;
    expect(await unsharedFor(leaving)).toMatchObject({
      ...{ notes: 1, drafts: 2 },
      files: [{ id: caseFileId }, { id: other }],
    });
    expect((await readCaseFile(leaving, { id: other })).unshared).toEqual({ notes: 0, drafts: 2 });
    expect(await unsharedFor(await theAdmin())).toEqual({ notes: 1, drafts: 2, files: [] });
  });

  test("have another owner at once, closed ones too, with all that hangs on them, and each says so", async () => {
    const [open = "", , closed = ""] = files;
    const dueOn = addDays(today(), 5);
    await addFollowUp(leaving, { caseFileId: open, dueOn });
    await moveCaseFile(leaving, { id: closed, from: "open", state: "closed", reason: "Umzug" });
    await db.user.update({ where: { id: leaving.userId }, data: { disabledAt: new Date() } });
    const { owners } = await listOwners(await theAdmin(), {});
    expect(owners.find(({ id }) => id === leaving.userId)).toMatchObject({ gone: true });
    const [admin, moved] = [
      await theAdmin(),
      { fromOwner: leaving.userId, toOwner: colleague.userId },
    ];
    expect(await handOverAll(admin, form())).toEqual(moved);
    expect(await handOverAll(admin, form())).toEqual(moved);
    expect([await countOf(leaving), await countOf(colleague)]).toEqual([0, 3]);
    expect(await readCaseFile(colleague, { id: open })).toMatchObject({
      ...{ ownerId: colleague.userId, state: "open" },
      followUps: expect.arrayContaining([expect.objectContaining({ dueOn })]),
    });
    for (const caseFileId of files) {
      const { entries } = await readTimeline(colleague, { caseFileId, kind: "state" });
      const change = { from: leaving.displayName, to: colleague.displayName };
      expect(entries.find(({ text }) => text === "Fallakte übergeben")).toMatchObject({
        changes: [{ field: "Zuständig", ...change }],
      });
      const { events } = await readCaseFileAudit(colleague, { caseFileId });
      expect(events.map(({ action }) => action)).toContain("caseFile.handOverAll");
    }
  });
});
