import { berlinInstant, berlinMoment } from "@/lib/berlin-instant";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import type { SentReferral } from "./load";
import { type ReferralStep, referralStep } from "./next-step";
import { needsConfirmation } from "./rules";

/**
 * What a link asks its recipient for: the next step of the referral; "attend" while somebody takes part,
 * which is who came and how it ends; "nothing" where there is nothing to say now.
 */
export type LinkAsks = Exclude<ReferralStep, "confirm"> | "attend" | "nothing";

type Asked = Pick<SentReferral, "state" | "confirmedAt" | "placement">;

export function linkAsks({ state, confirmedAt, placement }: Asked, today: PlainDate): LinkAsks {
  const awaitsConfirmation = needsConfirmation(state) && confirmedAt === null;
  const step = referralStep({ state, awaitsConfirmation, placement }, today);
  if (step === "confirm") return "nothing";
  return step ?? (placement?.state === "active" ? "attend" : "nothing");
}

/** So many days after a planned beginning or end its recipient can say with the link how it went. */
const daysToSay = 14;

type Lasting = Asked & {
  readonly plannedStart: string | null;
  readonly consent: { readonly expiresOn: string };
};

/**
 * When a link to a referral runs out: after the usual days, or later where what it asks for comes later,
 * be it a beginning or the end of a course; no later than the consent in any case.
 * @param at when it is made
 * @param days how long a link usually holds
 */
export function linkEnd(referral: Lasting, at: Date, days: number): Date {
  const usual = at.getTime() + days * 86_400_000;
  const awaited = awaitedDay(referral);
  const said = awaited && berlinInstant(addDays(plainDate.parse(awaited), daysToSay), 18);
  const allowed = berlinMoment(plainDate.parse(referral.consent.expiresOn), "23:59");
  return new Date(Math.min(Math.max(said ? said.getTime() : 0, usual), allowed.getTime()));
}

function awaitedDay({ state, placement, plannedStart }: Lasting): string | null {
  if (state === "accepted") return plannedStart;
  return placement?.state === "active" ? placement.plannedEnd : null;
}
