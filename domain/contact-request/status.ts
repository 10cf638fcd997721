import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { nextSteps, situationOf } from "./next-steps";
import { answerInstant, isNumber, maskedContact } from "./rules";
import { visitMs } from "./visit-rules";

const own = (tx: Tx, _input: Record<string, never>, { linkHash }: PersonByLink) =>
  tx.contactRequest.findUnique({
    where: { linkHash },
    include: { offer: { select: { slug: true } } },
  });

type Row = NonNullable<Awaited<ReturnType<typeof own>>>;

/** What the status page shows to whoever holds its address: how it stands, and no name or number. */
export const readStatus = query({
  action: "contactRequest.status",
  target: own,
  present: (row, actor) => {
    const at = now();
    const contact = unseal(columns.contact, row.id, row.contactSealed);
    return {
      situation: situationOf(row, at),
      steps: nextSteps(row),
      answerBy: row.answerBy,
      call: callOf(row, at),
      channel: row.channel,
      canBeCalled: isNumber(row.channel) && contact !== "",
      /** Enough to know one's own number again. */
      reachedAt: maskedContact(row.channel, contact),
      bestTimes: row.bestTimes,
      sharedPhone: row.sharedPhone,
      femaleContactWished: row.femaleContactWished,
      offerSlug: row.offer?.slug ?? null,
      hasCaseFile: row.personId !== null,
      erasureAsked: row.erasureAskedAt !== null,
      keys: keysOf(row, actor, at),
      /** When this address ends by itself; null: it lasts. */
      endsAt: actor.visit?.expiresAt ?? null,
    };
  },
  subject: (row) => ({ type: "contactRequest", ids: [row.id] }),
});

function callOf({ callWishedAt }: Row, at: Date) {
  if (!callWishedAt) return null;
  const by = answerInstant(callWishedAt);
  return { by, late: by <= at };
}

/**
 * The ways back to this page. An address that ends shows none, but for the code in the first hour,
 * when it is the confirmation: on a shared device only what somebody wrote down leads back.
 */
function keysOf(row: Row, { visit }: PersonByLink, at: Date) {
  const isFresh = at.getTime() - row.receivedAt.getTime() < visitMs;
  if (visit && !isFresh) return null;
  return {
    code: unseal(columns.code, row.id, row.codeSealed),
    linkToken: visit ? null : unseal(columns.link, row.id, row.linkSealed),
  };
}
