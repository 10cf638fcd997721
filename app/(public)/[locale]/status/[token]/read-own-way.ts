import "server-only";
import { notFound } from "next/navigation";
import { provePersonByLink } from "@/domain/access/actor";
import { listOwnAppointments } from "@/domain/appointment/own";
import { listOwnConferenceConsents, listOwnConferences } from "@/domain/case-conference/person";
import { byHour } from "@/domain/planned-hour/by-hour";
import { listOwnReferrals } from "@/domain/referral/person";

const nothing = { referrals: [], appointments: [], conferences: [], consents: [] };

/** Where the person behind this address was referred to, and when they are expected. */
export async function readOwnWay(token: string) {
  const person = (await provePersonByLink(token)) ?? notFound();
  if (person.personId === null) return nothing;
  const [referrals, appointments, conferences, consents] = await Promise.all([
    listOwnReferrals(person, {}),
    listOwnAppointments(person, {}),
    listOwnConferences(person, {}),
    listOwnConferenceConsents(person, {}),
  ]);
  return { referrals, appointments, conferences, consents };
}

type Way = Awaited<ReturnType<typeof readOwnWay>>;
export type OwnReferral = Way["referrals"][number];
export type OwnConsent = Way["consents"][number];
export type OwnAppointment = Way["appointments"][number];
type OwnConference = Way["conferences"][number];

/** When somebody is expected: an appointment, or a conference about them. */
export type OwnDate = OwnAppointment | OwnConference;

/** Appointments and conferences by their hours. */
export function datesOf({ appointments, conferences }: Pick<Way, "appointments" | "conferences">) {
  return [...appointments, ...conferences].toSorted(byHour);
}

export function isCancelled({ cancelled }: OwnDate): boolean {
  return cancelled;
}
