import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, type IssueCode } from "@/lib/errors";
import { dataRules } from "./rules";

const missing: IssueCode = "missingChoice";

const loadCarrier = async (tx: Tx, { id }: { id: string }) => {
  const row = await tx.carrier.findUnique({
    where: { id },
    include: {
      acceptances: {
        orderBy: { at: "desc" },
        include: { user: { select: { displayName: true } } },
      },
    },
  });
  return row && { id, carrierId: row.id, acceptances: row.acceptances };
};

/** The rules as they stand now, and who has accepted them for a carrier; null: nobody yet. */
export const readRules = query({
  action: "carrier.readRules",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadCarrier(tx, input),
  present: ({ carrierId, acceptances }, actor) => {
    const rules = dataRules();
    const accepted = acceptances.find(({ textHash }) => textHash === rules.hash);
    return {
      ...rules,
      accepted: accepted
        ? { at: accepted.at, by: accepted.user.displayName, how: accepted.how }
        : null,
      /** An older wording was accepted. */
      isNew: !accepted && acceptances.length > 0,
      accepts: may(actor, "carrier.acceptRules", { carrierId }),
    };
  },
  subject: ({ id }) => ({ type: "carrier", ids: [id] }),
});

/**
 * Accepts the rules of data protection for a carrier: its own people signed in, or the Teilhabemanager
 * for what lies there signed on paper. Once more changes nothing.
 * @throws AppError "invalid" (agreed: missingChoice); "conflict" where the wording shown is not the
 *   present one any more
 */
export const acceptRules = command({
  action: "carrier.acceptRules",
  input: z.object({
    id: z.uuid(),
    shown: z.string().max(64),
    agreed: z.literal("yes", missing),
  }),
  target: (tx, input, _actor: StaffActor) => loadCarrier(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { version, hash } = dataRules();
    if (input.shown !== hash) throw conflict();
    if (target.acceptances.some(({ textHash }) => textHash === hash)) return { version };
    await tx.rulesAcceptance.create({
      data: {
        id: randomUUID(),
        carrierId: target.id,
        textVersion: version,
        textHash: hash,
        userId: actor.userId,
        how: actor.role === "carrierEditor" ? "signedIn" : "onPaper",
        at: now(),
      },
    });
    return { version };
  },
  subject: ({ id }, detail) => ({ type: "carrier", ids: [id], detail }),
});
