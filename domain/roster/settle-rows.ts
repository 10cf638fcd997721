import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice, versioned } from "@/lib/form-fields";
import { type Decision, type Decisions, type Fate, onlyLooksLike, takings } from "./fates";
import { planImport } from "./import-plan";
import { extents } from "./list-extent";
import { columnUses, usesProblem } from "./list-fields";
import { loadOpenImport } from "./list-import";

/** In milliseconds: what is said of many rows at once asks for the fates of all of them. */
const patienceMs = 60_000;

const subject = ({ id }: { readonly id: string }) => ({ type: "rosterImport" as const, ids: [id] });

/**
 * Says what each column of a list holds.
 * @throws AppError "invalid": noNameColumn, columnTwice; "conflict" when another was first
 */
export const mapColumns = command({
  action: "rosterImport.map",
  input: z.object({ ...versioned, uses: z.array(z.enum(columnUses)) }),
  target: (tx, input, _actor: StaffActor) => loadOpenImport(tx, input),
  run: async ({ tx, input, target }) => {
    const uses = target.table.columns.map((_, index) => input.uses[index] ?? "notUsed");
    const problem = usesProblem(uses);
    if (problem) throw invalid("uses", problem === "twice" ? "columnTwice" : "noNameColumn");
    const same = JSON.stringify(uses) === JSON.stringify(target.uses);
    // Decisions were made about what the columns said before.
    await change(tx, input, { mapping: uses, ...(same ? {} : { decisions: {} }) });
  },
  subject,
});

/**
 * Says of a list after all that it is whole, or that it only adds.
 * @throws AppError "conflict" when another was first
 */
export const sayExtent = command({
  action: "rosterImport.extent",
  input: z.object({ ...versioned, extent: choice(extents) }),
  target: (tx, input, _actor: StaffActor) => loadOpenImport(tx, input),
  run: ({ tx, input }) => change(tx, input, { extent: input.extent }),
  subject,
});

/** What a form says of a row; "": nothing decided, or a decision taken back. */
const answers = ["", "other", "leftOut", ...takings] as const;
const answer = z.union([z.enum(answers), z.templateLiteral(["same:", z.uuid()])]);

/**
 * What is said of many rows at once: those with errors are left out; those that only look like
 * somebody are other people; whatever was decided by hand is open again.
 */
const bulk = z.enum(["leaveOutErrors", "othersAreNew", "takeBackAll"]).optional();

/**
 * Decides about rows: which of the people shown it is, or none of them; what of it is taken over;
 * or that it is left out. What was decided about other rows stays.
 * @throws AppError "invalid" (unknownChoice), "conflict" when another was first
 */
export const decideRows = command({
  action: "rosterImport.decide",
  patienceMs,
  input: z.object({ ...versioned, rows: z.record(z.string().regex(/^\d{1,6}$/), answer), bulk }),
  target: (tx, input, _actor: StaffActor) => loadOpenImport(tx, input),
  run: async ({ tx, input, target }) => {
    const decisions: Record<string, Decision> = { ...target.rowDecisions };
    const lines = new Set(target.table.rows.map(({ line }) => String(line)));
    for (const [line, said] of Object.entries(input.rows)) {
      if (!lines.has(line)) continue;
      const decision = decisionOf(said, decisions[line]);
      if (decision) decisions[line] = decision;
      else delete decisions[line];
    }
    const all = input.bulk === "takeBackAll" ? {} : decisions;
    if (input.bulk) await decideMany(tx, target, all, bulkDecisions[input.bulk]);
    await change(tx, input, { decisions: all });
  },
  subject,
});

function decisionOf(said: string, before: Decision | undefined): Decision | undefined {
  if (said.startsWith("same:")) return { is: "same", personId: said.slice("same:".length) };
  if (said === "other" || said === "leftOut") return { is: said };
  const taking = takings.find((each) => each === said);
  if (!taking) return undefined;
  // Who it is stays decided; the usual needs no decision.
  if (before?.is === "same") return { ...before, taking };
  return taking === "usual" ? undefined : { is: "taken", taking };
}

const bulkDecisions = {
  leaveOutErrors: (fate) => (fate.kind === "error" ? { is: "leftOut" } : undefined),
  othersAreNew: (fate) => (onlyLooksLike(fate) ? { is: "other" } : undefined),
  takeBackAll: () => undefined,
} satisfies Record<string, (fate: Fate) => Decision | undefined>;

async function decideMany(
  tx: Tx,
  target: NonNullable<Awaited<ReturnType<typeof loadOpenImport>>>,
  decisions: Record<string, Decision>,
  decisionOn: (fate: Fate) => Decision | undefined,
): Promise<void> {
  const { fated } = await planImport(tx, { ...target, rowDecisions: decisions as Decisions });
  for (const { line, fate } of fated) {
    const decision = decisionOn(fate);
    if (decision) decisions[String(line)] = decision;
  }
}

type Data = Parameters<Tx["rosterImport"]["updateMany"]>[0]["data"];

async function change(tx: Tx, { id, version }: { id: string; version: number }, data: Data) {
  const { count } = await tx.rosterImport.updateMany({
    where: { id, version, state: "open" },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}
