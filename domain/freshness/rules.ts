import { daysBetween, type PlainDate } from "@/lib/plain-date";

/** Days since the last check of an offer after which something happens, in rising order. */
export type FreshnessDays = {
  /** Its carrier is asked whether it is still right. */
  readonly remind: number;
  /** Asked once more. */
  readonly remindAgain: number;
  /** Its page says that nobody has confirmed it. */
  readonly unconfirmed: number;
  /** It leaves the lists. */
  readonly pause: number;
};

/** How an offer's check stands, by the calendar alone. */
export type Freshness = "fresh" | "due" | "unconfirmed";

/** How the check of an offer stands on a day; whole days count, the limits themselves included. */
export function freshnessOf(
  lastChecked: PlainDate,
  onDate: PlainDate,
  days: FreshnessDays,
): Freshness {
  const age = daysBetween(lastChecked, onDate);
  if (age >= days.unconfirmed) return "unconfirmed";
  return age >= days.remind ? "due" : "fresh";
}

/** One time a carrier was asked about an offer; null: the mail has not left. */
export type Asked = { readonly sentOn: PlainDate | null };

type Case = {
  readonly lastChecked: PlainDate;
  /** Since that check, the first time first. */
  readonly asked: readonly Asked[];
  readonly onDate: PlainDate;
};

const mostReminders = 2;

/** True when the carrier is to be asked now: a first time, or a second where the first got no answer. */
export function isReminderDue({ lastChecked, asked, onDate }: Case, days: FreshnessDays): boolean {
  const age = daysBetween(lastChecked, onDate);
  const [first] = asked;
  if (!first) return age >= days.remind;
  if (asked.length >= mostReminders || !first.sentOn) return false;
  const pause = days.remindAgain - days.remind;
  return age >= days.remindAgain && daysBetween(first.sentOn, onDate) >= pause;
}

/**
 * True when an offer is to leave the lists because nobody answered. Whoever was not asked twice, with
 * time to answer, has not failed to: mails may have been stuck in the outbox.
 */
export function isPauseDue({ lastChecked, asked, onDate }: Case, days: FreshnessDays): boolean {
  const second = asked[mostReminders - 1];
  if (!asked[0]?.sentOn || !second?.sentOn) return false;
  const patience = days.pause - days.remindAgain;
  return (
    daysBetween(lastChecked, onDate) >= days.pause && daysBetween(second.sentOn, onDate) >= patience
  );
}

/** How long a link can be used, in days: two weeks past the day on which the offer would be paused. */
export function linkDays({ remind, pause }: FreshnessDays): number {
  return pause - remind + 14;
}
