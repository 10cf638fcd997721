import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { settledNeedStates } from "@/domain/need/rules";
import { standingNeeds } from "@/domain/need/standing";
import { inOrderOf, ofThese, personsMeant } from "@/domain/person/find-persons";
import { knownPersons } from "@/domain/person/known-persons";
import { spokenLanguageOf } from "@/domain/person/language-of";
import { withListedLanguage } from "@/domain/person/languages";
import type { KnownPerson, PersonIndex } from "@/domain/person/person-index";
import { mayBe } from "@/domain/person/spoken-languages";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { addDays } from "@/lib/plain-date";
import type { CaseFileFilter } from "./list-filter";

type Asked = {
  readonly filter?: CaseFileFilter;
  /** A part of a name, or the code of a person. */
  readonly term?: string;
  /** From 1; what does not exist is the nearest that does. */
  readonly page?: number;
};

type Where = NonNullable<NonNullable<Parameters<Tx["caseFile"]["findMany"]>[0]>["where"]>;
type Found = { readonly id: string; readonly personId: string; readonly state: string };

/** So many case files stand on one page. */
export const caseFilesOnPage = 50;

/**
 * Case files by name, closed ones last; those found by a name in the order of likeness. Only those
 * of the page are opened.
 */
export const listCaseFiles = query({
  action: "caseFile.list",
  target: async (tx, { filter = {}, term = "", page = 1 }: Asked, _actor: StaffActor) => {
    const persons = await knownPersons();
    const found = term ? await personsMeant(tx, persons, term) : undefined;
    const matching = await tx.caseFile.findMany({
      where: { ...whereOf(filter), ...(found && ofThese(found)) },
      select: { id: true, personId: true, state: true },
    });
    const speaks = filter.language && (await speakersOf(tx, persons, filter.language));
    const within = matching.filter(
      ({ personId }) => endsWithin(filter, persons, personId) && (!speaks || speaks(personId)),
    );
    const listed = found ? inOrderOf(within, found) : byName(within, persons);
    const { shown, ...position } = pageOf(listed, page, caseFilesOnPage);
    const closed = listed.filter(({ state }) => state === "closed").length;
    return {
      rows: await openRows(tx, shown),
      persons,
      total: listed.length,
      closed,
      ...position,
      owners: await tx.user.findMany({
        where: { caseFiles: { some: {} } },
        select: { id: true, displayName: true },
        orderBy: { displayName: "asc" },
      }),
    };
  },
  present: ({ rows, persons, ...list }) => ({
    ...list,
    files: rows.map((row) => ({
      id: row.id,
      name: persons.get(row.personId)?.name ?? "",
      publicCode: row.person.publicCode,
      language: spokenBy(persons.get(row.personId), row.person.rosterEntry?.language ?? null),
      state: row.state,
      owner: row.owner.displayName,
      openedAt: row.openedAt,
      paperValidUntil: persons.get(row.personId)?.paperValidUntil ?? null,
      openNeeds: row.needs
        .filter(({ state }) => state !== "met" && state !== "unmet")
        .map(({ domain }) => domain),
      referrals: row._count.referrals,
    })),
  }),
  subject: ({ rows }) => ({ type: "caseFile", ids: rows.map(({ id }) => id) }),
});

async function openRows(tx: Tx, shown: readonly Found[]) {
  const rows = await tx.caseFile.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: {
      person: { select: { publicCode: true, ...withListedLanguage } },
      owner: { select: { displayName: true } },
      needs: { ...standingNeeds, select: { domain: true, state: true } },
      _count: { select: { referrals: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(({ id }) => byId.get(id) ?? []);
}

function whereOf({
  state,
  owner,
  need,
  german,
  district,
  next,
  handedOver,
}: CaseFileFilter): Where {
  const known = (value: string) => (value === "unknown" ? null : value);
  return {
    ...(state === "running" ? { state: { not: "closed" } } : state ? { state } : {}),
    ...(owner && { ownerId: owner }),
    ...(handedOver && { handedOverAt: { not: null } }),
    ...(need && {
      needs: {
        some: { ...standingNeeds.where, domain: need, state: { notIn: [...settledNeedStates] } },
      },
    }),
    person: {
      ...(german && { germanLevel: known(german) }),
      ...(district && { district: known(district) }),
      ...(next && { followUps: { none: { state: "planned" } } }),
    },
  };
}

function endsWithin({ paper }: CaseFileFilter, persons: PersonIndex, personId: string): boolean {
  if (!paper) return true;
  const until = persons.get(personId)?.paperValidUntil;
  return until != null && until >= today() && until <= addDays(today(), Number(paper));
}

function spokenBy(known: KnownPerson | undefined, listed: string | null) {
  return known
    ? spokenLanguageOf({ speaksIn: known.speaksIn, listed, chosen: known.language })
    : null;
}

/** Whether somebody is to be spoken with in this language: asked for everybody at once. */
async function speakersOf(
  tx: Tx,
  persons: PersonIndex,
  language: NonNullable<CaseFileFilter["language"]>,
): Promise<(personId: string) => boolean> {
  const entries = await tx.rosterEntry.findMany({
    where: { language: { not: null } },
    select: { personId: true, language: true },
  });
  const listed = new Map(entries.map((entry) => [entry.personId, entry.language]));
  return (personId) => {
    const spoken = spokenBy(persons.get(personId), listed.get(personId) ?? null);
    if (spoken === null) return language === "unknown";
    return language !== "unknown" && mayBe(spoken, language);
  };
}

function byName(files: readonly Found[], persons: PersonIndex): Found[] {
  const places = persons.places();
  const place = ({ personId }: Found) => places.get(personId) ?? places.size;
  const closed = ({ state }: Found) => Number(state === "closed");
  return files.toSorted((a, b) => closed(a) - closed(b) || place(a) - place(b));
}
