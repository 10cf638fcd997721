import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";

/** The register of offices, those in use first. */
export const listOffices = query({
  action: "office.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    tx.office.findMany({
      orderBy: [{ activity: "asc" }, { name: "asc" }],
      include: { _count: { select: { referrals: true } } },
    }),
  present: (rows) =>
    rows.map(({ id, name, phone, mail, activity, _count }) => ({
      id,
      name,
      phone,
      mail,
      activity,
      referrals: _count.referrals,
    })),
  subject: (rows) => ({ type: "office", ids: rows.map(({ id }) => id) }),
});
