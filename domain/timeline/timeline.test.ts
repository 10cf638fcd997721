import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { addFollowUp, stopFollowUp } from "@/domain/follow-up/commands";
import { addNeed, moveNeed } from "@/domain/need/commands";
import { changesBetween } from "@/domain/person/changes";
import { updatePerson } from "@/domain/person/commands";
import { notFound, openCase, profileForm, sentReferral, staff } from "@/domain/testing/fixtures";
import type { TimelineKind } from "@/domain/timeline-entry";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { entriesOnPage, readTimeline } from "./queries";

let caseworker: StaffActor;
let id: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  id = await openCase(caseworker);
  await updatePerson(caseworker, profileForm(id, 1, { name: "Selam Neuname", germanLevel: "A2" }));
  const need = await addNeed(caseworker, { caseFileId: id, domain: "language", goal: "B1" });
  await moveNeed(caseworker, { id: need.id, from: "identified", state: "planned" });
  await sentReferral(caseworker, { caseFileId: id });
  await addFollowUp(caseworker, { caseFileId: id, dueOn: addDays(today(), 10) });
  await moveCaseFile(caseworker, { id, from: "open", state: "inSupport" });
});

const read = (asked: { kind?: TimelineKind; page?: number } = {}) =>
  readTimeline(caseworker, { caseFileId: id, ...asked });

describe("a timeline", () => {
  test("says which field was changed, what stood there, what stands there now, and who did it", async () => {
    const [latest] = (await read({ kind: "profile" })).entries;
    expect(latest).toMatchObject({
      text: "Angaben geändert",
      by: caseworker.displayName,
      changes: [
        { field: "name", from: "Selam Geheimname", to: "Selam Neuname" },
        { field: "germanLevel", from: null, to: "A2" },
      ],
    });
  });

  test("tells of every room, newest first", async () => {
    const { entries, counts, total } = await read();
    expect(counts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["request", "profile", "state", "need", "referral", "consent"]),
    );
    expect(entries).toHaveLength(total);
    expect(entries[0]).toMatchObject({
      kind: "state",
      changes: [{ field: "state", from: "open", to: "inSupport" }],
    });
    expect((await read({ kind: "need" })).entries).toMatchObject([
      { changes: [{ field: "language", from: "identified", to: "planned" }] },
      { changes: [{ field: "need", from: null, to: "language" }], note: "B1" },
    ]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(total);
    const nameless = entries.filter(({ by }) => by === null).map(({ text }) => text);
    expect(nameless).toEqual(["Fallakte angelegt"]);
  });

  test("says why a case file is closed, why a need cannot be met, and what nobody asks any more", async () => {
    const caseFileId = await openCase(caseworker);
    const need = await addNeed(caseworker, { caseFileId, domain: "work" });
    const unmet = { state: "unmet", unmetReason: "noPlace" };
    await moveNeed(caseworker, { id: need.id, from: "identified", ...unmet });
    const { id: asked } = await addFollowUp(caseworker, { caseFileId, dueOn: today() });
    const stopped = { stopReason: "declined", scope: "this" };
    await stopFollowUp(caseworker, { id: asked, version: 0, ...stopped });
    const move = (from: string, state: string, reason?: string) =>
      moveCaseFile(caseworker, { id: caseFileId, from, state, reason });
    await move("open", "aftercare", "sucht noch");
    await move("aftercare", "closed", "hat Arbeit gefunden");
    const told = async (kind: TimelineKind) =>
      (await readTimeline(caseworker, { caseFileId, kind })).entries;
    const closed = { field: "state", from: "aftercare", to: "closed" };
    expect((await told("state"))[0]).toMatchObject({
      changes: [closed],
      note: "hat Arbeit gefunden",
    });
    expect((await told("need"))[0]?.changes).toEqual([
      { field: "work", from: "identified", to: "unmet" },
      { field: "reason", from: null, to: "noPlace" },
    ]);
    expect((await told("followUp"))[0]).toMatchObject({
      text: "Nachverfolgung beendet: Von Hand geplant",
      changes: [{ field: "reason", from: null, to: "declined" }],
    });
  });

  test("is read page by page, and a page too far is the last", async () => {
    const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id } });
    const version = async () =>
      (await db.person.findUniqueOrThrow({ where: { id: personId } })).version;
    for (let made = 0; made < entriesOnPage; made += 1) {
      const changed = profileForm(id, await version(), { name: `Selam ${made}` });
      await updatePerson(caseworker, changed);
    }
    const first = await read({ kind: "profile" });
    const last = await read({ kind: "profile", page: 99 });
    expect([first.page, first.pages, first.entries.length]).toEqual([1, 2, entriesOnPage]);
    expect(last.page).toBe(2);
    const ids = [...first.entries, ...last.entries].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("leaves nothing readable in the database", async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(c)::text AS row FROM "PersonChange" c`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Selam|germanLevel/);
  });

  test.each(["lead", "translator", "admin"] as const)("is not there for a %s", async (role) => {
    const reading = readTimeline(await staff(role), { caseFileId: id });
    await expect(reading).rejects.toMatchObject(notFound);
  });
});

test("what changed leads from what was to what is, and nothing else is said", () => {
  const fields = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.string());
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const changed = Object.fromEntries(
        changesBetween(before, after).map(({ field, to }) => [field, to ?? ""]),
      );
      const said = (all: Record<string, string>, name: string) => all[name] ?? "";
      for (const name of ["a", "b", "c", "d"]) {
        expect(said({ ...before, ...changed }, name)).toBe(said(after, name));
      }
      expect(changesBetween(after, after)).toEqual([]);
    }),
  );
});
