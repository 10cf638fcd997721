import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { plainDate } from "@/lib/plain-date";
import { occasionWords } from "./occasion";

/** What is planned about the placement of a referral, the earliest first: what stops with it. */
export const listPlannedAbout = query({
  action: "followUp.list",
  target: (tx, { referralId }: { referralId: string }, _actor: StaffActor) =>
    tx.followUp.findMany({
      where: { placement: { referralId }, state: "planned" },
      orderBy: { dueOn: "asc" },
      select: { id: true, kind: true, offsetDays: true, follows: true, dueOn: true },
    }),
  present: (rows) =>
    rows.map((row) => ({
      ...{ id: row.id, dueOn: plainDate.parse(row.dueOn), occasion: occasionWords(row) },
    })),
  subject: (rows) => ({ type: "followUp", ids: rows.map(({ id }) => id) }),
});
