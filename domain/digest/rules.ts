import type { ReferralState } from "@/domain/referral/rules";
import { type Weekday, weekdayOf } from "@/lib/opening-hours";
import { addDays, daysBetween, type PlainDate } from "@/lib/plain-date";

/** When carriers and offices are written to, as `content/city.yaml` says. Days; "none": never. */
export type DigestPlan = {
  readonly digest: Weekday | "none";
  readonly remind: number | "none";
};

/** A weekly mail that could not be written on its day is written on one of these days after it. */
const lateDays = 2;

/** True where the weekly mail is to be written now. `lastOn`: the day of the one before; null: none. */
export function isDigestDue(
  today: PlainDate,
  lastOn: PlainDate | null,
  { digest }: DigestPlan,
): boolean {
  if (digest === "none") return false;
  const late = Array.from({ length: lateDays + 1 }, (_, back) => addDays(today, -back));
  const itsDay = late.find((day) => weekdayOf(day) === digest);
  return itsDay !== undefined && (lastOn === null || lastOn < itsDay);
}

export type Told = {
  readonly state: ReferralState;
  readonly sentOn: PlainDate;
  /** Day of the last mail about it. */
  readonly toldOn: PlainDate | null;
  /** Mails so far because nobody answered. */
  readonly reminders: number;
};

const mostReminders = 2;

/** True where nobody has answered a referral, and nobody was written to about it for long enough. */
export function isReminderDue(
  { state, sentOn, toldOn, reminders }: Told,
  today: PlainDate,
  { remind }: DigestPlan,
): boolean {
  if (remind === "none" || reminders >= mostReminders) return false;
  if (state !== "sent" && state !== "received") return false;
  return daysBetween(toldOn ?? sentOn, today) >= remind;
}

/** What is open with a referral, as its recipient reads it. */
export const openKinds = ["answer", "decide", "begin", "attendance", "end"] as const;
export type OpenKind = (typeof openKinds)[number];
