import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { reachOf } from "@/domain/contact/reach";
import { anyRuns } from "@/domain/person/accompanied";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { columns } from "./columns";
import { countFates, fateKinds, isSettled, onlyLooksLike, personOf, takenChanges } from "./fates";
import { type ImportPlan, type PlannedPerson, planImport } from "./import-plan";
import { loadOpenImport, type OpenImport } from "./list-import";
import { rowsOnPage } from "./list-table";
import { takenBackCounts } from "./take-back-plan";

const mostImports = 20;
const samples = 3;

/** Of how many rows a list made what, once it is carried out. */
const carriedOutCounts = z.partialRecord(z.enum([...fateKinds, "missing"]), z.number()).nullable();

/** Lists that wait for a decision, and what became of the latest. */
export const listImports = query({
  action: "rosterImport.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    tx.rosterImport.findMany({
      orderBy: { uploadedAt: "desc" },
      take: mostImports,
      select: {
        ...{ id: true, state: true, source: true, asOf: true, uploadedAt: true, settledAt: true },
        ...{ expiresAt: true, counts: true, rows: true, fileNameSealed: true, extent: true },
        ...{ takenBackAt: true, takenBack: true },
        uploadedBy: { select: { displayName: true } },
        takenBackBy: { select: { displayName: true } },
        _count: { select: { imported: true } },
      },
    }),
  present: (rows) =>
    rows.map(({ uploadedBy, takenBackBy, counts, fileNameSealed, _count, ...row }) => ({
      ...row,
      /** Of so many it is kept what was before, so that they can be asked about. */
      kept: _count.imported,
      takenBackBy: takenBackBy?.displayName ?? null,
      takenBack: takenBackCounts.parse(row.takenBack),
      fileName: fileNameSealed && unseal(columns.fileName, row.id, fileNameSealed),
      by: uploadedBy?.displayName ?? null,
      counts: carriedOutCounts.parse(counts),
    })),
  subject: (rows) => ({ type: "rosterImport", ids: rows.map(({ id }) => id) }),
});

/** A list's columns with what they most likely hold, and a few of their cells. */
export const readColumns = query({
  action: "rosterImport.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadOpenImport(tx, input),
  present: ({ id, version, source, asOf, table, uses }) => ({
    ...{ id, version, source, asOf },
    rows: table.rows.length,
    ...{ emptyRows: table.emptyRows, rowsAbove: table.rowsAbove, otherSheets: table.otherSheets },
    columns: table.columns.map((heading, index) => ({
      id: String(index),
      heading,
      use: uses[index] ?? "notUsed",
      samples: table.rows.flatMap(({ cells }) => cells[index] || []).slice(0, samples),
    })),
  }),
  subject: ({ id }) => ({ type: "rosterImport", ids: [id] }),
});

/**
 * What a preview shows: rows of one fate, those decided on by hand, those that bring a paper which
 * has ended already, or who is missing.
 */
export const previewParts = [...fateKinds, "decided", "paperEnded", "missing"] as const;
export type PreviewPart = (typeof previewParts)[number];

type Asked = {
  readonly id: string;
  readonly part?: PreviewPart | undefined;
  readonly page?: number;
};

/**
 * Every row's fate before anything is written, one page of one part of it: what has to be settled
 * first stands first. What rows and people are shown is recorded.
 */
export const previewImport = query({
  action: "rosterImport.read",
  target: async (tx: Tx, { id, part, page = 1 }: Asked, _actor: StaffActor) => {
    const target = await loadOpenImport(tx, { id });
    if (!target) return null;
    const plan = await planImport(tx, target);
    const counts = partCounts(target, plan);
    const shownPart = part ?? previewParts.find((each) => counts[each] > 0) ?? "new";
    const rows = rowsOf(target, plan, shownPart);
    const missing = shownPart === "missing" ? plan.missing : [];
    return {
      ...{ target, plan, counts, part: shownPart },
      rows: pageOf(rows, page, rowsOnPage),
      missing: pageOf(missing, page, rowsOnPage),
    };
  },
  present: ({ target, plan, counts, part, rows, missing }) => ({
    ...{ id: target.id, version: target.version, source: target.source, asOf: target.asOf },
    ...{ print: plan.print, counts, part, total: target.table.rows.length },
    extent: target.extent,
    /** The day of a newer list of the same source that was carried out before. */
    newerAsOf: plan.newerAsOf,
    /** The day of a newer one that was whole. */
    newerWhole: plan.newerWhole,
    /** The source has given no list yet, and who has. */
    ...{ isFirst: plan.isFirst, otherSources: plan.otherSources },
    /** So many the source has named so far, and so many of them are on others' lists alone. */
    ...{ ofSource: plan.ofSource, elsewhere: plan.unnamed.length - plan.missing.length },
    manyMissing: plan.manyMissing,
    /** So many of whom something is taken over. */
    altered: plan.fated.filter(({ fate }) => isAltered(fate)).length,
    /** So many of them, as somebody has decided, are not of the target group; a list does not change that. */
    notMeant: plan.fated.filter(({ fate }) => isNotMeant(fate, plan)).length,
    settled: isSettled(plan.fated),
    onlyAlike: plan.fated.filter(({ fate }) => onlyLooksLike(fate)).length,
    emptyRows: target.table.emptyRows,
    rowsAbove: target.table.rowsAbove,
    otherSheets: target.table.otherSheets,
    page: part === "missing" ? missing.page : rows.page,
    pages: part === "missing" ? missing.pages : rows.pages,
    rows: rows.shown.map(({ line, read, fate }) => ({
      id: String(line),
      line,
      fate,
      person: "person" in read ? read.person : null,
      typed: target.table.rows.find((row) => row.line === line)?.cells.join(" · ") ?? "",
      decision: target.rowDecisions[String(line)] ?? null,
      likeRow: likeRowOf(fate, plan),
      known: knownIn(fate).flatMap((personId) => {
        const person = plan.byId.get(personId);
        return person ? [shownPerson(person)] : [];
      }),
    })),
    missing: missing.shown.map((person) => ({
      id: person.rosterEntry?.id ?? person.id,
      name: nameOf(person),
      publicCode: person.publicCode,
      reach: reachOf(person.rosterEntry?.outreach ?? "unknown", anyRuns(person.caseFiles)),
      asOf: person.rosterEntry?.asOf ?? null,
    })),
  }),
  subject: ({ target, rows, missing }) => ({
    type: "rosterImport",
    ids: [
      target.id,
      ...rows.shown.flatMap(({ fate }) => knownIn(fate)),
      ...missing.shown.map(({ id }) => id),
    ],
  }),
});

function partCounts(target: OpenImport, plan: ImportPlan): Record<PreviewPart, number> {
  return {
    ...countFates(plan.fated),
    decided: rowsOf(target, plan, "decided").length,
    paperEnded: rowsOf(target, plan, "paperEnded").length,
    missing: plan.missing.length,
  };
}

function rowsOf({ rowDecisions }: OpenImport, { fated }: ImportPlan, part: PreviewPart) {
  if (part === "decided") return fated.filter(({ line }) => rowDecisions[String(line)]);
  if (part === "paperEnded") return fated.filter(bringsEndedPaper);
  return fated.filter(({ fate }) => fate.kind === part);
}

/** A slip, an old list, or a paper that is being renewed: somebody has to have seen it. */
function bringsEndedPaper({ read, fate }: ImportPlan["fated"][number]): boolean {
  const until = "person" in read ? read.person.paperValidUntil : null;
  if (until === null || until >= today()) return false;
  if (fate.kind === "changed") return fate.changes.some(({ field }) => field === "paperValidUntil");
  return fate.kind === "new" || fate.kind === "doubtful";
}

/** What the earlier row says that a doubtful one looks like. */
function likeRowOf(fate: ImportPlan["fated"][number]["fate"], { fated }: ImportPlan) {
  if (fate.kind !== "doubtful" || fate.likeLine === null) return null;
  const like = fated.find(({ line }) => line === fate.likeLine);
  return like && "person" in like.read ? { line: like.line, person: like.read.person } : null;
}

function isAltered(fate: ImportPlan["fated"][number]["fate"]): boolean {
  return fate.kind === "changed" && takenChanges(fate.changes, fate.taking).length > 0;
}

function isNotMeant(fate: ImportPlan["fated"][number]["fate"], { byId }: ImportPlan): boolean {
  return byId.get(personOf(fate) ?? "")?.rosterEntry?.outreach === "notMeant";
}

function knownIn(fate: ImportPlan["fated"][number]["fate"]): string[] {
  const personId = personOf(fate);
  if (personId !== undefined) return [personId];
  return fate.kind === "doubtful" ? fate.lookalikes.map(({ personId }) => personId) : [];
}

function shownPerson(person: PlannedPerson) {
  const { name, birthDate, contact } = profileOf(person);
  const onRoster = person.rosterEntry !== null;
  return { id: person.id, publicCode: person.publicCode, name, birthDate, contact, onRoster };
}
