import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { recordChanges } from "@/domain/person/changes";
import { profileOf, rowOf } from "@/domain/person/profile";
import { changedOnce } from "@/domain/sent-before";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { columns } from "./columns";
import { wishSettling } from "./schema";
import { updateRequest } from "./update";
import { maySettle } from "./waiting";

const load = (tx: Tx, { id }: { id: string }) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: { person: { include: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const since = {
  call: "callWishedAt",
  reach: "reachChangedAt",
  erasure: "erasureAskedAt",
} as const;

/**
 * Marks as settled what a person asked for on the status page. A new number of somebody with a case
 * file is taken over into it, so that nobody types it again.
 * @throws AppError "invalid" (notNow) when it is settled already, or nobody knows who asks; "conflict" when
 * another was first
 */
export const settleWish = command({
  action: "contactRequest.settleWish",
  input: wishSettling,
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => (changedOnce(seen) ? { wish: seen.input.wish } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const column = since[input.wish];
    if (!target[column] || !maySettle(target, input.wish)) throw invalid("", "notNow");
    await updateRequest(tx, { id: target.id, version: input.version }, { [column]: null });
    if (input.wish === "reach") await takeOver(tx, actor, target);
    return { wish: input.wish };
  },
  subject: (target, result) => ({
    type: "contactRequest",
    ids: [target.id],
    caseFileId: target.person?.caseFiles[0]?.id,
    detail: result,
  }),
});

async function takeOver(
  tx: Tx,
  { userId }: StaffActor,
  { person, ...request }: Loaded,
): Promise<void> {
  // Of whom it is not proven that they wrote it, nothing that is known is replaced.
  if (!person || request.unproven) return;
  const { id: personId } = person;
  const before = profileOf(person);
  const value = unseal(columns.contact, request.id, request.contactSealed);
  const after = {
    ...before,
    contact: { channel: request.channel, value },
    sharedPhone: request.sharedPhone,
    femaleContactWished: request.femaleContactWished,
  };
  await tx.person.update({
    where: { id: personId },
    data: { ...rowOf(personId, after), version: { increment: 1 } },
  });
  await recordChanges(tx, { personId, before, after, userId, occasion: "request" });
}
