import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";

/** The filters somebody has kept for a list, by name. */
export const listSavedFilters = query({
  action: "savedFilter.list",
  target: (tx, { list }: { list: "case-files" }, { userId }: StaffActor) =>
    tx.savedFilter.findMany({ where: { userId, list }, orderBy: { name: "asc" } }),
  present: (rows) => rows.map(({ id, name, query: kept }) => ({ id, name, query: kept })),
  subject: (rows) => ({ type: "user", ids: rows.slice(0, 1).map(({ userId }) => userId) }),
});
