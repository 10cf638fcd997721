import "server-only";
import { notFound } from "next/navigation";
import { provePersonByLink } from "@/domain/access/actor";
import { listOwnAppointments } from "@/domain/appointment/own";
import { listOwnReferrals } from "@/domain/referral/person";

/** Where the person behind this address was referred to, and when they are expected. */
export async function readOwnWay(token: string) {
  const person = (await provePersonByLink(token)) ?? notFound();
  if (person.personId === null) return { referrals: [], appointments: [] };
  const [referrals, appointments] = await Promise.all([
    listOwnReferrals(person, {}),
    listOwnAppointments(person, {}),
  ]);
  return { referrals, appointments };
}

type Way = Awaited<ReturnType<typeof readOwnWay>>;
export type OwnReferral = Way["referrals"][number];
export type OwnAppointment = Way["appointments"][number];
