import "server-only";
import type { Tx } from "@/lib/db/client";
import { type Known, knownOf } from "./changed";
import { type Became, type OwnHour, ownHours, perhapsOwn } from "./to-tell";

// It stands in this room, which asks neither of them, since conferences and requests both ask for it.

type Heard = {
  readonly about: string;
  readonly personToldAt: Date | null;
  readonly consents: readonly unknown[];
};

/**
 * The person has heard of a conference: somebody told them, or they have consented to it. Who takes a
 * consent back still has its hour in mind, and would come until they hear that it is off.
 */
export function hasHeard({ personToldAt, consents }: Heard): boolean {
  return personToldAt !== null || consents.length > 0;
}

/** The same of one that is about them: where it is about general matters by now they are not expected. */
export function personKnows(row: Heard): boolean {
  return row.about === "person" && hasHeard(row);
}

type ForPerson = {
  readonly state: "planned" | "held" | "cancelled";
  readonly about: string;
  readonly personCame: boolean | null;
};

/** What became of one for the person: where it is about general matters they are not expected. */
export function becameOf({ state, about, personCame }: ForPerson): Became {
  if (state === "held") return personCame ? "with" : "without";
  return state === "planned" && about === "person" ? "ahead" : "off";
}

/**
 * How one that they have heard of stands on their own page. What a conference about general matters became
 * later is nothing of theirs.
 */
export function ownHoursOfConference(row: ForPerson & Known): OwnHour[] {
  const known = knownOf(row);
  const isTheirs = ({ day, time }: OwnHour) =>
    row.about === "person" || (known?.day === day && known.time === time);
  return ownHours({ ...row, became: becameOf(row) }).filter(isTheirs);
}

/**
 * The hours of the conferences of a person that they know of, to come or off. Whoever calls it has proven
 * who asks.
 */
export async function conferenceHours(tx: Tx, personId: string) {
  const rows = await tx.caseConference.findMany({
    where: { caseFile: { personId }, ...perhapsOwn() },
    include: { consents: { select: { id: true } } },
  });
  return rows
    .filter(hasHeard)
    .flatMap((row) =>
      ownHoursOfConference(row).map((hour) => ({ ...hour, id: row.id, minutes: row.minutes })),
    );
}
