import "server-only";
import type { PersonByLink, StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { openStates, possibleEvents, type RequestState } from "./rules";

const withOffer = { offer: { select: { slug: true } } } as const;
type Row = NonNullable<Awaited<ReturnType<typeof findOne>>>;

const findOne = (tx: Tx, id: string) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: { ...withOffer, person: { select: { caseFiles: { select: { id: true } } } } },
  });

/** The inbox: open requests, longest waiting first; with `closed` the latest 100 closed ones. */
export const listContactRequests = query({
  action: "contactRequest.list",
  target: (tx, { closed }: { closed: boolean }, _actor: StaffActor) =>
    tx.contactRequest.findMany({
      where: closed ? { state: { notIn: [...openStates] } } : { state: { in: [...openStates] } },
      orderBy: closed ? { closedAt: "desc" } : { receivedAt: "asc" },
      take: closed ? 100 : 500,
      include: withOffer,
    }),
  present: (rows) =>
    rows.map((row) => ({
      ...waiting(row),
      id: row.id,
      state: row.state,
      name: unseal(columns.name, row.id, row.nameSealed),
      locale: row.locale,
      channel: row.channel,
      femaleContactWished: row.femaleContactWished,
      sharedPhone: row.sharedPhone,
      attempts: row.attempts,
      offerSlug: row.offer?.slug ?? null,
    })),
  subject: (rows) => ({ type: "contactRequest", ids: rows.map(({ id }) => id) }),
});

/** One request with all that the person wrote, and what can be done with it now. */
export const readContactRequest = query({
  action: "contactRequest.read",
  target: (tx, { id }: { id: string }, _actor: StaffActor) => findOne(tx, id),
  present: (row) => ({
    ...waiting(row),
    id: row.id,
    state: row.state satisfies RequestState,
    events: possibleEvents(row.state),
    version: row.version,
    code: unseal(columns.code, row.id, row.codeSealed),
    name: unseal(columns.name, row.id, row.nameSealed),
    channel: row.channel,
    contact: unseal(columns.contact, row.id, row.contactSealed),
    message: unsealOptional(columns.message, row.id, row.messageSealed),
    note: unsealOptional(columns.note, row.id, row.noteSealed),
    locale: row.locale,
    bestTimes: row.bestTimes,
    sharedPhone: row.sharedPhone,
    femaleContactWished: row.femaleContactWished,
    attempts: row.attempts,
    offerSlug: row.offer?.slug ?? null,
    caseFileId: row.person?.caseFiles[0]?.id ?? null,
  }),
  subject: (row) => ({
    type: "contactRequest",
    ids: [row.id],
    caseFileId: row.person?.caseFiles[0]?.id,
  }),
});

/** What the confirmation shows to whoever holds its address: the code and the promise, no name. */
export const readConfirmation = query({
  action: "contactRequest.confirmation",
  target: (tx, _input: Record<string, never>, actor: PersonByLink) =>
    tx.contactRequest.findUnique({ where: { linkHash: actor.linkHash } }),
  present: (row) => ({
    code: unseal(columns.code, row.id, row.codeSealed),
    channel: row.channel,
    answerBy: row.answerBy,
    sharedPhone: row.sharedPhone,
    femaleContactWished: row.femaleContactWished,
  }),
  subject: (row) => ({ type: "contactRequest", ids: [row.id] }),
});

function waiting(row: Pick<Row, "receivedAt" | "answerBy" | "firstContactedAt" | "closedAt">) {
  const until = row.firstContactedAt ?? row.closedAt ?? now();
  return {
    receivedAt: row.receivedAt,
    answerBy: row.answerBy,
    /** From receipt to the first contact, or until now. */
    waitedMs: until.getTime() - row.receivedAt.getTime(),
    late: row.firstContactedAt === null && row.closedAt === null && row.answerBy <= now(),
  };
}
