import "server-only";
import type { Channel } from "@/domain/person/channels";
import { profileOf } from "@/domain/person/profile";
import { unseal } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import type { Own } from "./own";
import { isNumber } from "./rules";
import { type BestTime, bestTimes } from "./schema";

export type Reach = {
  /** False where nobody has said yet how. */
  readonly reachKnown: boolean;
  readonly channel: Channel;
  readonly contact: string;
  readonly bestTimes: readonly BestTime[];
  readonly sharedPhone: boolean;
  readonly femaleContactWished: boolean;
};

/**
 * How the person of a page is reached: what they said last, until a caseworker has taken it over;
 * from then on what the case file says, which may be newer.
 */
export function reachOf({ request, person }: Pick<Own, "request" | "person">): Reach {
  const times = bestTimes.filter((time) => request?.bestTimes.includes(time));
  if (request && (!person || request.reachChangedAt)) {
    const { channel, sharedPhone, femaleContactWished } = request;
    const contact = unseal(columns.contact, request.id, request.contactSealed);
    return {
      ...{ reachKnown: true, channel, contact, bestTimes: times },
      ...{ sharedPhone, femaleContactWished },
    };
  }
  const profile = person && profileOf(person);
  return {
    reachKnown: profile?.contact != null,
    channel: profile?.contact?.channel ?? "visit",
    contact: profile?.contact?.value ?? "",
    bestTimes: times,
    sharedPhone: profile?.sharedPhone ?? false,
    femaleContactWished: profile?.femaleContactWished ?? false,
  };
}

/** True where there is a number to call. */
export function canBeCalled({ channel, contact }: Pick<Reach, "channel" | "contact">): boolean {
  return isNumber(channel) && contact !== "";
}
