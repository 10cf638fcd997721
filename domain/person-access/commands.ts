import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { keysToPage, noNumber } from "@/domain/access/own-page";
import { lastDone } from "@/domain/audit/last";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { forgetTries } from "@/lib/rate-limit";
import { newKey } from "./keys";
import { accessInput, issueInput } from "./schema";
import { dayOfNumbersLimit, numberLimit } from "./visit-rules";

const files = { caseFiles: { ...caseFileOfNow, select: { id: true } } } as const;

const load = (tx: Tx, { id }: { id: string }, _actor: StaffActor) =>
  tx.personAccess.findUnique({
    where: { id },
    include: { person: { include: files }, request: { include: { person: { include: files } } } },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const fileOf = ({ person, request }: Loaded) => (person ?? request?.person)?.caseFiles[0]?.id;

const subject = (target: Loaded) => ({
  type: "personAccess" as const,
  ids: [target.id],
  caseFileId: fileOf(target),
});

/**
 * Gives a person a key to their page who has none: who was met outside, or whose key was ended.
 * @throws AppError "invalid" (notNow) where there is one already; it can be printed or renewed
 */
export const issueAccess = command({
  action: "personAccess.issue",
  input: issueInput,
  target: async (tx, { caseFileId }, _actor: StaffActor) => {
    // Two presses of the button are to make one key.
    await tx.$executeRaw`SELECT id FROM "CaseFile" WHERE id = ${caseFileId}::uuid FOR UPDATE`;
    return tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { id: true, personId: true },
    });
  },
  newIn: ({ id }) => id,
  again: async ({ tx, target: { id: caseFileId, personId } }) => {
    const key = await tx.personAccess.findFirst({ where: { personId }, select: { id: true } });
    return key ? { id: key.id, caseFileId } : undefined;
  },
  run: async ({ tx, target: { id: caseFileId, personId } }) => {
    // As any id: a second press is answered with the one in the database.
    const id: string = randomUUID();
    const known = await keysToPage(tx, { id, personId, request: null });
    if (known.length > 0) throw invalid("", "notNow");
    await tx.personAccess.create({ data: { id, personId, createdAt: now(), ...newKey(id).data } });
    return { id, caseFileId };
  },
  subject: ({ id: caseFileId }, issued) => ({
    type: "personAccess",
    ids: issued ? [issued.id] : [],
    caseFileId,
  }),
});

/**
 * Puts a new link and a new code in the place of the former ones, which lead nowhere from now on:
 * a card was lost, or somebody else has read the link. A chosen number stays.
 */
export const renewAccess = command({
  action: "personAccess.renew",
  input: accessInput,
  target: load,
  run: async ({ tx, target }) => {
    const { id } = target;
    const data = { ...newKey(id).data, renewedAt: now() };
    await tx.personAccess.update({ where: { id }, data });
    await tx.statusVisit.deleteMany({ where: { accessId: id } });
    return { caseFileId: fileOf(target) };
  },
  subject,
});

/** Ends a key: link, code and every address that is open lead nowhere any more. */
export const endAccess = command({
  action: "personAccess.end",
  input: accessInput,
  target: load,
  gone: async ({ tx, input: { id } }) => {
    const ended = await lastDone(tx, "personAccess.end", id);
    return { caseFileId: ended?.caseFileId ?? undefined };
  },
  run: async ({ tx, target }) => {
    const { count } = await tx.personAccess.deleteMany({ where: { id: target.id } });
    if (count === 0) throw conflict();
    return { caseFileId: fileOf(target) };
  },
  subject,
});

/**
 * Takes the number away from a page, for somebody who has forgotten it or was locked out by others
 * who tried. Nobody can read which number it was.
 */
export const clearNumber = command({
  action: "personAccess.clearNumber",
  input: accessInput,
  target: load,
  run: async ({ tx, target }) => {
    const keys = (await keysToPage(tx, target)).map(({ id }) => id);
    await tx.personAccess.updateMany({ where: { id: { in: keys } }, data: noNumber });
    for (const key of keys) {
      for (const limit of [numberLimit, dayOfNumbersLimit]) await forgetTries(limit, key);
    }
    return { caseFileId: fileOf(target), requestId: target.requestId };
  },
  subject,
});
