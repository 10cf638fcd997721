import "server-only";
import type { Actor } from "@/domain/access/actor";
import { unsealOptional } from "@/lib/crypto/sealed";
import { type Claim, keptClaim } from "./claim";
import { columns } from "./columns";
import type { LoadedReferral } from "./load";
import type { Said } from "./move";
import type { Answer } from "./rules";

type Form = { readonly version: number; readonly note?: string | undefined };

/**
 * Whether a form was sent twice, on a slow line: what it asks for is the last thing that was done, by
 * the same one, with the same remark, from the very version that it shows. It is answered as the first
 * one was, and nothing is written.
 * @param said what the history says where it was done; null: a move, or a yes
 */
export function isSecondPress(
  referral: Pick<LoadedReferral, "version" | "events">,
  actor: Actor,
  form: Form,
  ...said: readonly (Said | null)[]
): boolean {
  return referral.version === form.version + 1 && isLastWord(referral, actor, form, ...said);
}

/** The same of what is written down beside the referral, and leaves its version. */
export function isLastWord(
  { events }: Pick<LoadedReferral, "events">,
  actor: Actor,
  form: Pick<Form, "note">,
  ...said: readonly (Said | null)[]
): boolean {
  const last = events.at(-1);
  if (!last || !isBy(last, actor) || !hasRemark(last, form)) return false;
  return said.some((word) => word === last.said);
}

/**
 * Whether an answer of a carrier or office was sent twice: its last report says the same, with the same
 * days, and nothing has followed but what the very press has brought along: the person's side of a start,
 * and the caseworker's yes to what they noted themselves.
 */
export function isSameAnswer(
  { version, events }: Pick<LoadedReferral, "version" | "events">,
  actor: Actor,
  form: Form & { readonly answer: Answer },
  claim: Claim | null,
): boolean {
  const at = events.findLastIndex(({ side }) => side === "carrier" || side === "office");
  const report = events[at];
  if (report?.to !== form.answer || !isBy(report, actor) || !hasRemark(report, form)) return false;
  const along = events.slice(at + 1);
  const confirmed = along.filter(({ side }) => side === "caseworker").length;
  const isAlone = along.every(
    ({ said, to, userId }) => said === null && to === report.to && userId === report.userId,
  );
  if (!isAlone || version !== form.version + 1 + confirmed) return false;
  return JSON.stringify(keptClaim(report.claim)) === JSON.stringify(claim);
}

type Done = LoadedReferral["events"][number];

function hasRemark({ id, noteSealed }: Done, { note }: Pick<Form, "note">): boolean {
  return unsealOptional(columns.eventNote, id, noteSealed) === (note ?? null);
}

function isBy({ side, userId }: Done, actor: Actor): boolean {
  if (actor.kind === "staff") return userId === actor.userId;
  return userId === null && (side === "person") === (actor.kind === "personByLink");
}
