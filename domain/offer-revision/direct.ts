import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { command } from "@/domain/command";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { type FormFields, formFields, readForm } from "./form";
import { sameField } from "./merge";
import { givenFacts, publishForm } from "./publish";
import { publishedForm, shownForm } from "./published-form";
import { lifecycleInput, placesInput, trustInput } from "./schema";

type Target = NonNullable<Awaited<ReturnType<typeof loadOffer>>>;

async function loadOffer(tx: Tx, { id }: { readonly id: string }) {
  const offer = await tx.offer.findUnique({ where: { id }, include: { carrier: true } });
  const form = publishedForm(offer?.slug);
  return offer && form ? { ...offer, form } : null;
}

const subjectOf = ({ id }: Target) => ({ type: "offer" as const, ids: [id] });

/** "noted": it stands in a revision that somebody is still writing. */
export type PlacesOutcome = "published" | "submitted" | "noted";

/**
 * Says how many places are free, as of today. It goes live at once from the Teilhabemanager, and
 * from carriers who may; otherwise it is a revision to be approved.
 * @throws AppError "conflict" where the offer is not what the form showed any more
 */
export const changePlaces = command({
  action: "offer.changePlaces",
  input: placesInput,
  target: (tx, input, _actor: StaffActor) => loadOffer(tx, input),
  again: async ({ tx, input, target }) => {
    const last = await lastRevision(tx, target);
    if (!last || !says(last.fields, placesOf(input))) return undefined;
    if (last.state === "approved") return "published";
    return last.state === "submitted" ? "submitted" : "noted";
  },
  run: async ({ tx, actor, input, target }): Promise<PlacesOutcome> => {
    if (input.shown !== shownForm(target.form)) throw conflict();
    const places = placesOf(input);
    const given = givenFacts(target.carrier.slug, { offer: target, checked: false });
    const { complaints } = readForm({ ...target.form, ...places }, given);
    const [wrong] = complaints.filter(({ field }) => Object.hasOwn(places, field));
    if (wrong) throw invalid(wrong.field, isMoreThanAll(places) ? "tooManyFree" : "notANumber");
    if (target.carrier.publishesSmallEdits || may(actor, "offerRevision.approve", {})) {
      await publishNow(tx, actor, target, { ...target.form, ...places }, "Plätze");
      return "published";
    }
    return putForward(tx, actor, target, places);
  },
  subject: subjectOf,
});

type Typed = z.output<typeof placesInput>;

const placesOf = ({ placesTotal, placesFree, waitingList }: Typed) => ({
  ...{ placesTotal, placesFree },
  waitingList: waitingList ?? "",
  placesAsOf: today(),
});

const placesFields = ["placesTotal", "placesFree", "waitingList", "placesAsOf"] as const;

/** Whether a form says this of the places already. */
const says = (form: FormFields, places: FormFields): boolean =>
  placesFields.every((name) => sameField(form, places, name));

/** What was last written of an offer; it may be on its way to the readers still. */
async function lastRevision(tx: Tx, { id: offerId }: Target) {
  const row = await tx.offerRevision.findFirst({
    where: { offerId },
    orderBy: { changedAt: "desc" },
  });
  return row && { state: row.state, fields: formFields.parse(row.fields) as FormFields };
}

const isMoreThanAll = ({ placesFree, placesTotal }: Record<"placesFree" | "placesTotal", string>) =>
  /^\d+$/.test(placesTotal) && Number(placesFree) > Number(placesTotal);

/** Takes an offer out of the lists for a while or for good, or puts it back. It goes live at once. */
export const setLifecycle = command({
  action: "offer.setLifecycle",
  input: lifecycleInput,
  target: (tx, input, _actor: StaffActor) => loadOffer(tx, input),
  again: async ({ tx, input: { lifecycle }, target }) => {
    const last = await lastRevision(tx, target);
    return last?.state === "approved" && (last.fields["lifecycle"] ?? "running") === lifecycle
      ? lifecycle
      : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    if (input.shown !== shownForm(target.form)) throw conflict();
    const { lifecycle: _before, ...running } = target.form;
    const { lifecycle } = input;
    const fields = lifecycle === "running" ? running : { ...running, lifecycle };
    const done = { running: "läuft weiter", paused: "pausiert", ended: "beendet" }[lifecycle];
    await publishNow(tx, actor, target, fields, done);
    return lifecycle;
  },
  subject: subjectOf,
});

async function publishNow(
  tx: Tx,
  actor: StaffActor,
  offer: Target,
  fields: FormFields,
  done: string,
): Promise<void> {
  await publishForm(tx, { carrier: offer.carrier, offer, fields, checked: false, done });
  await tx.offerRevision.create({
    data: {
      ...revisionOf(actor, offer, fields),
      state: "approved",
      decidedAt: now(),
      decidedById: actor.userId,
    },
  });
}

async function putForward(
  tx: Tx,
  actor: StaffActor,
  offer: Target,
  places: FormFields,
): Promise<PlacesOutcome> {
  const open = await tx.offerRevision.findFirst({
    where: { offerId: offer.id, state: { not: "approved" } },
  });
  if (!open) {
    await tx.offerRevision.create({
      data: {
        ...revisionOf(actor, offer, { ...offer.form, ...places }),
        state: "submitted",
        submittedAt: now(),
      },
    });
    return "submitted";
  }
  const fields = formFields.parse(open.fields);
  const { count } = await tx.offerRevision.updateMany({
    where: { id: open.id, version: open.version },
    data: { fields: { ...fields, ...places }, changedAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
  return open.state === "submitted" ? "submitted" : "noted";
}

const revisionOf = (actor: StaffActor, offer: Target, fields: FormFields) => ({
  id: randomUUID(),
  offerId: offer.id,
  carrierId: offer.carrierId,
  fields: { ...fields },
  baseFields: { ...offer.form },
  authorId: actor.userId,
  createdAt: now(),
  changedAt: now(),
});

/** Says whether a carrier's places, dates, hours and contact go live without review. */
export const trustCarrier = command({
  action: "carrier.trust",
  input: trustInput,
  target: (tx, { carrier: slug }, _actor: StaffActor) => tx.carrier.findUnique({ where: { slug } }),
  run: async ({ tx, input, target }) => {
    await tx.carrier.update({
      where: { id: target.id },
      data: { publishesSmallEdits: input.allowed === "yes" },
    });
  },
  subject: ({ id }) => ({ type: "carrier", ids: [id] }),
});
