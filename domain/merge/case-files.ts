import "server-only";
import { z } from "zod";
import { columns } from "@/domain/person/case-file-columns";
import { type CaseFileState, caseFileStates } from "@/domain/person/case-file-states";
import { bringGoalsHome, goalsThatWouldGoHome } from "@/domain/support-plan/bring-home";
import { followAgain, joinPlans, partPlans } from "@/domain/support-plan/join";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { caseFileRowIds, caseFileRowsSince, putInto, rowsOfCaseFile } from "./case-file-rows";

const state = z.enum(caseFileStates);

const joinedCaseFiles = z.object({
  /** The case file that goes on, the states it had and was given, and what stood in it before. */
  into: z.uuid(),
  before: state,
  after: state,
  stayed: caseFileRowIds,
  /** Those that ended in it, as they were, with what they gave. */
  joined: z.array(
    z.object({ id: z.uuid(), state, reasonSealed: z.string().nullable(), rows: caseFileRowIds }),
  ),
});
export type JoinedCaseFiles = z.output<typeof joinedCaseFiles>;

const joinedReason = "Beim Zusammenführen in der Fallakte aufgegangen, die weiterläuft";

/** The closer somebody is accompanied, the later it stands here. */
const byCloseness: readonly CaseFileState[] = ["closed", "open", "aftercare", "inSupport"];

/**
 * A person has one case file that runs. Where two persons who are one have several, the earliest of the
 * one who stays goes on, as closely as any of them; needs, notes, referrals, plans and conferences of
 * the others go into it ({@link joinPlans} says which plan counts). These are closed and stay to be read.
 * @returns what {@link partCaseFiles} needs to give everything back; null where nothing was joined
 */
export async function joinCaseFiles(
  tx: Tx,
  { keptId, mergedId, at }: { keptId: string; mergedId: string; at: Date },
): Promise<JoinedCaseFiles | null> {
  const [into, ...others] = await runningOf(tx, { keptId, mergedId });
  if (!into || others.length === 0) return null;
  const after = [into, ...others].map((file) => file.state).reduce(closer, into.state);
  const stayed = await rowsOfCaseFile(tx, into.id);
  const joined: JoinedCaseFiles["joined"] = [];
  for (const { id, state: was, reasonSealed } of others) {
    const rows = await rowsOfCaseFile(tx, id);
    const { SupportPlan: _plans, ...besides } = rows;
    await putInto(tx, besides, id, into.id);
    await joinPlans(tx, { from: id, into: into.id, at });
    await tx.caseFile.update({
      where: { id },
      data: {
        ...{ state: "closed", closedAt: at, closedFrom: was },
        reasonSealed: seal(columns.reason, id, joinedReason),
      },
    });
    joined.push({ id, state: was, reasonSealed, rows });
  }
  await tx.caseFile.update({ where: { id: into.id }, data: { state: after } });
  return { into: into.id, before: into.state, after, stayed, joined };
}

/** The case files of two persons that run: the one that goes on if they are merged, and then the others. */
export async function runningOf(
  tx: Tx,
  { keptId, mergedId }: { keptId: string; mergedId: string },
) {
  const running = await tx.caseFile.findMany({
    where: { personId: { in: [keptId, mergedId] }, state: { not: "closed" } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    include: { owner: { select: { displayName: true } } },
  });
  const [ofKept, ofMerged] = [keptId, mergedId].map((id) =>
    running.filter(({ personId }) => personId === id),
  );
  return [...(ofKept ?? []), ...(ofMerged ?? [])];
}

function closer(one: CaseFileState, other: CaseFileState): CaseFileState {
  return byCloseness.indexOf(one) < byCloseness.indexOf(other) ? other : one;
}

type Merge = { readonly at: Date; readonly caseFiles: unknown };

/** The case files that a merge has joined; undefined: it had none to join. */
export function joinedBy({ caseFiles }: Merge): JoinedCaseFiles | undefined {
  return joinedCaseFiles.nullable().parse(caseFiles) ?? undefined;
}

/** Gives case files back what was theirs, and the state they had, unless somebody has moved them since. */
export async function partCaseFiles(tx: Tx, merge: Merge): Promise<void> {
  const files = joinedBy(merge);
  if (!files) return;
  for (const { id, state: was, reasonSealed, rows } of files.joined) {
    const { SupportPlan: plans = [], ...besides } = rows;
    await putInto(tx, besides, files.into, id);
    await partPlans(tx, { ids: plans, from: files.into, back: id });
    await tx.caseFile.updateMany({
      where: { id, state: "closed", closedAt: merge.at },
      data: { state: was, closedAt: null, closedFrom: null, reasonSealed },
    });
  }
  await tx.caseFile.updateMany({
    where: { id: files.into, state: files.after },
    data: { state: files.before },
  });
}

/** The goals that would go back to the plan they came from, if a merge were taken apart: in their words. */
export async function goalsBroughtHome(tx: Tx, merge: Merge) {
  const files = joinedBy(merge);
  if (!files) return [];
  const home = new Map(
    files.joined.flatMap(({ id, rows }) => (rows.SupportPlan ?? []).map((plan) => [plan, id])),
  );
  return goalsThatWouldGoHome(tx, files.into, (planId) => home.get(planId) ?? files.into);
}

/** What has come into the case file that goes on since a merge; what later merges brought is theirs. */
export async function cameIntoSince(tx: Tx, merge: Merge, later: readonly Merge[]) {
  const files = joinedBy(merge);
  if (!files) return [];
  const known = [files, ...later.flatMap((each) => joinedBy(each) ?? [])].flatMap((each) => [
    each.stayed,
    ...each.joined.map(({ rows }) => rows),
  ]);
  const ids = known.flatMap((rows) => Object.values(rows).flat());
  return caseFileRowsSince(tx, files.into, ids);
}

/** Puts some of what came since into the case file that is given back. */
export async function giveOfSince(tx: Tx, merge: Merge, chosen: Since): Promise<void> {
  const files = joinedBy(merge);
  const [back] = files?.joined ?? [];
  if (!files || !back) return;
  for (const { table, id } of chosen) await putInto(tx, { [table]: [id] }, files.into, back.id);
}

/**
 * Lets plans be followed again that a merge had set aside, once everything else is where it belongs, and
 * takes the goals of each out of those of the other.
 */
export async function followPlansAgain(tx: Tx, merge: Merge): Promise<void> {
  const files = joinedBy(merge);
  if (!files) return;
  const parted = [files.into, ...files.joined.map(({ id }) => id)];
  await bringGoalsHome(tx, parted);
  await followAgain(tx, parted);
}

type Since = Awaited<ReturnType<typeof caseFileRowsSince>>;
