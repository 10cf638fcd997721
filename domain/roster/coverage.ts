import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { residenceOf } from "@/domain/person/profile";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { type Covered, coverageBy } from "./coverage-rules";

/** How far the portal has come with the whole list, in figures that name nobody. */
export async function readCoverage(actor: StaffActor) {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const rows = await db.rosterEntry.findMany({
    select: {
      reach: true,
      district: true,
      language: true,
      missingSince: true,
      person: { select: { id: true, residenceSealed: true } },
    },
  });
  const covered = rows.map(
    ({ reach, district, language, person }): Covered => ({
      ...{ reach, district, language },
      paper: residenceOf(person).paper ?? null,
    }),
  );
  return {
    all: coverageBy(covered, () => "all")[0]?.counts ?? null,
    byDistrict: coverageBy(covered, ({ district }) => district),
    byLanguage: coverageBy(covered, ({ language }) => language),
    byPaper: coverageBy(covered, ({ paper }) => paper),
    missing: rows.filter(({ missingSince }) => missingSince !== null).length,
  };
}
