import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { PersonByLink } from "@/domain/access/actor";
import { command } from "@/domain/command";
import type { Channel } from "@/domain/person/channels";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { columns } from "./columns";
import { loadOwn, type OwnRequest, ownSubject, requestOf } from "./own";
import { canBeCalled, reachOf } from "./reach";
import { isNumber, nextState } from "./rules";
import { callWish, reachChange } from "./schema";

const own = (tx: Tx, _input: unknown, actor: PersonByLink) => loadOwn(tx, actor);

type Row = OwnRequest;

/** Who is waited for again comes back into the inbox, but for a case file, which has its own room. */
function reopened({ state }: Row) {
  const next = state === "converted" ? undefined : nextState(state, "reopen");
  return next ? { state: next, closedAt: null } : {};
}

/** Each change names what it saw: of two at once the second is told. */
async function change(
  tx: Tx,
  row: Row,
  data: Parameters<Tx["contactRequest"]["update"]>[0]["data"],
) {
  const { count } = await tx.contactRequest.updateMany({
    where: { id: row.id, version: row.version },
    data: { ...(data as object), version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

/**
 * "Please call me", or not any more. Asked twice it is one wish, with the promise of the first.
 * @throws AppError "invalid" (contact: missing) where there is no number to call
 */
export const wishCall = command({
  action: "contactRequest.wishCall",
  input: callWish,
  target: own,
  run: async ({ tx, input, target }) => {
    if (input.wish === "no") {
      const { request } = target;
      if (request?.callWishedAt) await change(tx, request, { callWishedAt: null });
      return {};
    }
    if (!canBeCalled(reachOf(target))) throw invalid("contact", "missing");
    const row = await requestOf(tx, target);
    if (!row.callWishedAt) await change(tx, row, { callWishedAt: now(), ...reopened(row) });
    return {};
  },
  subject: ownSubject,
});

/**
 * Changes how the person is reached. What is left empty stays as it was, where it fits the channel.
 * @throws AppError "invalid" with an issue a field, "conflict" when something else was first
 */
export const changeReach = command({
  action: "contactRequest.changeReach",
  input: reachChange,
  target: own,
  run: async ({ tx, input, target: page }) => {
    const known = reachOf(page);
    const contact = input.contact || keptContact(known.channel, input.channel, known.contact);
    if (contact === "" && input.channel !== "visit") throw invalid("contact", "missing");
    if (input.call && !isNumber(input.channel)) throw invalid("channel", "unknownChoice");
    const target = await requestOf(tx, page);
    await change(tx, target, {
      channel: input.channel,
      contactSealed: seal(columns.contact, target.id, contact),
      bestTimes: input.bestTimes,
      sharedPhone: input.sharedPhone === "yes",
      femaleContactWished: input.femaleContact === "yes",
      // The same text sent again afterwards is another request.
      fingerprint: randomUUID(),
      reachChangedAt: now(),
      ...wishAfter(target, input),
      ...reopened(target),
    });
    return {};
  },
  subject: ownSubject,
});

/** A number stays a number, and an address an address; nothing else can be kept. */
function keptContact(before: Channel, after: Channel, known: string): string {
  return before === after || (isNumber(before) && isNumber(after)) ? known : "";
}

function wishAfter({ callWishedAt }: Row, { channel, call }: { channel: Channel; call?: unknown }) {
  if (!isNumber(channel)) return { callWishedAt: null };
  return { callWishedAt: call ? (callWishedAt ?? now()) : callWishedAt };
}

/**
 * Takes a request back for good: what was written goes, link and code lead nowhere any more, and
 * what is left says only that there was one.
 * @throws AppError "invalid" (notNow) where it has become a case file, "conflict" when another was first
 */
export const withdrawContactRequest = command({
  action: "contactRequest.withdraw",
  input: z.object({}),
  target: own,
  run: async ({ tx, target: { request: target } }) => {
    const state = target && nextState(target.state, "withdraw");
    if (!state || target.personId) throw invalid("", "notNow");
    const { id } = target;
    await change(tx, target, {
      state,
      closedAt: now(),
      nameSealed: seal(columns.name, id, ""),
      channel: "visit",
      contactSealed: seal(columns.contact, id, ""),
      messageSealed: null,
      noteSealed: null,
      bestTimes: [],
      sharedPhone: false,
      femaleContactWished: false,
      offerId: null,
      callWishedAt: null,
      reachChangedAt: null,
      fingerprint: randomUUID(),
      submissionKey: randomUUID(),
    });
    await tx.personAccess.deleteMany({ where: { requestId: id } });
    return { from: target.state, to: state };
  },
  subject: (target, moved) => ({ ...ownSubject(target), detail: moved }),
});

/**
 * Asks for the erasure of what has become a case file: a task in the inbox, since other people's
 * promises hang on it. Asked twice it is one.
 * @throws AppError "invalid" (notNow) where there is no case file: the request can be taken back
 */
export const askErasure = command({
  action: "contactRequest.askErasure",
  input: z.object({}),
  target: own,
  run: async ({ tx, target }) => {
    if (!target.person) throw invalid("", "notNow");
    const row = await requestOf(tx, target);
    if (!row.erasureAskedAt) await change(tx, row, { erasureAskedAt: now() });
    return {};
  },
  subject: ownSubject,
});
