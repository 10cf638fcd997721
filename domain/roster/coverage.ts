import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { coverageBy } from "./coverage-rules";
import { loadListing } from "./listing";

/** How far the portal has come with the whole list, in figures that name nobody. */
export async function readCoverage(actor: StaffActor) {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const covered = await loadListing(db);
  return {
    all: coverageBy(covered, () => "all")[0]?.counts ?? null,
    byDistrict: coverageBy(covered, ({ district }) => district),
    byLanguage: coverageBy(covered, ({ language }) => language),
    byPaper: coverageBy(covered, ({ paper }) => paper),
    missing: covered.filter(({ missingSince }) => missingSince !== null).length,
  };
}
