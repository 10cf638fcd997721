import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { addNeed } from "@/domain/need/commands";
import { forgetFilter, keepFilter } from "@/domain/saved-filter/commands";
import { listSavedFilters } from "@/domain/saved-filter/queries";
import { notFound, openCase, staff } from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { caseFilesOnPage, listCaseFiles } from "./list";
import { caseFileFilter, filterQuery } from "./list-filter";

let caseworker: StaffActor;
let yusuf: string;
let amal: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  yusuf = await openCase(caseworker, {
    name: "Yusuf Tesfay",
    speaksIn: "ku",
    germanLevel: "A2",
    district: "lennep",
    paper: "duldung60a",
    paperValidUntil: addDays(today(), 20),
  });
  amal = await openCase(caseworker, { name: "Amal Probe", language: "ar" });
  await addNeed(caseworker, { caseFileId: amal, domain: "housing" });
});

const idsOf = async (asked: object, term = "") => {
  const filter = caseFileFilter.parse(asked);
  return (await listCaseFiles(caseworker, { filter, term })).files.map(({ id }) => id);
};

describe("the list of case files", () => {
  test.each([
    [{}, ["amal", "yusuf"]],
    [{ german: "A2" }, ["yusuf"]],
    [{ german: "unknown" }, ["amal"]],
    [{ district: "lennep" }, ["yusuf"]],
    [{ language: "ar" }, ["amal"]],
    [{ language: "ku" }, ["yusuf"]],
    [{ language: "ti" }, []],
    [{ language: "unknown" }, []],
    [{ need: "housing" }, ["amal"]],
    [{ need: "housing", german: "A2" }, []],
    [{ paper: "28" }, ["yusuf"]],
    [{ paper: "14" }, []],
    [{ next: "none" }, ["amal"]],
    [{ state: "running" }, ["amal", "yusuf"]],
    [{ state: "closed" }, []],
    [{ state: "nonsense", owner: "1" }, ["amal", "yusuf"]],
  ])("with %j shows %j", async (filter, names) => {
    const ids = { amal, yusuf };
    expect(await idsOf(filter)).toEqual(names.map((name) => ids[name as keyof typeof ids]));
  });

  test("finds by a part of a name in another spelling, and by the code", async () => {
    const { person } = await db.caseFile.findUniqueOrThrow({
      where: { id: amal },
      select: { person: true },
    });
    expect(await idsOf({}, "yousef")).toEqual([yusuf]);
    expect(await idsOf({ language: "ar" }, "yousef")).toEqual([]);
    expect(await idsOf({}, person.publicCode.toLowerCase())).toEqual([amal]);
    expect(await idsOf({}, "Xenophon")).toEqual([]);
    expect(await idsOf({}, "\u0000\u202E")).toEqual([]);
  });

  test("opens and records only those of the page", async () => {
    const { personId, ownerId } = await db.caseFile.findUniqueOrThrow({ where: { id: amal } });
    const many = Array.from({ length: caseFilesOnPage }, () => ({
      ...{ id: crypto.randomUUID(), personId, ownerId, state: "open" as const },
      openedAt: new Date(`${today()}T08:00:00Z`),
    }));
    await db.caseFile.createMany({ data: many });
    const first = await listCaseFiles(caseworker, {});
    const last = await listCaseFiles(caseworker, { page: 99 });
    expect([first.files.length, last.files.length, first.total]).toEqual([50, 2, 52]);
    const entry = await db.auditEvent.findFirst({ orderBy: { id: "desc" } });
    expect(entry?.subjectIds.toSorted()).toEqual(last.files.map(({ id }) => id).toSorted());
    await db.caseFile.deleteMany({ where: { id: { in: many.map(({ id }) => id) } } });
  });
});

describe("a filter", () => {
  test("is kept for its user alone, and the same name replaces it", async () => {
    const colleague = await staff("teilhabemanager");
    const query = filterQuery(caseFileFilter.parse({ german: "A2", next: "none" })).toString();
    const kept = (actor: StaffActor) => listSavedFilters(actor, { list: "case-files" });
    await keepFilter(caseworker, { list: "case-files", name: "Meine", query: "state=open" });
    await keepFilter(caseworker, { list: "case-files", name: "Meine", query });
    const [mine] = await kept(caseworker);
    expect(mine).toMatchObject({ name: "Meine", query });
    expect(await kept(colleague)).toEqual([]);
    await expect(forgetFilter(colleague, { id: mine?.id })).rejects.toMatchObject(notFound);
    await forgetFilter(caseworker, { id: mine?.id });
    expect(await kept(caseworker)).toEqual([]);
  });

  test.each(["find=abc def", "name=Selam%20Abraha", "a".repeat(501)])(
    "is not %j",
    async (query) => {
      const form = { list: "case-files", name: "Meine", query };
      await expect(keepFilter(caseworker, form)).rejects.toMatchObject({ code: "invalid" });
    },
  );
});
