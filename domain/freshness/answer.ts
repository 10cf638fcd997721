import "server-only";
import { z } from "zod";
import type { CarrierByLink, StaffActor } from "@/domain/access/actor";
import { lastDone } from "@/domain/audit/last";
import { command } from "@/domain/command";
import { isOver } from "@/domain/offer/fact-rules";
import { publishedOffer } from "@/domain/offer/published";
import { publishedForm, shownForm } from "@/domain/offer-revision/published-form";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice } from "@/lib/form-fields";
import { closeChecks, publishAnswer } from "./publish";

const related = { carrier: { select: { id: true, slug: true } } } as const;

const ofLink = (tx: Tx, _input: unknown, { offerId }: CarrierByLink) =>
  tx.offer.findUnique({ where: { id: offerId }, include: related });

/** What the page behind the link of a mail shows. */
export const readAskedOffer = query({
  action: "offer.readAsked",
  target: ofLink,
  present: ({ id, slug }, { about }) => {
    const offer = publishedOffer(slug);
    return {
      id,
      slug,
      title: String(offer?.entry.source.title ?? slug),
      lastChecked: offer?.facts.lastChecked ?? null,
      /** Somebody has looked at it since, or it is not shown any more: there is nothing to answer. */
      settled: !offer || offer.facts.lastChecked > about || isOver(offer.facts, today()),
    };
  },
  subject: ({ id }) => ({ type: "offer", ids: [id] }),
});

/**
 * Answers with the link of a mail: still right, as of today and in all languages, or ended. The link
 * and all others about the offer are used up with that. To be finished by `publishPending`.
 * @throws AppError "invalid": linkUsed, or notNow where there is nothing to answer any more;
 *   "conflict" while another version of it is on its way
 */
export const answerByLink = command({
  action: "offer.answerAsked",
  input: z.object({ answer: choice(["still", "ended"]) }),
  target: ofLink,
  run: async ({ tx, actor, input: { answer }, target }) => {
    const { count } = await tx.offerCheck.updateMany({
      where: { id: actor.checkId, answer: null, expiresAt: { gt: now() } },
      data: { answer, answeredAt: now() },
    });
    if (count === 0) throw invalid("", "linkUsed");
    const facts = publishedOffer(target.slug)?.facts;
    if (!facts || isOver(facts, today())) throw invalid("", "notNow");
    await publishAnswer(tx, target, answer, { via: "link" });
    await closeChecks(tx, target.id, answer);
  },
  subject: ({ id }) => ({ type: "offer", ids: [id] }),
});

/** Says from the back office that an offer is still right, as of today. To be finished by `publishPending`. */
export const confirmOffer = command({
  action: "offer.confirm",
  input: z.object({ id: z.uuid(), shown: z.string().max(16) }),
  target: (tx, { id }, _actor: StaffActor) =>
    tx.offer.findUnique({ where: { id }, include: related }),
  again: async ({ tx, actor, target: { id } }) => {
    const last = await lastDone(tx, "offer.confirm", id);
    const latest = await tx.offerRevision.findFirst({
      where: { offerId: id },
      orderBy: { changedAt: "desc" },
      select: { authorId: true, changedAt: true },
    });
    const isTheirs = last?.userId === actor.userId && latest?.authorId === actor.userId;
    return isTheirs && latest.changedAt <= last.at ? { id } : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    if (input.shown !== shownForm(publishedForm(target.slug))) throw conflict();
    await publishAnswer(tx, target, "still", { userId: actor.userId });
    await closeChecks(tx, target.id, "still");
    return { id: target.id };
  },
  subject: ({ id }) => ({ type: "offer", ids: [id] }),
});
