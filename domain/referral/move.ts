import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import type { Claim } from "./claim";
import { columns } from "./columns";
import { takeBackMails } from "./link";
import type { LoadedReferral } from "./load";
import { canMove, type Mover, type ReferralState } from "./rules";

/** What is said where the state stays; absent: the state was confirmed. */
export type Said =
  | "begun"
  | "notBegun"
  | "cannotCome"
  | "agrees"
  | "disagrees"
  | "told"
  | "settled"
  | "missedSeen"
  | "corrected"
  | "answerSeen"
  | "lookedAfter"
  | "consentBack"
  | "deletionAsked"
  | "consentRenewed"
  /** Back to where it was before it was said to be entered in error. */
  | "restored";

type Move = {
  readonly to: ReferralState;
  readonly side: Mover;
  readonly version: number;
  readonly note?: string | undefined;
  /** What the report says beside the state. */
  readonly claim?: Claim | null;
  /** What else changes with the state. */
  readonly data?: Parameters<Tx["referral"]["updateMany"]>[0]["data"];
};

/**
 * Moves a referral to another state and writes the move down, inside the caller's transaction. Mails
 * that still ask for an answer are taken back with the first one.
 * @throws AppError "invalid" (notNow) where the move is not allowed, "conflict" when another was first
 */
export async function moveReferral(
  tx: Tx,
  actor: Actor,
  referral: LoadedReferral,
  move: Move,
): Promise<{ from: ReferralState; to: ReferralState }> {
  if (!canMove(referral.state, move.to, move.side)) throw invalid("", "notNow");
  await updateReferral(tx, referral.id, move.version, { ...move.data, state: move.to });
  await writeEvent(tx, actor, referral, move);
  if (move.to !== "sent" && move.to !== "received") await takeBackMails(tx, referral.id);
  return { from: referral.state, to: move.to };
}

/** Changes a referral that nobody else has changed since `version`. */
export async function updateReferral(
  tx: Tx,
  id: string,
  version: number,
  data: Parameters<Tx["referral"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.referral.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

/**
 * Writes into a referral's history who said what, and from which state to which; the state itself
 * is the caller's.
 */
export async function writeEvent(
  tx: Tx,
  actor: Actor,
  referral: LoadedReferral,
  { to, side, note, claim, said }: Omit<Move, "version" | "data"> & { readonly said?: Said },
): Promise<void> {
  const id = randomUUID();
  await tx.referralEvent.create({
    data: {
      id,
      referralId: referral.id,
      at: now(),
      from: referral.state,
      to,
      side,
      said: said ?? null,
      userId: actor.kind === "staff" ? actor.userId : null,
      noteSealed: sealOptional(columns.eventNote, id, note),
      ...(claim && { claim }),
    },
  });
}

/** What a command says that has moved nothing. */
export const stays = ({ state }: Pick<LoadedReferral, "state">) => ({ from: state, to: state });

/** The person has not begun, whatever they said before. */
export const notBegun = { personStartedOn: null, begunSaidAt: null } as const;

/** What the log says of a move. */
export const movedSubject = (
  { id, caseFileId }: LoadedReferral,
  moved?: { from: string; to: string },
) => ({
  type: "referral" as const,
  ids: [id],
  caseFileId,
  detail: moved && { from: moved.from, to: moved.to },
});
