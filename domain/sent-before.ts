import "server-only";
import type { Actor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { now } from "@/lib/clock";
import { blindIndex } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";

/** Nobody sends a form again on a slow line after so long, in milliseconds. */
const keptMs = 60 * 60_000;

/** Nobody presses twice by mistake with more time between, where the same may truly happen again. */
export const oneSlipMs = 60_000;

/**
 * Names a form by who sent what. Without the key nothing that was typed can be told from it. What its
 * page showed ("shown") nobody types, and a sealed value is another one at each showing. Null where two
 * who send the same cannot be told apart.
 */
export function printOf(actor: Actor, action: Action, input: unknown): string | null {
  const who = whoIs(actor);
  const typed = JSON.stringify([who, action, input], (name, value: unknown) =>
    name === "shown" ? undefined : value,
  );
  return who && blindIndex("sent-form", typed);
}

function whoIs(actor: Actor): string | null {
  switch (actor.kind) {
    case "staff":
    case "calendarReader":
      return actor.userId;
    case "personByLink":
      return actor.accessId;
    case "recipientByLink":
      return actor.linkId;
    case "carrierByLink":
      return actor.checkId;
    case "invited":
      return actor.invitationId;
    case "visitor":
    case "system":
      return null;
  }
}

/**
 * How long ago a form was taken, in milliseconds: at most an hour. Null where it was not.
 * @param print null: nobody asks
 */
export async function sentBefore(tx: Tx, print: string | null): Promise<number | null> {
  if (print === null) return null;
  const sent = await tx.sentForm.findUnique({ where: { print }, select: { at: true } });
  if (!sent) return null;
  const passed = now().getTime() - sent.at.getTime();
  return passed <= keptMs ? passed : null;
}

/** Notes that a form was taken, and forgets those whose hour is over. */
export async function noteSent(tx: Tx, print: string | null): Promise<void> {
  if (print === null) return;
  const at = now();
  // Two who tidy up at once do not wait for each other.
  await tx.$executeRaw`
    DELETE FROM "SentForm" WHERE print IN (
      SELECT print FROM "SentForm" WHERE "at" < ${new Date(at.getTime() - keptMs)}
      FOR UPDATE SKIP LOCKED)`;
  await tx.sentForm.createMany({ data: [{ print, at }], skipDuplicates: true });
}

type Seen = {
  readonly input: { readonly version: number };
  readonly target: { readonly version: number };
};

/** Nothing has changed a thing since but one press from the version that the form shows. */
export function changedOnce({ input, target }: Seen): boolean {
  return target.version === input.version + 1;
}
