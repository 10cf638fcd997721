import "server-only";
import { proveRecipientByLink } from "@/domain/access/actor";
import { readAttendanceByLink } from "@/domain/attendance/queries";
import { readByLink } from "@/domain/referral/by-link";
import { orMissing } from "../../page-tools";

/** What the link leads to; undefined where it leads nowhere any more. */
export async function readAsked(token: string) {
  const actor = await proveRecipientByLink(token);
  const asked = actor && (await orMissing(readByLink(actor, {})));
  if (!actor || !asked) return undefined;
  const runs = asked.opened?.placementId ?? null;
  return { ...asked, weeks: runs ? await readAttendanceByLink(actor, {}) : [] };
}

export type Asked = NonNullable<Awaited<ReturnType<typeof readAsked>>>;
export type Opened = NonNullable<Asked["opened"]>;

export const answerPage = (token: string) => `/intern/answer/${token}`;
