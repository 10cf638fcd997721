import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { residenceOf, spokenBy } from "@/domain/person/profile";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { type Covered, coverageBy } from "./coverage-rules";
import { languageOf } from "./language-of";

/** How far the portal has come with the whole list, in figures that name nobody. */
export async function readCoverage(actor: StaffActor) {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const rows = await db.rosterEntry.findMany({
    select: {
      reach: true,
      language: true,
      missingSince: true,
      person: {
        select: {
          id: true,
          district: true,
          language: true,
          residenceSealed: true,
          detailsSealed: true,
        },
      },
    },
  });
  const covered = rows.map(
    ({ reach, language, person }): Covered => ({
      ...{ reach, district: person.district },
      language: languageOf(spokenBy(person), language),
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
