import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import { db, type Tx } from "@/lib/db/client";
import { columns } from "./columns";

type Row = NonNullable<Awaited<ReturnType<Tx["pageReport"]["findUnique"]>>>;

/** Open reports, promised ones first and then the oldest; with `done` the latest 100 dealt with. */
export const listPageReports = query({
  action: "pageReport.list",
  target: (tx, { done }: { done: boolean }, _actor: StaffActor) =>
    tx.pageReport.findMany({
      where: { doneAt: done ? { not: null } : null },
      orderBy: done
        ? { doneAt: "desc" }
        : [{ answerBy: { sort: "asc", nulls: "last" } }, { reportedAt: "asc" }],
      take: done ? 100 : 500,
    }),
  present: (rows) => rows.map(shown),
  subject: (rows) => ({ type: "pageReport", ids: rows.map(({ id }) => id) }),
});

/** One report with all that was said. */
export const readPageReport = query({
  action: "pageReport.read",
  target: (tx, { id }: { id: string }, _actor: StaffActor) =>
    tx.pageReport.findUnique({ where: { id } }),
  present: (row) => ({
    ...shown(row),
    contact: unsealOptional(columns.contact, row.id, row.contactSealed),
    note: unsealOptional(columns.note, row.id, row.noteSealed),
    version: row.version,
  }),
  subject: (row) => ({ type: "pageReport", ids: [row.id] }),
});

function shown(row: Row) {
  return {
    id: row.id,
    page: row.page,
    locale: row.locale,
    kind: row.kind,
    text: unsealOptional(columns.text, row.id, row.textSealed),
    wantsAnswer: row.contactSealed !== null,
    reportedAt: row.reportedAt,
    answerBy: row.answerBy,
    late: row.doneAt === null && row.answerBy !== null && row.answerBy <= now(),
    done: row.doneAt !== null,
    waitedMs: (row.doneAt ?? now()).getTime() - row.reportedAt.getTime(),
  };
}

/** How many reports wait; 0 for those who may not see them. */
export async function countOpenReports(actor: StaffActor): Promise<number> {
  return may(actor, "pageReport.list", {}) ? db.pageReport.count({ where: { doneAt: null } }) : 0;
}

/** What whoever has just sent a report is told of it: nothing in it is about a person. */
export async function sentReport(id: string) {
  const row = await db.pageReport.findUnique({ where: { id } });
  return (
    row && {
      page: row.page,
      described: row.kind !== null || row.textSealed !== null,
      answerBy: row.contactSealed === null ? null : row.answerBy,
    }
  );
}
