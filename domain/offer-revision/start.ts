import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { publishedCarrier } from "@/domain/carrier/published";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { copiedForm, emptyForm } from "./begin";
import { type FormFields, formFields } from "./form";
import { withFiguresOf } from "./merge";
import { publishedForm } from "./published-form";
import { startInput } from "./schema";

/** What a revision would begin with. */
type Beginning = {
  readonly carrierId: string;
  readonly fields: FormFields;
  /** The published offer that is to change; absent for what becomes a new one. */
  readonly changes?: { readonly offerId: string; readonly form: FormFields };
};

/**
 * Begins a revision. Whoever changes an offer that somebody is changing already gets that revision,
 * so that there are never two to choose from.
 * @throws AppError "invalid" (notNow) for a former version while such a revision is open
 */
export const startRevision = command({
  action: "offerRevision.start",
  input: startInput,
  target: (tx, input, actor: StaffActor) => beginningOf(tx, input, actor),
  run: async ({ tx, actor, input, target }): Promise<{ id: string }> => {
    const { carrierId, fields, changes } = target;
    const id = "key" in input ? input.key : randomUUID();
    const find = (where: { id: string }) => tx.offerRevision.findUnique({ where });
    if (await isMade(tx, id, find, ({ authorId }) => authorId === actor.userId)) return { id };
    if (changes) {
      // Two who begin at once wait for each other here.
      await tx.$executeRaw`SELECT id FROM "Offer" WHERE id = ${changes.offerId}::uuid FOR UPDATE`;
      const open = await tx.offerRevision.findFirst({
        where: { offerId: changes.offerId, state: { not: "approved" } },
        select: { id: true },
      });
      if (open && input.from === "version") throw invalid("", "notNow");
      if (open) return open;
    }
    return tx.offerRevision.create({
      data: {
        id,
        carrierId,
        state: "draft",
        fields,
        ...(changes ? { offerId: changes.offerId, baseFields: changes.form } : {}),
        authorId: actor.userId,
        createdAt: now(),
        changedAt: now(),
      },
      select: { id: true },
    });
  },
  subject: (_target, result) => ({ type: "offerRevision", ids: result ? [result.id] : [] }),
});

function beginningOf(
  tx: Tx,
  input: z.output<typeof startInput>,
  actor: StaffActor,
): Promise<Beginning | null> {
  switch (input.from) {
    case "empty":
      return empty(tx, actor.role === "carrierEditor" ? actor.carrierId : undefined, input.carrier);
    case "version":
      return formerVersion(tx, input);
    default:
      return ofOffer(tx, input);
  }
}

/** An editor writes for their own carrier, whatever the form says. */
async function empty(
  tx: Tx,
  own: string | undefined,
  slug: string | undefined,
): Promise<Beginning | null> {
  if (!own && !slug) throw invalid("carrier", "missingChoice");
  const row = await tx.carrier.findUnique({ where: own ? { id: own } : { slug: slug ?? "" } });
  const carrier = row && publishedCarrier(row.slug);
  return carrier ? { carrierId: row.id, fields: emptyForm(carrier.facts, today()) } : null;
}

async function ofOffer(
  tx: Tx,
  { offer: id, from }: { readonly offer: string; readonly from: "copy" | "change" },
): Promise<Beginning | null> {
  const offer = await tx.offer.findUnique({ where: { id } });
  const form = publishedForm(offer?.slug);
  if (!offer || !form) return null;
  const { carrierId } = offer;
  if (from === "copy") return { carrierId, fields: copiedForm(form, today()) };
  return { carrierId, fields: form, changes: { offerId: id, form } };
}

async function formerVersion(
  tx: Tx,
  { revision, side }: { readonly revision: string; readonly side: "after" | "before" },
): Promise<Beginning | null> {
  const row = await tx.offerRevision.findUnique({
    where: { id: revision, state: "approved" },
    include: { offer: true },
  });
  const form = publishedForm(row?.offer?.slug);
  const kept = side === "after" ? row?.fields : row?.baseFields;
  if (!row?.offer || !form || !kept) return null;
  const fields = withFiguresOf(formFields.parse(kept) as FormFields, form);
  return { carrierId: row.carrierId, fields, changes: { offerId: row.offer.id, form } };
}
