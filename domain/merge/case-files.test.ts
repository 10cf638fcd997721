import { describe, expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { addNeed } from "@/domain/need/commands";
import { finishNote } from "@/domain/note/commands";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { readTimeline } from "@/domain/timeline/queries";
import { readMerge } from "./queries";
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
});
