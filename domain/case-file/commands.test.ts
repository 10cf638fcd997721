import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { addNeed, moveNeed } from "@/domain/need/commands";
import { categoriesFor, needDomains } from "@/domain/need/rules";
import { type CaseFileState, caseFileStates } from "@/domain/person/case-file-states";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { moveCaseFile } from "./commands";
import { listCaseFiles } from "./list";
import { readCaseFile } from "./queries";
import { possibleStates } from "./rules";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});

const read = (id: string) => readCaseFile(caseworker, { id });
async function move(id: string, state: string, reason?: string) {
  const shown = await db.caseFile.findUnique({ where: { id }, select: { state: true } });
  return moveCaseFile(caseworker, { id, from: shown?.state ?? "open", state, reason });
}

const table: Record<CaseFileState, readonly CaseFileState[]> = {
  open: ["inSupport", "aftercare", "closed"],
  inSupport: ["aftercare", "closed"],
  aftercare: ["inSupport", "closed"],
  closed: ["open"],
};

describe("a case file", () => {
  test.each(caseFileStates)("that is %s goes where the table says", (state) => {
    expect(possibleStates(state, null)).toEqual(table[state]);
  });

  test.each(["open", "inSupport", "aftercare"] as const)(
    "that was %s before it was closed is that again when it is opened",
    async (before) => {
      const id = await openCase(caseworker);
      if (before !== "open") await move(id, before);
      await move(id, "closed", "verzogen");
      const [again] = (await read(id)).states;
      expect(again).toBe(before);
      await move(id, before);
      expect(await read(id)).toMatchObject({ state: before, states: table[before] });
    },
  );

  test.each(
    caseFileStates.flatMap((from) =>
      caseFileStates.map((to) => [from, to, table[from].includes(to)] as const),
    ),
  )("goes from %s to %s: %s", async (from, to, allowed) => {
    const id = await openCase(caseworker);
    await db.caseFile.update({ where: { id }, data: { state: from } });
    const moved = move(id, to, "hat Arbeit gefunden");
    if (allowed) await moved;
    else await expect(moved).rejects.toMatchObject(refusedFor("state", "notNow"));
    expect(await read(id)).toMatchObject({ state: allowed ? to : from });
  });

  test("is closed only with a reason, which goes when it is opened again", async () => {
    const id = await openCase(caseworker);
    await expect(move(id, "closed")).rejects.toMatchObject(refusedFor("reason", "missing"));
    await expect(move(id, "closed", "  ")).rejects.toMatchObject(refusedFor("reason", "missing"));
    await move(id, "closed", "hat Arbeit gefunden");
    expect(await read(id)).toMatchObject({ state: "closed", reason: "hat Arbeit gefunden" });
    await move(id, "open");
    expect(await read(id)).toMatchObject({ state: "open", reason: null });
  });

  test("that cannot be met says why, for as long as it is so", async () => {
    const caseFileId = await openCase(caseworker);
    const { id } = await addNeed(caseworker, { caseFileId, domain: "work" });
    const unmet = { id, from: "identified", state: "unmet" };
    for (const unmetReason of [undefined, ""]) {
      await expect(moveNeed(caseworker, { ...unmet, unmetReason })).rejects.toMatchObject(
        refusedFor("unmetReason", "missingChoice"),
      );
    }
    await expect(moveNeed(caseworker, { ...unmet, unmetReason: "weather" })).rejects.toMatchObject(
      refusedFor("unmetReason", "unknownChoice"),
    );
    expect((await read(caseFileId)).needs).toMatchObject([{ state: "identified" }]);
    await moveNeed(caseworker, { ...unmet, unmetReason: "noPlace" });
    expect((await read(caseFileId)).needs).toMatchObject([
      { state: "unmet", unmetReason: "noPlace" },
    ]);
    await moveNeed(caseworker, { id, from: "unmet", state: "planned", unmetReason: "noPlace" });
    expect((await read(caseFileId)).needs).toMatchObject([{ state: "planned", unmetReason: null }]);
  });

  test("that somebody else has moved meanwhile stays as it is, and the second is told", async () => {
    const id = await openCase(caseworker);
    await move(id, "inSupport");
    const late = { id, from: "open", state: "closed", reason: "verzogen" };
    await expect(moveCaseFile(caseworker, late)).rejects.toMatchObject(conflict);
    expect(await read(id)).toMatchObject({ state: "inSupport", reason: null });
  });

  test("stands in the list by name, closed ones last", async () => {
    const named = (name: string) => openCase(caseworker, { name });
    const [closed, zoe, ärne] = [await named("Aaron"), await named("Zoe"), await named("Ärne")];
    await move(closed, "closed", "verzogen");
    const shown = (await listCaseFiles(caseworker, {})).files.map(({ id }) => id);
    expect(shown.filter((id) => [closed, zoe, ärne].includes(id))).toEqual([ärne, zoe, closed]);
  });

  test("that is not there is not found", async () => {
    await expect(read(randomUUID())).rejects.toMatchObject(notFound);
    await expect(move(randomUUID(), "inSupport")).rejects.toMatchObject(notFound);
  });
});

describe("a need", () => {
  test("is noted with where the person stands and what they want, and how far it has come", async () => {
    const caseFileId = await openCase(caseworker);
    const { id } = await addNeed(caseworker, {
      caseFileId,
      domain: "language",
      level: "A2",
      goal: "B1 bis Herbst",
    });
    await moveNeed(caseworker, { id, from: "identified", state: "planned" });
    expect((await read(caseFileId)).needs).toMatchObject([
      {
        id,
        domain: "language",
        state: "planned",
        level: "A2",
        goal: "B1 bis Herbst",
        unmetReason: null,
        version: 0,
      },
    ]);
  });

  test("counts as open until it is met or cannot be met", async () => {
    const caseFileId = await openCase(caseworker);
    const { id } = await addNeed(caseworker, { caseFileId, domain: "work" });
    const openNeeds = async () =>
      (await listCaseFiles(caseworker, {})).files.find((file) => file.id === caseFileId)?.openNeeds;
    expect(await openNeeds()).toEqual(["work"]);
    await moveNeed(caseworker, { id, from: "identified", state: "met" });
    expect(await openNeeds()).toEqual([]);
  });

  test("that somebody else has moved meanwhile stays as it is, and the second is told", async () => {
    const caseFileId = await openCase(caseworker);
    const { id } = await addNeed(caseworker, { caseFileId, domain: "work" });
    await moveNeed(caseworker, { id, from: "identified", state: "met" });
    const late = moveNeed(caseworker, { id, from: "identified", state: "unmet" });
    await expect(late).rejects.toMatchObject(conflict);
    expect((await read(caseFileId)).needs).toMatchObject([{ id, state: "met" }]);
  });

  test("is not readable in the database but for its domain", async () => {
    const caseFileId = await openCase(caseworker);
    await addNeed(caseworker, { caseFileId, domain: "health", level: "Knie", goal: "Arzttermin" });
    const rows = await db.$queryRaw<
      { row: string }[]
    >`SELECT to_jsonb(n)::text AS row FROM "Need" n`;
    const everything = rows.map(({ row }) => row).join("\n");
    expect(everything).toContain("health");
    expect(everything).not.toMatch(/Knie|Arzttermin/);
  });

  test.each([
    [{ domain: "money" }, "domain", "unknownChoice"],
    [{ domain: "" }, "domain", "missingChoice"],
    [{ domain: "work", level: "x".repeat(301) }, "level", "tooLong"],
    [{ domain: "work", goal: "x".repeat(501) }, "goal", "tooLong"],
  ] as const)("does not take %j", async (form, field, code) => {
    const caseFileId = await openCase(caseworker);
    const added = addNeed(caseworker, { caseFileId, ...form });
    await expect(added).rejects.toMatchObject(refusedFor(field, code));
  });

  test.each(needDomains)("%s can be met by some kind of offer", (domain) => {
    expect(categoriesFor(domain).length).toBeGreaterThan(0);
  });
});
