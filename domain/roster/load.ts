import "server-only";
import { reachOf } from "@/domain/contact/reach";
import { mediumIn } from "@/domain/contact/vocabulary";
import { isNumber } from "@/domain/contact-request/rules";
import { anyRuns } from "@/domain/person/accompanied";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { languagesOf } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { spokenSince } from "./next-attempt";

const withPerson = {
  person: {
    include: {
      caseFiles: { ...caseFileOfNow, select: { id: true, state: true } },
    },
  },
} satisfies NonNullable<Parameters<Tx["rosterEntry"]["findMany"]>[0]>["include"];

function loadRow(tx: Tx, id: string) {
  // The second entry of somebody who was merged stays behind until they are taken apart.
  return tx.rosterEntry.findUnique({
    where: { id, person: { mergedIntoId: null } },
    include: withPerson,
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadRow>>>;

/** An entry of the roster with what is known of its person; null: there is none. */
export async function loadEntry(tx: Tx, id: string) {
  const row = await loadRow(tx, id);
  return row && entryOf(row);
}

/** An entry as the rules of outreach see it, with the person behind it. */
function entryOf(row: Row) {
  const { id, personId, outreach, outreachSince, source, asOf, version } = row;
  const profile = profileOf(row.person);
  const { contact, residence } = profile;
  const [caseFile] = row.person.caseFiles;
  const reach = reachOf(outreach, anyRuns(row.person.caseFiles));
  return {
    ...{ id, personId, source, asOf, version },
    reach,
    spokenSince: spokenSince({ reach, outreachSince }),
    district: profile.district,
    profile,
    publicCode: row.person.publicCode,
    address: profile.details.address ?? null,
    language: languagesOf({ ...row.person, rosterEntry: row }).spoken,
    missingSince: row.missingSince && plainDate.parse(row.missingSince),
    paper: residence.paper ?? null,
    caseFileId: caseFile?.id ?? null,
    attempts: row.attempts,
    moreAttempts: row.moreAttempts,
    lastTryOn: row.lastTryOn ? plainDate.parse(row.lastTryOn) : null,
    lastMedium: mediumIn(row.lastMedium),
    callable: contact !== null && isNumber(contact.channel) && !row.wrongNumber,
    visitable: profile.details.address !== undefined,
    missing: row.missingSince !== null,
    paperValidUntil: residence.validUntil ?? null,
  };
}
