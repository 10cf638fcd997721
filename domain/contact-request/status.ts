import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { asksForNumber } from "@/domain/access/own-page";
import { columns as keyColumns } from "@/domain/person-access/columns";
import { visitMs } from "@/domain/person-access/visit-rules";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { expectedHours } from "./expected";
import { afterEnd, nextSteps, situationOf } from "./next-steps";
import { hasCaseFile, loadOwn, type Own, ownSubject } from "./own";
import { canBeCalled, reachOf } from "./reach";
import { answerInstant, maskedContact } from "./rules";
import { spokenWith } from "./spoken-with";

const withOffer = async (tx: Tx, _input: Record<string, never>, actor: PersonByLink) => {
  const own = await loadOwn(tx, actor);
  const offerId = own?.key.request?.offerId;
  const offer = offerId ? await tx.offer.findUnique({ where: { id: offerId } }) : null;
  return (
    own && {
      ...own,
      offer,
      isProtected: await asksForNumber(tx, own.key),
      spokenWithAt: await spokenWith(tx, own),
      comes: own.person !== null && (await expectedHours(tx, own.person.id)).next !== undefined,
    }
  );
};

/** What the status page shows to whoever opened it: how it stands, and no name or number. */
export const readStatus = query({
  action: "contactRequest.status",
  target: withOffer,
  present: (own, actor) => {
    const { request, person, offer, spokenWithAt, comes } = own;
    const closed = person?.caseFiles[0]?.state === "closed";
    const course = request && { ...request, firstContactedAt: spokenWithAt, closed, comes };
    const at = now();
    const { contact, ...reach } = reachOf(own);
    /** Who was handed a key without a request is accompanied already. */
    const ended = closed ? afterEnd({ comes }) : "together";
    const situation = course ? situationOf(course, at) : ended;
    const call = callOf(request, at);
    const isPromised = situation === "arrived" || situation === "read";
    return {
      situation,
      steps: course ? nextSteps(course) : [],
      answerBy: request?.answerBy ?? at,
      call,
      /** Until when somebody calls, as far as that is promised; an appointment before it comes first. */
      promisedBy: call?.by ?? (isPromised ? (request?.answerBy ?? null) : null),
      ...reach,
      canBeCalled: canBeCalled({ ...reach, contact }),
      /** Enough to know one's own number again. */
      reachedAt: maskedContact(reach.channel, contact),
      offerSlug: offer?.slug ?? null,
      hasCaseFile: hasCaseFile(own),
      /** The page asks for a number before it shows all of itself. */
      isProtected: own.isProtected,
      erasureAsked: request?.erasureAskedAt != null,
      keys: keysOf(own, actor, at),
      /** When this address ends by itself; null: it lasts. */
      endsAt: actor.visit?.expiresAt ?? null,
    };
  },
  subject: ownSubject,
});

/** The promise of a call that somebody asked for. */
export function callOf(request: Own["request"], at: Date) {
  if (!request?.callWishedAt) return null;
  const by = answerInstant(request.callWishedAt);
  return { by, late: by <= at };
}

/**
 * The ways back to this page. An address that ends shows none, but for the code in the first hour,
 * when it is the confirmation: on a shared device only what somebody wrote down leads back.
 */
function keysOf({ key }: Own, { visit }: PersonByLink, at: Date) {
  const isFresh = at.getTime() - (key.request?.receivedAt ?? key.createdAt).getTime() < visitMs;
  if (!key.requestId || (visit && !isFresh)) return null;
  return {
    code: unseal(keyColumns.code, key.id, key.codeSealed),
    linkToken: visit ? null : unseal(keyColumns.link, key.id, key.linkSealed),
  };
}
