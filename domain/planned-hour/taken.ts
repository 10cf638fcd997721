import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { inChargeOf } from "@/domain/person/in-charge";
import { nameOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { type Busy, busyOn, type Presence } from "./busy";
import { overlap } from "./doubts";

export type Planned = Presence & {
  readonly day: PlainDate;
  /** Wall clock in Berlin, "14:30". */
  readonly time: string;
  readonly minutes: number;
  /** The one that it takes the place of. */
  readonly insteadOf?: string;
};

/**
 * What takes an hour already: the person is somewhere else then, or whoever answers for them is with
 * somebody else. What is planned goes with the owner of the case file, whoever planned it.
 */
export async function whatIsThen(
  tx: Tx,
  { userId }: Pick<StaffActor, "userId">,
  planned: Planned,
): Promise<Busy[]> {
  const { personId, day, insteadOf } = planned;
  const then = (await busyOn(tx, day)).filter(
    (other) => other.id !== insteadOf && overlap(planned, other),
  );
  const inCharge = await inChargeOf(tx, [personId, ...then.map((other) => other.personId)]);
  const meets = (id: string) => inCharge.get(id)?.userId ?? userId;
  return then.filter(
    (other) =>
      (planned.withPerson && other.withPerson && other.personId === personId) ||
      (planned.withCaseworker && other.withCaseworker && meets(other.personId) === meets(personId)),
  );
}

/** What takes an hour already, by the names of those who are expected: for who is asked about it. */
export const readTaken = query({
  action: "plannedHour.read",
  target: async (tx, planned: Planned, actor: StaffActor) => {
    const then = await whatIsThen(tx, actor, planned);
    const persons = await tx.person.findMany({
      where: { id: { in: then.map(({ personId }) => personId) } },
    });
    const inCharge = await inChargeOf(
      tx,
      persons.map(({ id }) => id),
    );
    return { of: planned.personId, then, persons, inCharge };
  },
  present: ({ of, then, persons, inCharge }) => {
    const names = new Map(persons.map((row) => [row.id, nameOf(row)]));
    return then.map(({ id, time, minutes, personId, conferenceOf }) => ({
      ...{ id, time, minutes, conferenceOf },
      name: names.get(personId) ?? "",
      /** The very person for whom another hour is being planned. */
      isSame: personId === of,
      owner: inCharge.get(personId)?.displayName ?? null,
    }));
  },
  subject: ({ persons }) => ({ type: "person", ids: persons.map(({ id }) => id) }),
});
