import type { Channel } from "@/domain/person/channels";
import { berlinInstant } from "@/lib/berlin-instant";
import { berlinDate } from "@/lib/clock";
import { isPublicHoliday } from "@/lib/holidays";
import { addDays, asUtcDate, type PlainDate } from "@/lib/plain-date";

export const requestStates = [
  "new",
  "triaged",
  "contacted",
  "converted",
  "answered",
  "duplicate",
  "unreachable",
  "withdrawn",
] as const;
export type RequestState = (typeof requestStates)[number];

/** What can happen to a request. "miss": an attempt that reached nobody. */
export const requestEvents = [
  "triage",
  "miss",
  "reach",
  "answer",
  "duplicate",
  "giveUp",
  "reopen",
] as const;
export type RequestEvent = (typeof requestEvents)[number];

const open = ["new", "triaged", "contacted"] as const satisfies readonly RequestState[];
const closed = ["converted", "answered", "duplicate", "unreachable"] as const;

/** What happens otherwise: it becomes a case file, or the person takes it back. */
type OtherEvent = "convert" | "withdraw";

const moves: Record<
  RequestEvent | OtherEvent,
  { from: readonly RequestState[]; to: RequestState }
> = {
  triage: { from: ["new"], to: "triaged" },
  miss: { from: open, to: "triaged" },
  reach: { from: ["new", "triaged"], to: "contacted" },
  convert: { from: open, to: "converted" },
  answer: { from: open, to: "answered" },
  duplicate: { from: open, to: "duplicate" },
  giveUp: { from: ["triaged", "contacted"], to: "unreachable" },
  reopen: { from: closed, to: "triaged" },
  withdraw: { from: [...open, "answered", "duplicate", "unreachable"], to: "withdrawn" },
};

/** The state after an event, or undefined where the event cannot happen. */
export function nextState(
  state: RequestState,
  event: RequestEvent | OtherEvent,
): RequestState | undefined {
  // A case file stands by itself: that somebody was reached is noted all the same.
  if (state === "converted" && event === "reach") return "converted";
  const move = moves[event];
  return move.from.includes(state) ? move.to : undefined;
}

type Standing = {
  readonly state: RequestState;
  /** It is with a case file, and a first talk that was promised is still to come. */
  readonly awaits: boolean;
  /** Nobody knows whether the person whose it may be has written it. */
  readonly unproven: boolean;
};

/**
 * What can be noted while nobody knows who wrote: whoever is rung then is not who waits for us, so nobody
 * who waits was reached, was answered, or cannot be reached.
 */
const whileUnproven: readonly RequestEvent[] = ["triage", "miss", "reopen"];

/** The events that a request can see as it stands, in the order they are offered. */
export function possibleEvents({ state, awaits, unproven }: Standing): RequestEvent[] {
  return requestEvents.filter((event) => {
    if (nextState(state, event) === undefined) return false;
    if (unproven) return whileUnproven.includes(event);
    return awaits || event !== "reach" || state !== "converted";
  });
}

export function isOpen(state: RequestState): boolean {
  return (open as readonly RequestState[]).includes(state);
}

export const openStates: readonly RequestState[] = open;

/** Working days (Monday to Friday, no public holiday in NRW) within which somebody answers. */
export const answerWithinWorkingDays = 2;

/** The last working day on which a request that came in on `received` is answered. */
export function answerDay(received: PlainDate): PlainDate {
  let day = received;
  for (let left = answerWithinWorkingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Hour of the promised day by which somebody has answered. */
const answerHour = 16;

/**
 * The moment until which a request, or a wish to be called, that came in at `receivedAt` is
 * promised an answer.
 */
export function answerInstant(receivedAt: Date): Date {
  return berlinInstant(answerDay(berlinDate(receivedAt)), answerHour);
}

function isWorkingDay(day: PlainDate): boolean {
  const weekday = asUtcDate(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day);
}

/** The channels that are a telephone number. */
const numbers: readonly Channel[] = ["phone", "whatsapp", "sms"];

/** True where what somebody left can be called. */
export function isNumber(channel: Channel): boolean {
  return numbers.includes(channel);
}

/**
 * How somebody is reached, so that they know it again and nobody else learns it: the last two
 * digits of a number, the first letter of an address.
 */
export function maskedContact(channel: Channel, contact: string): string {
  if (contact === "" || channel === "visit") return "";
  if (channel === "email") return `${[...contact][0] ?? ""}…@…`;
  return `… ${contact.replace(/\D/g, "").slice(-2)}`;
}
