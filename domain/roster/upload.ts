import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command, parseInput } from "@/domain/command";
import { now, today } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { type IssueCode, invalid } from "@/lib/errors";
import { choice, formDate, requiredText } from "@/lib/form-fields";
import { columns } from "./columns";
import { extents } from "./list-extent";
import { type ColumnUse, columnUses, guessUses, headingWord } from "./list-fields";
import { listTable, tidy } from "./list-table";
import { headingHash } from "./listed-identity";
import { readList } from "./read-list";

/** So long a list is kept that nobody decides on. */
const keptMs = 48 * 3_600_000;

const code = (issue: IssueCode): IssueCode => issue;

/** In signs; what a file is called beyond that tells it from no other. */
const longestName = 120;

/** What stands beside the file in its form, and what it is called. */
const about = {
  source: requiredText(80),
  asOf: formDate(),
  extent: choice(extents),
  fileName: z.string().optional(),
};

/** All that its form asks for, so that everything missing is told at once. */
const uploaded = z.object({
  ...about,
  file: z.string(code("missingFile")).min(1, code("emptyFile")),
});

const keepUploaded = command({
  action: "rosterImport.upload",
  input: z.object({ ...about, table: listTable }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, actor, input }) => {
    const { source, asOf, extent, table, fileName } = input;
    if (asOf > today()) throw invalid("asOf", "dateInFuture");
    const id = randomUUID();
    const at = now();
    await tx.rosterImport.create({
      data: {
        ...{ id, source, asOf, extent, state: "open", uploadedAt: at, uploadedById: actor.userId },
        expiresAt: new Date(at.getTime() + keptMs),
        tableSealed: seal(columns.table, id, JSON.stringify(table)),
        rows: table.rows.length,
        fileNameSealed: fileName
          ? seal(columns.fileName, id, tidy(fileName).slice(0, longestName))
          : null,
        mapping: guessUses(table.columns, await rememberedUses(tx, table.columns)),
        decisions: {},
      },
    });
    return { id };
  },
  subject: (_target, kept) => ({ type: "rosterImport", ids: kept ? [kept.id] : [] }),
});

/**
 * Reads a list and keeps it, encrypted, until somebody has decided on it. Nothing of it is written
 * anywhere else.
 * @param form `file`: the bytes as base64; `fileName`: what they are called; `source`, `asOf` and
 * `extent`: who gave it, of which day it is, and whether it is whole
 * @throws AppError "invalid": missingFile, emptyFile, missingChoice, or what keeps it from being read;
 * a day in the future
 */
export async function uploadList(actor: StaffActor, form: Record<string, unknown>) {
  const { file } = parseInput(uploaded, form);
  const table = await readList(Buffer.from(file, "base64"));
  if (typeof table === "string") throw invalid("file", table);
  return keepUploaded(actor, { ...form, table });
}

/** What columns with these headings held the last time. */
async function rememberedUses(
  tx: Tx,
  headings: readonly string[],
): Promise<ReadonlyMap<string, ColumnUse>> {
  const byHash = new Map(headings.map((heading) => [headingHash(heading), headingWord(heading)]));
  const known = await tx.rosterColumn.findMany({
    where: { headingHash: { in: [...byHash.keys()] } },
  });
  return new Map(
    known.flatMap(({ headingHash: hash, field }) => {
      const use = columnUses.find((each) => each === field);
      const heading = byHash.get(hash);
      return use && heading ? [[heading, use] as const] : [];
    }),
  );
}
