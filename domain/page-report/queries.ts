import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import { db, type Tx } from "@/lib/db/client";
import { pageIn } from "@/lib/page-of";
import { columns } from "./columns";

type Row = NonNullable<Awaited<ReturnType<Tx["pageReport"]["findUnique"]>>>;

/** So many reports stand on one page of the inbox. */
const onPage = 50;

type Asked = { readonly done: boolean; readonly page?: number };

/**
 * One page of the open reports, promised ones first and then the oldest; with `done` of those dealt
 * with, the latest first. `late`: with so many the promised time is over.
 */
export const listPageReports = query({
  action: "pageReport.list",
  target: async (tx, { done, page: asked = 1 }: Asked, _actor: StaffActor) => {
    const where = { doneAt: done ? { not: null } : null };
    const total = await tx.pageReport.count({ where });
    const late = done ? 0 : await tx.pageReport.count({ where: { ...where, ...isLate() } });
    const { page, pages } = pageIn(total, asked, onPage);
    const rows = await tx.pageReport.findMany({
      where,
      orderBy: [
        ...(done
          ? [{ doneAt: "desc" } as const]
          : [
              { answerBy: { sort: "asc", nulls: "last" } } as const,
              { reportedAt: "asc" } as const,
            ]),
        { id: "asc" },
      ],
      ...{ skip: (page - 1) * onPage, take: onPage },
    });
    return { rows, total, late, page, pages };
  },
  present: ({ rows, ...list }) => ({ ...list, reports: rows.map(shown) }),
  subject: ({ rows }) => ({ type: "pageReport", ids: rows.map(({ id }) => id) }),
});

const isLate = () => ({ answerBy: { lte: now() } });

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
