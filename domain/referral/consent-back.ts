import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { loadSentReferral } from "./load";
import { movedSubject, stays, writeEvent } from "./move";
import { readersOfLists } from "./recipient";
import type { Mover } from "./rules";
import { settleInput } from "./schema";
import { isLastWord } from "./second-press";
import type { Where } from "./summary";

const recipients = ["carrier", "office"] as const satisfies readonly Mover[];

/**
 * What says whether the recipient has read of the person: an event of their own is an answer, or
 * that they opened it.
 */
const ofRecipient = { side: { in: [...recipients] } };

/** Nobody was ever written to by the portal: the caseworker has passed it on, by telephone or on paper. */
export function toldByHand({ toldOn }: { readonly toldOn: string | null }): boolean {
  return toldOn === null;
}

/**
 * The person has taken their consent back, and nobody has asked a recipient who knows of them to delete
 * it. Where a carrier's people sign in, the name stands in their list and on their first page from the
 * sending on: whether somebody looked there is not asked, since the person was promised that we ask.
 */
export const deletionOwed: Where = {
  sentAt: { not: null },
  consent: { withdrawnAt: { not: null }, deletionAskedAt: null },
  OR: [
    { toldOn: null },
    { events: { some: ofRecipient } },
    { sharedFields: { has: "name" }, carrier: { users: { some: readersOfLists } } },
  ],
};

type Row = {
  readonly toldOn: string | null;
  readonly events: readonly { readonly side: string }[];
  readonly sharedFields: readonly string[];
  readonly carrier: { readonly users: readonly unknown[] } | null;
  readonly consent: {
    readonly withdrawnAt: Date | null;
    readonly deletionAskedAt: Date | null;
  } | null;
};

/**
 * Since when a recipient is to be asked to delete what they know; null where nothing is owed.
 * {@link deletionOwed} says the same.
 */
export function deletionOwedSince(row: Row): Date | null {
  const { consent } = row;
  if (!consent?.withdrawnAt || consent.deletionAskedAt) return null;
  const knows =
    toldByHand(row) || row.events.some(({ side }) => isRecipient(side)) || isInLists(row);
  return knows ? consent.withdrawnAt : null;
}

const isInLists = ({ sharedFields, carrier }: Row): boolean =>
  sharedFields.includes("name") && carrier !== null && carrier.users.length > 0;

const isRecipient = (side: string): boolean => recipients.some((each) => each === side);

/**
 * The recipient of a referral was asked to delete what it knows of a person who has taken their consent
 * back: GDPR, articles 17 and 19. The person's page says so from then on.
 * @throws AppError "invalid" (notNow) where nothing was taken back; "conflict" when another was first
 */
export const noteDeletionAsked = command({
  action: "referral.noteDeletionAsked",
  input: settleInput,
  target: (tx: Tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (!target.consent.withdrawnAt) throw invalid("", "notNow");
    if (isLastWord(target, actor, input, "deletionAsked")) return stays(target);
    const { count } = await tx.consent.updateMany({
      where: { id: target.consentId, deletionAskedAt: null },
      data: { deletionAskedAt: now() },
    });
    if (count === 0) throw conflict();
    const { state: to } = target;
    const said = "deletionAsked" as const;
    await writeEvent(tx, actor, target, { to, side: "caseworker", said, note: input.note });
    return { from: to, to };
  },
  subject: movedSubject,
});
