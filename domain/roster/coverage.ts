import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { isCounted, reachOf } from "@/domain/contact/reach";
import { accompaniedPersons } from "@/domain/person/accompanied";
import { knownPersons } from "@/domain/person/known-persons";
import { spokenLanguageOf } from "@/domain/person/language-of";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { coverageBy } from "./coverage-rules";

/** How far the portal has come with the whole list, in figures that name nobody. */
export async function readCoverage(actor: StaffActor) {
  if (!may(actor, "roster.coverage", {})) throw notFound();
  const listed = await loadListed();
  const covered = listed.flatMap(({ reach, ...one }) =>
    isCounted(reach) ? { ...one, reach } : [],
  );
  return {
    all: coverageBy(covered, () => "all")[0]?.counts ?? null,
    byDistrict: coverageBy(covered, ({ district }) => district),
    byLanguage: coverageBy(covered, ({ language }) => language),
    byPaper: coverageBy(covered, ({ paper }) => paper),
    missing: covered.filter(({ missing }) => missing).length,
    /** On a list by mistake: they are in no other figure. */
    notMeant: listed.length - covered.length,
  };
}

/** Of two that were merged one stays behind with who is gone, and counts no more. */
async function loadListed() {
  const [rows, accompanied] = await Promise.all([
    db.rosterEntry.findMany({
      select: { personId: true, outreach: true, language: true, missingSince: true },
    }),
    accompaniedPersons(db),
  ]);
  const persons = await knownPersons();
  return rows.flatMap(({ personId, outreach, language: listed, missingSince }) => {
    const known = persons.get(personId);
    if (!known) return [];
    const { district, paper, language: chosen, speaksIn } = known;
    const language = spokenLanguageOf({ speaksIn, listed, chosen });
    const reach = reachOf(outreach, accompanied.has(personId));
    return [{ reach, district, language, paper, missing: missingSince !== null }];
  });
}
