import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { knownPersons } from "@/domain/person/known-persons";
import { digitsOf, numberRank, numberTyped } from "@/domain/person/phone-digits";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { likelyKnown } from "./known-people";
import { shownRequest, withOffer } from "./list";
import { isNumber } from "./rules";

/** So many of the latest are shown: one number may be a whole shelter's. */
const mostFound = 50;
/** So many persons at most share the last digits that were typed; whoever types four may mean many. */
const mostPersons = 1000;

/**
 * The requests of whoever can be called under a number, or one with these last digits, the latest
 * first: a missed call shows no name. Those of people known are found by the index of persons, the
 * others are opened for it.
 */
export const findByNumber = query({
  action: "contactRequest.list",
  target: async (tx: Tx, { term }: { term: string }, _actor: StaffActor) => {
    const digits = numberTyped(term);
    if (!digits) return { rows: [], total: 0, known: new Set<string>() };
    const persons = (await knownPersons()).find(term);
    const where = {
      state: { not: "withdrawn" as const },
      OR: [
        { personId: { in: persons.slice(0, mostPersons) } },
        { id: { in: await ofNobody(tx, digits) } },
      ],
    };
    const total = await tx.contactRequest.count({ where });
    const rows = await tx.contactRequest.findMany({
      ...{ where, include: withOffer, take: mostFound },
      orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    });
    return { rows, total, known: await likelyKnown(tx, rows) };
  },
  present: ({ rows, total, known }) => ({
    total,
    requests: rows.map((row) => shownRequest(row, known)),
  }),
  subject: ({ rows }) => ({ type: "contactRequest", ids: rows.map(({ id }) => id) }),
});

/** What was opened for the last search, by what is sealed: whoever changes a number seals it anew. */
let opened: ReadonlyMap<string, string> = new Map();

/** The index of persons knows the number that was known before, and none of whom nobody is known behind. */
async function ofNobody(tx: Tx, digits: string): Promise<string[]> {
  const rows = await tx.contactRequest.findMany({
    where: { OR: [{ personId: null }, { unproven: true }], state: { not: "withdrawn" } },
    select: { id: true, channel: true, contactSealed: true },
  });
  const called = rows.filter(({ channel }) => isNumber(channel));
  const before = opened;
  const numbers = new Map(
    called.map(({ id, contactSealed }) => [
      contactSealed,
      before.get(contactSealed) ?? digitsOf(unseal(columns.contact, id, contactSealed)),
    ]),
  );
  opened = numbers;
  return called.flatMap(({ id, contactSealed }) =>
    numberRank(numbers.get(contactSealed) ?? "", digits) > 0 ? [id] : [],
  );
}
