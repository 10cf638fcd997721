import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { anyRuns } from "@/domain/person/accompanied";
import type { Candidate } from "@/domain/person/candidate";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { knownPersons } from "@/domain/person/known-persons";
import type { PersonIndex } from "@/domain/person/person-index";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { deniedBy } from "./denied";
import { isNumber, isOpen, type RequestState } from "./rules";

/** So many with the same number and another name are named. */
const mostOthers = 5;

type Asking = {
  readonly id: string;
  readonly state: RequestState;
  readonly personId: string | null;
  readonly channel: Parameters<typeof isNumber>[0];
  readonly nameSealed: string;
  readonly contactSealed: string;
};

/**
 * Who may have sent a request that nobody has made a case file of yet: people with a case file or on
 * the roster, the likeliest first. It only proposes (decision 0034); a person decides.
 */
export const peopleLike = query({
  action: "person.duplicates",
  target: async (tx: Tx, { id }: { id: string }, _actor: StaffActor) => {
    const request = await tx.contactRequest.findUnique({ where: { id } });
    if (!request) return null;
    const persons = await knownPersons();
    const candidates = candidatesFor(persons, request);
    const rows = await tx.person.findMany({
      where: { id: { in: candidates.map(({ personId }) => personId) }, mergedIntoId: null },
      select: {
        id: true,
        rosterEntry: { select: { id: true } },
        caseFiles: { ...caseFileOfNow, select: { id: true, state: true } },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = candidates.flatMap((candidate) => {
      const row = byId.get(candidate.personId);
      return row ? [{ candidate, row }] : [];
    });
    const denied = (await deniedBy(tx, [id])).get(id);
    return { persons, found, denied };
  },
  present: ({ persons, found, denied }) =>
    found.map(({ candidate: { personId, ...facts }, row: { rosterEntry, caseFiles } }) => ({
      ...facts,
      personId,
      name: persons.get(personId)?.name ?? "",
      birthDate: persons.get(personId)?.birthDate ?? null,
      caseFile: caseFiles[0] ? { id: caseFiles[0].id, runs: anyRuns(caseFiles) } : null,
      entryId: rosterEntry?.id ?? null,
      /** When it was noted that they have not written it. */
      deniedAt: denied?.get(personId) ?? null,
    })),
  subject: ({ found }) => ({
    type: "person",
    ids: found.map(({ candidate }) => candidate.personId),
  }),
});

/**
 * Which of these requests are perhaps from somebody known: those of which their own page names people of whom
 * nobody has noted that they are not.
 */
export async function likelyKnown(
  tx: Tx,
  requests: readonly Asking[],
): Promise<ReadonlySet<string>> {
  const asked = requests.filter(isNobodys);
  if (asked.length === 0) return new Set();
  const persons = await knownPersons();
  if (persons.revision !== held.revision) held = { revision: persons.revision, likely: new Map() };
  const { likely } = held;
  const found = asked.filter((each) => isLikely(persons, each, likely));
  const denied = await deniedBy(
    tx,
    found.map(({ id }) => id),
  );
  const isOpenStill = (each: Asking): boolean => {
    const people = denied.get(each.id);
    const isAnother = ({ personId }: Candidate) => !people?.has(personId);
    return !people || candidatesFor(persons, each).some(isAnother);
  };
  return new Set(found.filter(isOpenStill).map(({ id }) => id));
}

/**
 * What was found for lists since anybody in the index has changed, by what is sealed: whoever
 * corrects a request seals it anew.
 */
let held = { revision: -1, likely: new Map<string, boolean>() };

function isLikely(persons: PersonIndex, request: Asking, likely: Map<string, boolean>): boolean {
  const sealed = request.nameSealed + request.contactSealed;
  const before = likely.get(sealed);
  if (before !== undefined) return before;
  const found = candidatesFor(persons, request).length > 0;
  likely.set(sealed, found);
  return found;
}

const isNobodys = ({ personId, state }: Asking): boolean => personId === null && isOpen(state);

function candidatesFor(persons: PersonIndex, request: Asking): readonly Candidate[] {
  if (!isNobodys(request)) return [];
  const { id, channel } = request;
  const name = unseal(columns.name, id, request.nameSealed);
  const phone = isNumber(channel) ? unseal(columns.contact, id, request.contactSealed) : null;
  const alike = persons.candidates({ name, phone });
  // One number for several is common in a family or a shelter; it is for a person to know them apart.
  const others = (phone ? persons.withNumber(phone) : [])
    .filter((each) => !alike.some((candidate) => candidate.personId === each))
    .slice(0, mostOthers)
    .map((each) => ({
      ...{ personId: each, likeness: 0, sameName: false },
      ...{ sameBirthDate: false, samePhone: true },
    }));
  return [...alike, ...others];
}
