import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { carriedToken } from "@/lib/auth/session-cookie";
import { askedAddress } from "@/lib/server/asked-address";
import { proveStaff, type StaffActor } from "./actor";

/** Who asks, if it is a member of staff with a session that holds. */
export const currentStaff = cache(async (): Promise<StaffActor | undefined> => {
  const token = await carriedToken();
  return token ? proveStaff(token) : undefined;
});

/** The gate of the back office: proves who asks, or sends them to sign in, and from there back. */
export async function requireStaff(): Promise<StaffActor> {
  const actor = await currentStaff();
  if (actor) return actor;
  redirect(signInFor(askedAddress(await headers()) ?? "/intern"));
}

/** The sign-in that leads on to an address; it decides itself where it may lead. */
function signInFor(address: string): string {
  const next = address === "/intern" ? "" : `?next=${encodeURIComponent(address)}`;
  return `/intern/sign-in${next}`;
}
