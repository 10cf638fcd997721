import { berlinMoment } from "@/lib/berlin-instant";
import { today } from "@/lib/clock";
import { plainDate } from "@/lib/plain-date";
import { type Hour, hasBegun, isOver, type Known, notOver, otherKnown } from "./changed";
import type { Says } from "./told";

/**
 * What became of something planned, as far as its person is concerned: it is to be, they are not expected,
 * it was without them, or with them.
 */
export type Became = "ahead" | "off" | "without" | "with";

export type Changed = Known & { readonly became: Became };

/** Nobody has told the person, and the hour that they know, another one, is still to come: they would come. */
function wouldComeLater(row: Known): boolean {
  const known = otherKnown(row);
  return row.personOwedAt !== null && known !== null && !hasBegun(known);
}

/** Whether the person would come if something planned were called off now. */
export function wouldCome(row: Known): boolean {
  return !hasBegun(row) || wouldComeLater(row);
}

/**
 * The hour at which the person would come to what is off: the one that they know, unless that has begun and the
 * present one has not.
 */
export function wouldComeAt(present: Hour, known: Hour | null): Hour {
  if (!known) return present;
  return hasBegun(known) && !hasBegun(present) ? present : known;
}

/** What a message can tell of it now; null: nobody is told of it any more. Whoever was there knows. */
export function saysNow(row: Changed): Says | null {
  const { became } = row;
  if (became === "with") return null;
  if (became === "off") return isOver(row, today()) ? null : "isOff";
  if (became === "ahead" && !hasBegun(row)) return "takesPlace";
  if (wouldComeLater(row)) return "isOff";
  return became === "ahead" && row.day >= today() ? "takesPlace" : null;
}

/**
 * What somebody has to tell the person: that something takes place otherwise than they know, or that they
 * are not expected when they would come. Null: nothing, also of what has begun, but while the hour that
 * they know is still to come, whatever became of the present one.
 */
export function toTell(row: Changed): Says | null {
  if (!row.personOwedAt) return null;
  if (row.became === "ahead" && !wouldCome(row)) return null;
  return saysNow(row);
}

/**
 * The hour before which somebody has to have told them: the first one to come of those at which they would
 * stand there, or be missed. Null: there is none, and it is late.
 */
export function tellBefore(row: Changed): Date | null {
  const known = otherKnown(row);
  const present = row.became === "ahead" || row.became === "off" ? [row] : [];
  const moments = [...(known ? [known] : []), ...present]
    .filter((hour) => !hasBegun(hour))
    .map(({ day, time }) => berlinMoment(plainDate.parse(day), time));
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** What may be on the list of what is to be told: the rest is {@link toTell}. */
export const perhapsToTell = () => ({ personOwedAt: { not: null }, ...notOver(today()) });

/** An hour as it stands on the person's own page. */
export type OwnHour = Hour & {
  readonly cancelled: boolean;
  /** The hour that does not hold any more. */
  readonly former: Hour | null;
};

/**
 * How something planned stands on the page of its person. Of what is called off they see the hour that they
 * know, and another one beside, since their page may have shown it: neither takes place.
 */
export function ownHours(row: Changed): OwnHour[] {
  const day = today();
  const present = { day: plainDate.parse(row.day), time: row.time };
  const known = otherKnown(row);
  const isToCome = (hour: Hour) => hour.day >= day;
  const isOff = (hour: Hour) => ({ ...hour, cancelled: true, former: null });
  if (row.became === "off") {
    return [...(known ? [known] : []), present].filter(isToCome).map(isOff);
  }
  if (row.became === "ahead" && isToCome(present)) {
    return [{ ...present, cancelled: false, former: known && isToCome(known) ? known : null }];
  }
  return known && toTell(row) ? [isOff(known)] : [];
}

/** What may be on the person's own page: the rest is {@link ownHours}. */
export const perhapsOwn = () => ({
  OR: [
    { state: "planned" as const, day: { gte: today() } },
    { state: "cancelled" as const, ...notOver(today()) },
    { personOwedAt: { not: null }, knownDay: { gte: today() } },
  ],
});
