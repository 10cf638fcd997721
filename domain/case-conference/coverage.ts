import type { PlainDate } from "@/lib/plain-date";
import type { ConferenceAbout } from "./rules";

/** Why the person's consent does not reach somebody who is invited. */
export const gaps = ["never", "withdrawn", "expired", "topics"] as const;
export type Gap = (typeof gaps)[number];

type Consent = {
  /** What of the person may be spoken about. */
  readonly fields: readonly string[];
  /** Last day (Europe/Berlin). */
  readonly expiresOn: string;
  readonly withdrawnAt: Date | null;
};

type Conference = {
  readonly about: ConferenceAbout;
  readonly topics: readonly string[];
  readonly day: PlainDate;
  /** The moment it begins. */
  readonly begins: Date;
};

/**
 * Why a consent does not allow somebody to hear what the conference speaks about; null: it does.
 * What is taken back once the conference has begun changes nothing of what was said.
 */
export function gapOf(consent: Consent | null, conference: Conference): Gap | null {
  if (conference.about === "general") return null;
  if (consent === null) return "never";
  if (consent.withdrawnAt !== null && consent.withdrawnAt < conference.begins) return "withdrawn";
  if (consent.expiresOn < conference.day) return "expired";
  return conference.topics.every((topic) => consent.fields.includes(topic)) ? null : "topics";
}

/** True where everybody who is invited may hear what is spoken about. Nobody invited: nobody may. */
export function isCovered(
  participants: readonly { readonly consent: Consent | null }[],
  conference: Conference,
): boolean {
  return (
    participants.length > 0 && participants.every(({ consent }) => !gapOf(consent, conference))
  );
}
