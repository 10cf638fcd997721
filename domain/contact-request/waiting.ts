import { now } from "@/lib/clock";
import { answerInstant } from "./rules";
import type { Wish } from "./schema";

type Wishes = {
  readonly callWishedAt: Date | null;
  readonly reachChangedAt: Date | null;
  readonly erasureAskedAt: Date | null;
};

/** What the person asks for on the status page, until it is settled. Waiting times in milliseconds. */
export function wishesOf({ callWishedAt, reachChangedAt, erasureAskedAt }: Wishes) {
  return {
    callWished: callWishedAt && {
      waitedMs: now().getTime() - callWishedAt.getTime(),
      by: answerInstant(callWishedAt),
      late: answerInstant(callWishedAt) <= now(),
    },
    reachChangedAt,
    erasureAskedAt,
  };
}

/**
 * Whether it can be settled what somebody asks for on their page: not while nobody knows who asks, since
 * the one who is rung then is the other. That they are reached another way is seen by reading it.
 */
export function maySettle({ unproven }: { readonly unproven: boolean }, wish: Wish): boolean {
  return !unproven || wish === "reach";
}

type Waits = {
  readonly receivedAt: Date;
  readonly answerBy: Date;
  readonly firstContactedAt: Date | null;
  readonly closedAt: Date | null;
};

/** How long somebody waits, or waited, for an answer; `late` once the promised time is over. */
export function waiting({ receivedAt, answerBy, firstContactedAt, closedAt }: Waits) {
  const until = firstContactedAt ?? closedAt ?? now();
  const waits = firstContactedAt === null && closedAt === null;
  return {
    receivedAt,
    answerBy,
    /** From receipt to the first contact, or until now. */
    waitedMs: until.getTime() - receivedAt.getTime(),
    waits,
    late: waits && answerBy <= now(),
  };
}

type Promised = Omit<Waits, "receivedAt"> & Pick<Wishes, "callWishedAt">;

/**
 * The promise to this person that ends first: an answer, or the call they asked for; null where
 * none is open.
 */
export function promisedBy({ callWishedAt, answerBy, firstContactedAt, closedAt }: Promised) {
  const answered = firstContactedAt !== null || closedAt !== null;
  const call = callWishedAt && answerInstant(callWishedAt);
  if (answered || !call) return answered ? call : answerBy;
  return call < answerBy ? call : answerBy;
}
