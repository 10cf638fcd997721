import "server-only";
import { z } from "zod";
import type { PersonByLink, Visitor } from "@/domain/access/actor";
import { asksForNumber, withOwner } from "@/domain/access/own-page";
import { recordDenial } from "@/domain/audit/record";
import { command, parseInput } from "@/domain/command";
import { now } from "@/lib/clock";
import { blindIndex, hashToken, newToken, normalCode } from "@/lib/crypto/tokens";
import { db, type Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { evenly } from "@/lib/evenly";
import { requiredText } from "@/lib/form-fields";
import { nextTryAt, returnTry, takeTry } from "@/lib/rate-limit";
import { codeIndex } from "./keys";
import { heldSubject, isProtected, loadHeld } from "./load";
import { allCodesLimit, codeLimit, visitMs } from "./visit-rules";

/** Above what looking up and writing take, so that the time tells nothing. In milliseconds. */
const answerMs = 250;

type Visit = { readonly visitToken: string };

const openFor = command({
  action: "personAccess.openByCode",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: Visitor) =>
    tx.personAccess.findUnique({ where: { id }, include: withOwner }),
  run: async ({ tx, target }) => newVisit(tx, target.id, !(await asksForNumber(tx, target))),
  subject: ({ id }) => ({ type: "personAccess", ids: [id] }),
});

/**
 * Opens the page for whoever types a code: an address of its own that ends after an hour, so that
 * none that lasts stays on a shared device. A wrong code is counted for the network it comes from
 * and for everybody together; a right one is not, since many people share an address.
 * @param client what tries from the same network are counted under
 * @throws AppError "invalid": missing, unknownCode or tooManyAttempts
 */
export function openByCode(actor: Visitor, fields: unknown, client: string): Promise<Visit> {
  return evenly(answerMs, async () => {
    const { code } = parseInput(z.object({ code: requiredText(40) }), fields);
    if (!(await takeTry(codeLimit, client))) throw invalid("", "tooManyAttempts");
    if (!(await takeTry(allCodesLimit, "everybody"))) throw invalid("", "tooManyAttempts");
    const codeHash = blindIndex(codeIndex, normalCode(code));
    const found = await db.personAccess.findUnique({ where: { codeHash }, select: { id: true } });
    if (!found) {
      await recordDenial(actor, "personAccess.openByCode", { type: "personAccess", ids: [] });
      throw invalid("code", "unknownCode");
    }
    await returnTry(codeLimit, client);
    await returnTry(allCodesLimit, "everybody");
    return openFor(actor, found);
  });
}

/**
 * An address that ends by itself, for somebody who holds the lasting link. Where a number protects
 * the page it shows the first view alone.
 */
export const openVisit = command({
  action: "personAccess.openVisit",
  input: z.object({}),
  target: (tx, _input, actor: PersonByLink) => loadHeld(tx, actor),
  run: ({ tx, target }) => newVisit(tx, target.accessId, !isProtected(target)),
  subject: heldSubject,
});

/** Ends the address that is open now, where it is none that lasts. */
export const endVisit = command({
  action: "personAccess.endVisit",
  input: z.object({}),
  target: (tx, _input, actor: PersonByLink) => loadHeld(tx, actor),
  run: async ({ tx, actor }) => {
    if (actor.visit) await tx.statusVisit.deleteMany({ where: { id: actor.visit.id } });
    return {};
  },
  subject: heldSubject,
});

/** A visit to the page of a key, inside the caller's transaction. */
export async function newVisit(tx: Tx, accessId: string, opened: boolean): Promise<Visit> {
  const visitToken = newToken();
  const expiresAt = new Date(now().getTime() + visitMs);
  await tx.statusVisit.create({ data: { id: hashToken(visitToken), accessId, opened, expiresAt } });
  return { visitToken };
}

/** Forgets the addresses whose hour is over. */
export async function dropOldVisits(): Promise<void> {
  await db.statusVisit.deleteMany({ where: { expiresAt: { lte: now() } } });
}

/** When the next code is taken from a network; undefined: now. */
export async function nextCodeAt(client: string): Promise<Date | undefined> {
  const times = await Promise.all([
    nextTryAt(codeLimit, client),
    nextTryAt(allCodesLimit, "everybody"),
  ]);
  return times.filter((time) => time !== undefined).sort((a, b) => b.getTime() - a.getTime())[0];
}
