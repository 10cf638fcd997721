import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { PersonByLink } from "@/domain/access/actor";
import { command } from "@/domain/command";
import type { Channel } from "@/domain/person/channels";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { noteCallWish } from "./call";
import { reopened } from "./change";
import { columns } from "./columns";
import { hasCaseFile, loadOwn, type OwnRequest, ownSubject, requestOf } from "./own";
import { reachOf } from "./reach";
import { isNumber, nextState } from "./rules";
import { callWish, reachChange } from "./schema";
import { updateRequest } from "./update";

const own = (tx: Tx, _input: unknown, actor: PersonByLink) => loadOwn(tx, actor);

type Row = OwnRequest;

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
      if (!request?.callWishedAt) return { call: "stands" };
      await updateRequest(tx, request, { callWishedAt: null });
      return { call: "takenBack" };
    }
    const call = await noteCallWish(tx, target);
    if (call === "noNumber") throw invalid("contact", "missing");
    return { call };
  },
  subject: (target, said) => ({ ...ownSubject(target), detail: said }),
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
    await updateRequest(tx, target, {
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
    // Nobody has said yet that they are the person whose request it may be: it is theirs to take back.
    if (!state || (target.personId && !target.unproven)) throw invalid("", "notNow");
    const { id } = target;
    await updateRequest(tx, target, {
      ...{ state, personId: null, unproven: false, askedInVain: 0 },
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
    if (!hasCaseFile(target)) throw invalid("", "notNow");
    const row = await requestOf(tx, target);
    if (!row.erasureAskedAt) await updateRequest(tx, row, { erasureAskedAt: now() });
    return {};
  },
  subject: ownSubject,
});
