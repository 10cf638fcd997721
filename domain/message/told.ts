import "server-only";
import type { z } from "zod";
import {
  appointmentHolds,
  appointmentTold,
  appointmentToTell,
} from "@/domain/appointment/told-by-message";
import {
  conferenceHolds,
  conferenceTold,
  conferenceToTell,
} from "@/domain/case-conference/told-by-message";
import type { Further } from "@/domain/command";
import { hourSaid, type Says } from "@/domain/planned-hour/told";
import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import type { noteInput } from "./schema";
import { saysOf, type Template } from "./templates";

type Noted = z.output<typeof noteInput>;

/** What a message tells of; undefined where it says of nothing planned when that takes place. */
function tellingOf(personId: string, { conferenceId, appointmentId, stand, template }: Noted) {
  const says = saysOf(template);
  const id = conferenceId ?? appointmentId;
  return says && stand && id ? { id, personId, stand, says } : undefined;
}

/** Of what a message tells, and how that stood. */
export function aboutOf({ conferenceId, appointmentId, stand }: Noted) {
  return { aboutId: conferenceId ?? appointmentId ?? null, stand };
}

/** When a mail has nothing to tell any more that waits in the outbox: its hour has come. */
export function expiryOf(personId: string, input: Noted): { readonly expiresAt?: Date } {
  const telling = tellingOf(personId, input);
  const { knownDay, knownTime } = (telling && hourSaid(telling)) ?? {};
  if (!knownDay || !knownTime) return {};
  const expiresAt = berlinMoment(plainDate.parse(knownDay), knownTime);
  // Whoever writes of it afterwards means it so.
  return expiresAt > now() ? { expiresAt } : {};
}

/**
 * Whether what a message says of a conference or an appointment holds now; undefined where it says
 * nothing of one, or of one of which nobody is told any more.
 */
export async function stillHolds(tx: Tx, personId: string, input: Noted) {
  const telling = tellingOf(personId, input);
  if (!telling) return undefined;
  return input.conferenceId ? conferenceHolds(tx, telling) : appointmentHolds(tx, telling);
}

/**
 * The person knows what the message says. What does not hold any more, somebody has to tell them.
 * @returns what the log is to keep of it
 */
export async function noteTold(
  tx: Tx,
  personId: string,
  input: Noted,
  holds: boolean,
): Promise<Further[]> {
  const telling = tellingOf(personId, input);
  if (!telling) return [];
  return (input.conferenceId ? conferenceTold : appointmentTold)(tx, telling, holds);
}

/** The message that tells the person what holds instead of one that was overtaken; null: nothing is to be told. */
export async function messageInstead(tx: Tx, personId: string, input: Noted) {
  const telling = tellingOf(personId, input);
  const about = input.conferenceId ? ("conference" as const) : ("appointment" as const);
  const find = about === "conference" ? conferenceToTell : appointmentToTell;
  const found = telling && (await find(tx, telling));
  return found ? { about, id: found.id, template: changeTold[found.says] } : null;
}

const changeTold = { takesPlace: "moved", isOff: "cancelled" } as const satisfies Record<
  Says,
  Template
>;
