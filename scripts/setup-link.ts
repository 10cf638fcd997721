import { system } from "@/domain/access/actor";
import { syncOffers } from "@/domain/offer/commands";
import { makeSetupLink } from "@/domain/user/commands";

/** The address with which the first admin sets up an account; null once there is one. */
export async function ensureSetupLink(): Promise<string | null> {
  await syncOffers(system, {});
  const token = await makeSetupLink(system, {});
  return token && `${process.env.PUBLIC_URL}/intern/set-up/${token}`;
}
