import type { Became } from "@/domain/planned-hour/to-tell";
import type { PlainDate } from "@/lib/plain-date";

export const appointmentStates = ["planned", "kept", "missed", "moved", "cancelled"] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What each means for who is expected; of one that was moved another one tells, which stands in its place. */
export const becameOf: Record<AppointmentState, Became> = {
  planned: "ahead",
  kept: "with",
  missed: "without",
  moved: "without",
  cancelled: "off",
};

/** What can become of a planned appointment, other than that it is moved. */
export const appointmentOutcomes = ["kept", "missed", "cancelled"] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];

/**
 * Whether it can be taken back what became of an appointment: that somebody came, or did not. Who was expected
 * at one that is called off may have been told so: another one is made instead, as after one that was moved.
 */
export function canTakeOutcomeBack(state: AppointmentState): state is "kept" | "missed" {
  return state === "kept" || state === "missed";
}

/**
 * The outcomes that can be noted of an appointment on a day: whether somebody came is known from
 * that day on, and it can be called off at any time.
 */
export function possibleOutcomes(
  { state, day }: { readonly state: AppointmentState; readonly day: PlainDate },
  today: PlainDate,
): readonly AppointmentOutcome[] {
  if (state !== "planned") return [];
  return day <= today ? appointmentOutcomes : ["cancelled"];
}
