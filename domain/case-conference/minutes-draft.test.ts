import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { unsharedIn } from "@/domain/case-file/hand-over";
import { listOwners } from "@/domain/case-file/hand-over-all";
import { heldConference, isOver, plannedConference, versionOf } from "@/domain/testing/conferences";
import { conflict, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { cancelConference, holdConference, writeMinutes } from "./hold";
import { discardMinutesDraft, saveMinutesDraft } from "./minutes-draft";
import { readConference } from "./queries";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");
const form = (id: string) => versionOf(caseworker, id);
const draftOf = async (id: string, reader = caseworker) =>
  (await readConference(reader, { id })).draft?.text;
const type = async (id: string, minutes: string, opened: number, by = caseworker) =>
  saveMinutesDraft(by, { ...(await form(id)), minutes, opened: String(opened) });

test("minutes are kept while somebody types, sealed, for their author alone, until they are saved", async () => {
  const { id } = await heldConference(caseworker);
  const before = await form(id);
  const { version } = await type(id, "Es geht vor", 0);
  // The answer was lost on the way: the same again.
  expect(await type(id, "Es geht vor", 0)).toEqual({ version: version + 1 });
  await type(id, "Es geht voran.", version + 1);
  expect(await draftOf(id)).toBe("Es geht voran.");
  expect(await draftOf(id, colleague)).toBeUndefined();
  expect(JSON.stringify(await db.minutesDraft.findMany())).not.toContain("voran");
  // Whoever has the page open writes on: nothing of the conference has changed.
  expect(await form(id)).toEqual(before);
  await type(id, "Eigenes", 0, colleague);
  await writeMinutes(caseworker, { ...before, minutes: "Es geht voran." });
  expect(await draftOf(id)).toBeUndefined();
  expect(await draftOf(id, colleague)).toBe("Eigenes");
});

test("whoever hands the case file over is told that they stay behind", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const drafts = async () =>
    (await unsharedIn(db, { id: caseFileId, ownerId: caseworker.userId })).drafts;
  const all = async () =>
    (await listOwners(caseworker, {})).owners.map(({ unshared }) => unshared)[0];
  const before = await all();
  await type(id, "Noch nicht fertig", 0);
  expect(await drafts()).toBe(1);
  expect(await all()).not.toEqual(before);
});

test("ticks without a word are kept, and no draft of minutes", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  const save = async (typed: object) =>
    saveMinutesDraft(caseworker, { ...(await form(id)), opened: "0", ...typed });
  const draft = async () => (await readConference(caseworker, { id })).draft;
  const drafts = async () =>
    (await unsharedIn(db, { id: caseFileId, ownerId: caseworker.userId })).drafts;
  await save({ came: ["person"] });
  expect([(await draft())?.came, await drafts()]).toEqual([["person"], 0]);
  await save({ came: ["person"], minutes: "Ein Wort", opened: "1" });
  expect(await drafts()).toBe(1);
  expect(await save({ came: [], minutes: "", opened: "2" })).toEqual({ version: 0 });
  expect(await draft()).toBeNull();
});

test("two windows of one author do not overwrite each other", async () => {
  const { id } = await plannedConference(caseworker);
  const { version } = await type(id, "aus dem ersten", 0);
  await expect(type(id, "aus dem zweiten", 0)).rejects.toMatchObject(conflict);
  await type(id, "aus dem ersten, weiter", version);
});

test("what one window has kept is not lost when the other says that the conference was held", async () => {
  const { id } = await plannedConference(caseworker, { about: "general", topics: [] });
  await type(id, "aus dem ersten", 0);
  const held = { ...(await form(id)), ...isOver, minutes: "aus dem zweiten" };
  const second = holdConference(caseworker, { ...held, opened: "0" });
  await expect(second).rejects.toMatchObject(conflict);
  expect(await draftOf(id)).toBe("aus dem ersten");
  await holdConference(caseworker, { ...held, opened: "1" });
  await type(id, "nachher im ersten", 0);
  const minutes = { ...(await form(id)), minutes: "nachher im zweiten" };
  const again = writeMinutes(caseworker, { ...minutes, opened: "0" });
  await expect(again).rejects.toMatchObject(conflict);
  await writeMinutes(caseworker, { ...minutes, opened: "1" });
});

test("who was there is kept with it", async () => {
  const { id } = await plannedConference(caseworker);
  await saveMinutesDraft(caseworker, { ...(await form(id)), came: ["person"], opened: "0" });
  expect((await readConference(caseworker, { id })).draft).toMatchObject({ came: ["person"] });
});

test("a draft is thrown away by its author, and with a conference that does not take place", async () => {
  const { id } = await plannedConference(caseworker);
  await type(id, "Anfang", 0);
  await discardMinutesDraft(caseworker, { id });
  expect(await draftOf(id)).toBeUndefined();
  await type(id, "Anfang", 0);
  await cancelConference(caseworker, { ...(await form(id)), reason: "other" });
  expect(await db.minutesDraft.count({ where: { conferenceId: id } })).toBe(0);
  await expect(type(id, "mehr", 0)).rejects.toMatchObject(refusedFor("", "notNow"));
});
