import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { rolesOf } from "@/domain/access/predicates";
import { query } from "@/domain/query";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import { db, type Tx } from "@/lib/db/client";
import { mailSettings } from "@/lib/mail/settings";
import { pageIn } from "@/lib/page-of";
import { calendarOf } from "./calendar";
import { columns } from "./columns";
import { kindsFor } from "./kinds";
import { loadMail } from "./load";
import { mailProblems, possibleEvents } from "./rules";

const openStates = ["waiting", "failed"] as const;

/** So many mails stand on one page of the outbox. */
const onPage = 50;

type Asked = { readonly settled: boolean; readonly page?: number };

/**
 * One page of the mails that have not left yet, failed ones first and then the oldest; with `settled`
 * of all others, the latest first.
 */
export const listMails = query({
  action: "mail.list",
  target: async (tx, { settled, page: asked = 1 }: Asked, actor: StaffActor) => {
    const where = {
      kind: { in: kindsFor(rolesOf(actor)) },
      state: settled ? { notIn: [...openStates] } : { in: [...openStates] },
    };
    const total = await tx.mail.count({ where });
    const { page, pages } = pageIn(total, asked, onPage);
    const rows = await tx.mail.findMany({
      where,
      orderBy: [
        ...(settled
          ? [{ settledAt: "desc" } as const]
          : [{ state: "desc" } as const, { createdAt: "asc" } as const]),
        { id: "asc" },
      ],
      ...{ skip: (page - 1) * onPage, take: onPage },
    });
    return { rows, total, page, pages };
  },
  present: ({ rows, ...list }) => ({ ...list, mails: rows.map(shown) }),
  subject: ({ rows }) => ({ type: "mail", ids: rows.map(({ id }) => id) }),
});

/** One mail with its text, and what can be done with it. */
export const readMail = query({
  action: "mail.read",
  target: (tx, { id }: { id: string }, _actor: StaffActor) => loadMail(tx, id),
  present: (row) => ({
    ...shown(row),
    text: unsealOptional(columns.text, row.id, row.textSealed),
    calendar: calendarOf(row),
    events: possibleEvents(row, sendsMails()),
    version: row.version,
  }),
  subject: ({ id }) => ({ type: "mail", ids: [id] }),
});

type Row = NonNullable<Awaited<ReturnType<Tx["mail"]["findUnique"]>>>;

function shown(row: Row) {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    recipient: unseal(columns.recipient, row.id, row.recipientSealed),
    subject: unseal(columns.subject, row.id, row.subjectSealed),
    createdAt: row.createdAt,
    attempts: row.attempts,
    nextTryAt: row.nextTryAt,
    expiresAt: row.expiresAt,
    problem: mailProblems.find((code) => code === row.problem) ?? null,
    settledAt: row.settledAt,
  };
}

/**
 * How many mails somebody has to deal with: all that wait where there is no mail server, else those
 * that failed.
 */
export async function countStuckMails(actor: StaffActor): Promise<number> {
  if (!may(actor, "mail.list", {})) return 0;
  const states = sendsMails() ? (["failed"] as const) : openStates;
  return db.mail.count({
    where: { kind: { in: kindsFor(rolesOf(actor)) }, state: { in: [...states] } },
  });
}

/** True where mails leave by themselves. */
export function sendsMails(): boolean {
  return mailSettings() !== undefined;
}
