import { describe, expect, test } from "vitest";
import { addParticipants } from "@/domain/case-conference/participants";
import { listConferences } from "@/domain/case-conference/queries";
import { readClosing } from "@/domain/case-file/closing-view";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { addNeed } from "@/domain/need/commands";
import { finishNote } from "@/domain/note/commands";
import { consented, plannedConference, versionOf } from "@/domain/testing/conferences";
import { refusedFor, sentReferral, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { comparePersons, readMerge } from "./queries";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const opened = (known: object) => openedPerson(caseworker, known);
const merge = (kept: Opened, merged: Opened) => mergeOpened(caseworker, kept, merged);

describe("two case files that run", () => {
  const both = async () => {
    const [kept, merged] = [await opened({}), await opened({})];
    const move = { id: merged.file, from: "open", state: "inSupport" };
    await moveCaseFile(caseworker, move);
    const need = await addNeed(caseworker, { caseFileId: merged.file, domain: "language" });
    const text = "Beim Zusammenführen nicht verlieren";
    await finishNote(caseworker, { caseFileId: merged.file, text, visibility: "team", version: 0 });
    return { kept, merged, need, text };
  };
  const read = (id: string) => readCaseFile(caseworker, { id });

  test("become one, as closely accompanied as either, with all that is open", async () => {
    const { kept, merged, need, text } = await both();
    const { caseFileId } = await merge(kept, merged);
    expect(caseFileId).toBe(kept.file);
    const file = await read(kept.file);
    expect(file).toMatchObject({ state: "inSupport", needs: [{ id: need.id }] });
    const { entries } = await readTimeline(caseworker, { caseFileId: kept.file });
    expect(entries.map((entry) => entry.text)).toContain("Zwei Fallakten wurden eine");
    expect(entries.map((entry) => entry.note)).toContain(text);
  });

  test("are of two owners: it is said before whose ends", async () => {
    const colleague = await staff("teilhabemanager");
    const [kept, merged] = [
      await opened({}),
      await openedPerson(colleague, { name: "Amal Probe" }),
    ];
    const compare = async (ours: Opened, theirs: Opened) => {
      const pair = { keptId: ours.person, mergedId: theirs.person };
      return (await comparePersons(caseworker, pair)).takesOver;
    };
    const ends = { id: merged.file, owner: colleague.displayName, of: "Amal Probe" };
    expect(await compare(kept, merged)).toEqual({ by: caseworker.displayName, of: [ends] });
    expect(await compare(merged, kept)).toMatchObject({
      by: colleague.displayName,
      of: [{ id: kept.file, owner: caseworker.displayName }],
    });
    expect(await compare(kept, await opened({}))).toMatchObject({ of: [] });
  });

  test("leave the other one closed, to be read and not to be opened again beside it", async () => {
    const { kept, merged } = await both();
    await merge(kept, merged);
    expect(await read(merged.file)).toMatchObject({
      ...{ state: "closed", states: [], runsOnIn: kept.file },
      reason: expect.stringContaining("Zusammenführen"),
    });
    const reopen = { id: merged.file, from: "closed", state: "open" };
    await expect(moveCaseFile(caseworker, reopen)).rejects.toMatchObject(
      refusedFor("state", "anotherRuns"),
    );
  });

  test("are two again with what was theirs, and what came since goes where a person says", async () => {
    const { kept, merged, need } = await both();
    const { id } = await merge(kept, merged);
    const add = (domain: string) => addNeed(caseworker, { caseFileId: kept.file, domain });
    const [stays, goes] = [await add("work"), await add("housing")];
    const { since } = await readMerge(caseworker, { id });
    expect(since.map((row) => row.id).toSorted()).toEqual([stays.id, goes.id].toSorted());
    await undoMerge(caseworker, { id, give: [goes.id] });
    const needs = async (file: string) => (await read(file)).needs.map((each) => each.id);
    expect(await needs(kept.file)).toEqual([stays.id]);
    expect((await needs(merged.file)).toSorted()).toEqual([need.id, goes.id].toSorted());
    expect(await read(kept.file)).toMatchObject({ state: "open" });
    expect(await read(merged.file)).toMatchObject({ state: "inSupport", reason: null });
  });

  test("stay as they are where one is closed: the one that runs goes on", async () => {
    const [kept, merged] = [await opened({}), await opened({})];
    const close = { id: kept.file, from: "open", state: "closed", reason: "weggezogen" };
    await moveCaseFile(caseworker, close);
    await merge(kept, merged);
    expect(await read(kept.file)).toMatchObject({ state: "closed", runsOnIn: merged.file });
    expect(await read(merged.file)).toMatchObject({ state: "open" });
  });

  test("show what a closed one still holds, and who hears of whom is said before", async () => {
    const [kept, merged] = [
      await opened({ name: "Luwam Exempel" }),
      await opened({ name: "Biniam Muster" }),
    ];
    const day = addDays(today(), 14);
    const { id: conference } = await plannedConference(caseworker, {
      caseFileId: merged.file,
      day,
    });
    await consented(caseworker, conference);
    // Invited after the consent was given: whom it does not name hears of nobody.
    await addParticipants(caseworker, {
      ...(await versionOf(caseworker, conference)),
      otherName: "Wer später kam",
    });
    const referral = await sentReferral(caseworker, { caseFileId: merged.file });
    const over = await sentReferral(caseworker, { caseFileId: merged.file });
    const closing = { referrals: { [referral]: "goesOn", [over]: "withdrawn" } };
    await moveCaseFile(caseworker, {
      ...{ id: merged.file, from: "open", state: "closed", reason: "weggezogen", ...closing },
      conferences: { [conference]: "stays" },
    });
    const pair = { keptId: kept.person, mergedId: merged.person };
    const names = ["Jobcenter Beispielstadt", "Frau Patin"];
    expect((await comparePersons(caseworker, pair)).hearers).toMatchObject([
      { id: conference, of: "Biniam Muster", names },
    ]);
    const planned = async (file: string) =>
      (await listConferences(caseworker, { caseFileId: file })).planned.map(({ id }) => id);
    const referrals = async (file: string) => (await read(file)).referrals.map(({ id }) => id);
    const { id } = await merge(kept, merged);
    expect([await planned(kept.file), await planned(merged.file)]).toEqual([
      [conference],
      [conference],
    ]);
    expect(await referrals(kept.file)).toEqual([referral]);
    const told = async (file: string) =>
      (await readTimeline(caseworker, { caseFileId: file })).entries.map(({ text }) => text);
    const joined = "Als dieselbe Person zusammengeführt: Die geschlossene Fallakte bleibt für sich";
    expect(await told(kept.file)).toContain(joined);
    // With the one that runs ends what the closed one still holds.
    const asked = await readClosing(caseworker, { id: kept.file });
    expect(asked.conferences).toMatchObject([{ id: conference }]);
    expect(asked.referrals).toMatchObject([{ id: referral }]);
    await undoMerge(caseworker, { id });
    expect([await planned(kept.file), await referrals(kept.file)]).toEqual([[], []]);
    for (const file of [kept.file, merged.file]) {
      expect(await told(file)).toContain("Wieder getrennt: Es sind zwei Personen");
    }
  });
});
