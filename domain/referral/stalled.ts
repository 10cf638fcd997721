import "server-only";
import { city } from "@/lib/city/city";
import { berlinDate, today } from "@/lib/clock";
import { addDays, asUtcDate, type PlainDate, plainDate } from "@/lib/plain-date";
import { goingOn, type ReferralState } from "./rules";
import type { Where } from "./summary";

/** The end of a day so many days ago, as Today counts: by days, not by hours. */
export const daysAgo = (days: number): Date => asUtcDate(addDays(today(), 1 - days));
const notSeenFor = (days: number): Where => ({
  OR: [{ seenAt: null }, { seenAt: { lt: daysAgo(days) } }],
});

/** States before anybody has begun, in which the recipient has to see the person. */
export const beforeStart: ReferralState[] = ["sent", "received", "waitlisted", "accepted"];

/** An answer has come that nobody has looked after. */
export const unseenAnswer: Where = {
  state: { in: ["accepted", "waitlisted"] },
  answeredAt: { not: null },
  seenAt: null,
};

/**
 * A yes that leads to no start, a waiting list without news, a draft that lies, and a start of which
 * the person alone speaks.
 */
export function stalled(): Where {
  const { accepted, waitlisted, unsent, begunSaid } = city().referrals;
  return {
    OR: [
      { state: "waitlisted", answeredAt: { lt: daysAgo(waitlisted) }, ...notSeenFor(waitlisted) },
      {
        state: "accepted",
        answeredAt: { lt: daysAgo(accepted) },
        AND: [
          notSeenFor(accepted),
          {
            OR: [{ plannedStart: null }, { plannedStart: { lte: addDays(today(), -accepted) } }],
          },
        ],
      },
      { state: "draft", createdAt: { lt: daysAgo(unsent) } },
      {
        state: { in: beforeStart },
        begunSaidAt: { lt: daysAgo(begunSaid) },
        ...notSeenFor(begunSaid),
      },
    ],
  };
}

/** The consent is gone before anybody has begun: the recipient sees nothing, so that nobody answers. */
export function withoutConsent(): Where {
  return {
    state: { in: beforeStart },
    consent: { OR: [{ withdrawnAt: { not: null } }, { expiresOn: { lt: today() } }] },
  };
}

/** A consent that ends in a few days, or has run out, while its recipient still needs it. */
export function consentEnding(): Where {
  const lastDay = addDays(today(), city().referrals.consentEnds);
  return {
    state: { in: [...goingOn] },
    consent: { withdrawnAt: null, expiresOn: { lte: lastDay } },
  };
}

type Waiting = {
  readonly state: ReferralState;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly seenAt: Date | null;
  readonly plannedStart: string | null;
  readonly begunSaidAt: Date | null;
};

/**
 * Since when a referral waits for its next step, and the day on which somebody asks for it; undefined
 * where nothing is waited for in this way. A look begins the days anew.
 */
export function stalledSince(
  referral: Waiting,
): { since: PlainDate; dueOn: PlainDate } | undefined {
  const { accepted, waitlisted, unsent, begunSaid } = city().referrals;
  const { state, createdAt, answeredAt, seenAt, plannedStart, begunSaidAt } = referral;
  if (state === "draft") return from(unsent, [berlinDate(createdAt)]);
  if (begunSaidAt && beforeStart.includes(state)) {
    return from(begunSaid, [begunSaidAt, ...(seenAt ? [seenAt] : [])].map(berlinDate));
  }
  if ((state !== "accepted" && state !== "waitlisted") || !answeredAt) return undefined;
  const known = [berlinDate(answeredAt), ...(seenAt ? [berlinDate(seenAt)] : [])];
  if (state === "waitlisted") return from(waitlisted, known);
  return from(accepted, [...known, ...(plannedStart ? [plainDate.parse(plannedStart)] : [])]);
}

function from(days: number, known: readonly PlainDate[]) {
  const since = known.toSorted().at(-1);
  return since && { since, dueOn: addDays(since, days) };
}
