import "server-only";
import { z } from "zod";
import type { PersonByLink } from "@/domain/access/actor";
import { noNumber } from "@/domain/access/own-page";
import { recordDenial } from "@/domain/audit/record";
import { command, parseInput } from "@/domain/command";
import { db } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { forgetTries, nextTryAt, takeTry, triesLeft } from "@/lib/rate-limit";
import { type Held, heldSubject, isProtected, loadHeld } from "./load";
import { chosenNumber, numberHash, typedNumber } from "./number";
import { newVisit } from "./visit";
import { dayOfNumbersLimit, numberLimit } from "./visit-rules";

const limits = [numberLimit, dayOfNumbersLimit] as const;

const knows = ({ keys }: Held, number: string): boolean =>
  keys.some(({ id, numberHash: kept }) => kept !== null && kept === numberHash(id, number));

const enter = command({
  action: "personAccess.enterNumber",
  input: z.object({}),
  target: (tx, _input, actor: PersonByLink) => loadHeld(tx, actor),
  run: async ({ tx, actor, target }) => {
    if (!actor.visit) return newVisit(tx, target.accessId, true);
    await tx.statusVisit.updateMany({ where: { id: actor.visit.id }, data: { opened: true } });
    return { visitToken: null };
  },
  subject: heldSubject,
});

/**
 * Shows all of the page to who knows its number. Wrong ones are counted for the page; right ones
 * are forgotten. Whoever is locked out waits, asks to be called, or has the caseworker take the
 * number away.
 * @returns the address of a visit; null where the present one was opened
 * @throws AppError "invalid": missing, fourDigits, wrongNumber or tooManyAttempts
 */
export async function enterNumber(actor: PersonByLink, fields: unknown) {
  const { number } = parseInput(typedNumber, fields);
  for (const limit of limits) {
    if (!(await takeTry(limit, actor.accessId))) throw invalid("", "tooManyAttempts");
  }
  const held = await loadHeld(db, actor);
  if (!held || (isProtected(held) && !knows(held, number))) {
    const subject = { type: "personAccess", ids: [actor.accessId] } as const;
    await recordDenial(actor, "personAccess.enterNumber", subject);
    throw invalid("number", "wrongNumber");
  }
  for (const limit of limits) await forgetTries(limit, actor.accessId);
  return enter(actor, {});
}

/**
 * How many numbers are still taken for a page, told from the first wrong one on, and when the next
 * one is where none is taken now.
 */
export async function numberTries({ accessId }: PersonByLink) {
  const counts = await Promise.all(limits.map((limit) => triesLeft(limit, accessId)));
  const times = await Promise.all(limits.map((limit) => nextTryAt(limit, accessId)));
  const left = Math.min(...counts);
  return {
    left: left > 0 && left < numberLimit.points ? left : undefined,
    nextAt: times.filter((time) => time !== undefined).sort((a, b) => b.getTime() - a.getTime())[0],
  };
}

/**
 * The person chooses the number without which their page shows nothing that could harm; it holds
 * for every key to it. What is open elsewhere on another device is closed.
 * @throws AppError "invalid": missing, fourDigits, easyNumber
 */
export const chooseNumber = command({
  action: "personAccess.chooseNumber",
  input: chosenNumber,
  target: (tx, _input, actor: PersonByLink) => loadHeld(tx, actor),
  run: async ({ tx, actor, input, target: { keys } }) => {
    for (const { id } of keys) {
      const data = { numberHash: numberHash(id, input.number), numberBy: actor.accessId };
      await tx.personAccess.update({ where: { id }, data });
    }
    const accessId = { in: keys.map(({ id }) => id) };
    await tx.statusVisit.deleteMany({ where: { accessId, id: { not: actor.visit?.id ?? "" } } });
    return actor.visit ? { visitToken: null } : newVisit(tx, actor.accessId, true);
  },
  subject: heldSubject,
});

/** The person wants no number any more. */
export const dropNumber = command({
  action: "personAccess.chooseNumber",
  input: z.object({}),
  target: (tx, _input, actor: PersonByLink) => loadHeld(tx, actor),
  run: async ({ tx, target: { keys } }) => {
    const id = { in: keys.map(({ id: key }) => key) };
    await tx.personAccess.updateMany({ where: { id }, data: noNumber });
    return {};
  },
  subject: heldSubject,
});
