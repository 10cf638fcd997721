import { weekdayOf } from "@/lib/opening-hours";
import type { PlainDate } from "@/lib/plain-date";
import type { InformationDate, OfferFacts } from "./facts";

/** The information dates from `today` on, the next one first. */
export function comingInformationDates(
  { when }: OfferFacts,
  today: PlainDate,
): readonly InformationDate[] {
  return (when.informationDates ?? [])
    .filter(({ date }) => date >= today)
    .sort((a, b) => `${a.date} ${a.from}`.localeCompare(`${b.date} ${b.from}`));
}

/** A day of an offer that somebody may want in a calendar; without times it is the whole day. */
export type OfferDate = {
  readonly kind: "start" | "deadline" | "information";
  readonly date: PlainDate;
  /** Wall clock in Berlin, "18:00". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Absent: where the offer itself takes place. */
  readonly place?: string | undefined;
};

/** What is still to come of an offer from `today` on, the next day first. */
export function comingDates(facts: OfferFacts, today: PlainDate): readonly OfferDate[] {
  const { start, deadline } = facts.when;
  const dates: OfferDate[] = [
    ...(start ? [{ kind: "start" as const, date: start, ...firstSession(facts, start) }] : []),
    ...(deadline ? [{ kind: "deadline" as const, date: deadline }] : []),
    ...comingInformationDates(facts, today).map((date) => ({
      kind: "information" as const,
      ...date,
    })),
  ];
  return dates
    .filter(({ date }) => date >= today)
    .sort((a, b) => `${a.date} ${a.from ?? ""}`.localeCompare(`${b.date} ${b.from ?? ""}`));
}

/** The times of the first day, where a session falls on it; none are guessed for another weekday. */
function firstSession({ when }: OfferFacts, start: PlainDate): { from?: string; to?: string } {
  const weekday = weekdayOf(start);
  const [first] = (when.sessions ?? [])
    .filter((session) => session.weekdays.includes(weekday))
    .sort((a, b) => a.from.localeCompare(b.from));
  return first ? { from: first.from, to: first.to } : {};
}
