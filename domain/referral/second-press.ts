import "server-only";
import type { Actor } from "@/domain/access/actor";
import { unsealOptional } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import type { LoadedReferral } from "./load";
import type { Said } from "./move";

type Form = { readonly version: number; readonly note?: string | undefined };

/**
 * Whether a form was sent twice, on a slow line: what it asks for is the last thing that was done, by
 * the same one, with the same remark, from the very version that it shows. It is answered as the first
 * one was, and nothing is written.
 * @param said what the history says where it was done; null: a move, or a yes
 */
export function isSecondPress(
  { version, events }: Pick<LoadedReferral, "version" | "events">,
  actor: Actor,
  form: Form,
  ...said: readonly (Said | null)[]
): boolean {
  const last = events.at(-1);
  if (!last || version !== form.version + 1 || !isBy(last, actor)) return false;
  const note = unsealOptional(columns.eventNote, last.id, last.noteSealed);
  return note === (form.note ?? null) && said.some((word) => word === last.said);
}

type Done = Pick<LoadedReferral["events"][number], "side" | "userId">;

function isBy({ side, userId }: Done, actor: Actor): boolean {
  if (actor.kind === "staff") return userId === actor.userId;
  return userId === null && (side === "person") === (actor.kind === "personByLink");
}
