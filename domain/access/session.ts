import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { carriedToken } from "@/lib/auth/session-cookie";
import { proveStaff, type StaffActor } from "./actor";

/** Who asks, if it is a member of staff with a session that holds. */
export const currentStaff = cache(async (): Promise<StaffActor | undefined> => {
  const token = await carriedToken();
  return token ? proveStaff(token) : undefined;
});

/** The gate of the back office: proves who asks, or sends them to sign in. */
export async function requireStaff(): Promise<StaffActor> {
  return (await currentStaff()) ?? redirect("/intern/sign-in");
}
