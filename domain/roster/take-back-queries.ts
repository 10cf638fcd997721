import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { type Change, changesBetween } from "@/domain/person/changes";
import { profileFields } from "@/domain/person/fields";
import { knownPersons } from "@/domain/person/known-persons";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import { pageOf } from "@/lib/page-of";
import { profileKept } from "./keep-before";
import { rowsOnPage } from "./list-table";
import {
  countParts,
  loadCarriedOut,
  planTakeBack,
  type TakeBackPart,
  type TakeBackPlan,
  takeBackParts,
} from "./take-back-plan";

type Asked = {
  readonly id: string;
  readonly part?: TakeBackPart | undefined;
  readonly page?: number;
};

/**
 * What taking a list back would do to everybody whom it has written about, before anything is done: one
 * page of one part of it. Of whom something has followed stand first.
 */
export const previewTakeBack = query({
  action: "rosterImport.read",
  target: async (tx: Tx, { id, part: asked, page = 1 }: Asked, _actor: StaffActor) => {
    const list = await loadCarriedOut(tx, { id });
    if (!list) return null;
    const plan = await planTakeBack(tx, list);
    const counts = countParts(plan.rows);
    const part = asked ?? takeBackParts.find((each) => counts[each] > 0) ?? "goes";
    const places = (await knownPersons()).places();
    const place = ({ personId }: { personId: string }) => places.get(personId) ?? places.size;
    const inPart = plan.rows
      .filter((row) => row.part === part)
      .toSorted((a, b) => place(a) - place(b));
    const { shown, ...pages } = pageOf(inPart, page, rowsOnPage);
    return { list, plan, counts, part, pages, shown: await openRows(tx, list.id, shown) };
  },
  present: ({ list, plan, counts, part, pages, shown }) => ({
    ...{ id: list.id, source: list.source, asOf: list.asOf, extent: list.extent },
    ...{ carriedOutAt: list.settledAt, again: list.state === "takenBack" },
    ...{ counts, part, rows: shown, print: plan.print, open: plan.open.length },
    ...{ all: plan.rows.length, ...pages },
  }),
  subject: ({ list, shown }) => ({
    type: "rosterImport",
    ids: [list.id, ...shown.map(({ personId }) => personId)],
  }),
});

type Rows = TakeBackPlan["rows"];

/** Who they are, and what of their profile would say again what it said before. */
async function openRows(tx: Tx, importId: string, rows: readonly Rows[number][]) {
  const persons = await tx.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
  });
  const byId = new Map(persons.map((person) => [person.id, person]));
  return rows.flatMap(({ entryId, personId, why, part, profileSealed }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const changes: Change[] = profileSealed
      ? changesBetween(
          profileFields(profileOf(person)),
          profileFields(profileKept({ importId, personId, profileSealed })),
        )
      : [];
    const { publicCode } = person;
    return [
      { id: entryId, personId, name: nameOf(person), publicCode, why, changes, part } as const,
    ];
  });
}
