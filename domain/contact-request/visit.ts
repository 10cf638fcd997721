import "server-only";
import { z } from "zod";
import type { PersonByLink, Visitor } from "@/domain/access/actor";
import { recordDenial } from "@/domain/audit/record";
import { command, parseInput } from "@/domain/command";
import { now } from "@/lib/clock";
import { blindIndex, hashToken, newToken, normalCode } from "@/lib/crypto/tokens";
import { db, type Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { evenly } from "@/lib/evenly";
import { requiredText } from "@/lib/form-fields";
import { nextTryAt, returnTry, takeTry } from "@/lib/rate-limit";
import { codeIndex } from "./find";
import { allCodesLimit, codeLimit, visitMs } from "./visit-rules";

/** Above what looking up and writing take, so that the time tells nothing. In milliseconds. */
const answerMs = 250;

type Visit = { readonly visitToken: string };

const openFor = command({
  action: "contactRequest.openByCode",
  input: z.object({ id: z.uuid() }),
  target: async (_tx, { id }, _actor: Visitor) => ({ id }),
  run: ({ tx, target }) => openVisitOf(tx, target.id),
  subject: ({ id }) => ({ type: "contactRequest", ids: [id] }),
});

/**
 * Opens the status page for whoever types a code: an address of its own that ends after an hour,
 * so that none that lasts stays on a shared device. A wrong code is counted for the network it
 * comes from and for everybody together; a right one is not, since many people share an address.
 * @param client what tries from the same network are counted under
 * @throws AppError "invalid": missing, unknownCode or tooManyAttempts
 */
export function openByCode(actor: Visitor, fields: unknown, client: string): Promise<Visit> {
  return evenly(answerMs, async () => {
    const { code } = parseInput(z.object({ code: requiredText(40) }), fields);
    if (!(await takeTry(codeLimit, client))) throw invalid("", "tooManyAttempts");
    if (!(await takeTry(allCodesLimit, "everybody"))) throw invalid("", "tooManyAttempts");
    const codeHash = blindIndex(codeIndex, normalCode(code));
    const found = await db.contactRequest.findUnique({ where: { codeHash }, select: { id: true } });
    if (!found) {
      await recordDenial(actor, "contactRequest.openByCode", { type: "contactRequest", ids: [] });
      throw invalid("code", "unknownCode");
    }
    await returnTry(codeLimit, client);
    await returnTry(allCodesLimit, "everybody");
    return openFor(actor, found);
  });
}

const own = (tx: Tx, _input: unknown, { linkHash }: PersonByLink) =>
  tx.contactRequest.findUnique({ where: { linkHash }, select: { id: true, linkHash: true } });

/** An address that ends by itself, for somebody who holds the lasting link but shares the device. */
export const openVisit = command({
  action: "contactRequest.openVisit",
  input: z.object({}),
  target: own,
  run: ({ tx, target }) => openVisitOf(tx, target.id),
  subject: ({ id }) => ({ type: "contactRequest", ids: [id] }),
});

/** Ends the address that is open now, where it is none that lasts. */
export const endVisit = command({
  action: "contactRequest.endVisit",
  input: z.object({}),
  target: own,
  run: async ({ tx, actor }) => {
    if (actor.visit) await tx.statusVisit.deleteMany({ where: { id: actor.visit.id } });
    return {};
  },
  subject: ({ id }) => ({ type: "contactRequest", ids: [id] }),
});

async function openVisitOf(tx: Tx, requestId: string): Promise<Visit> {
  const visitToken = newToken();
  const expiresAt = new Date(now().getTime() + visitMs);
  await tx.statusVisit.create({ data: { id: hashToken(visitToken), requestId, expiresAt } });
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
