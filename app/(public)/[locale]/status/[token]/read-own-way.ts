import "server-only";
import { notFound } from "next/navigation";
import { provePersonByLink } from "@/domain/access/actor";
import { listOwnAppointments } from "@/domain/appointment/own";
import { listOwnConferenceConsents } from "@/domain/case-conference/person";
import { listOwnReferrals } from "@/domain/referral/person";

/** Where the person behind this address was referred to, and when they are expected. */
export async function readOwnWay(token: string) {
  const person = (await provePersonByLink(token)) ?? notFound();
  if (person.personId === null) return { referrals: [], appointments: [], consents: [] };
  const [referrals, appointments, consents] = await Promise.all([
    listOwnReferrals(person, {}),
    listOwnAppointments(person, {}),
    listOwnConferenceConsents(person, {}),
  ]);
  return { referrals, appointments, consents };
}

type Way = Awaited<ReturnType<typeof readOwnWay>>;
export type OwnReferral = Way["referrals"][number];
export type OwnConsent = Way["consents"][number];
export type OwnAppointment = Way["appointments"][number];
