import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { unseal, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { answerInstant, openStates, possibleEvents, type RequestState } from "./rules";

const withOffer = { offer: { select: { slug: true } } } as const;
type Row = NonNullable<Awaited<ReturnType<typeof findOne>>>;

const findOne = (tx: Tx, id: string) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: {
      ...withOffer,
      person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } },
    },
  });

/** What somebody in the inbox has to deal with: it is open, or its person asks for something. */
const waitsForUs = {
  OR: [
    { state: { in: [...openStates] } },
    { callWishedAt: { not: null } },
    { reachChangedAt: { not: null } },
    { erasureAskedAt: { not: null } },
  ],
};

/**
 * The inbox: what waits for us, by the promise that ends first, and what may be none at the end;
 * with `closed` the latest 100 others.
 */
export const listContactRequests = query({
  action: "contactRequest.list",
  target: (tx, { closed }: { closed: boolean }, _actor: StaffActor) =>
    tx.contactRequest.findMany({
      where: closed ? { NOT: waitsForUs } : waitsForUs,
      // However many of them programs send, people come first.
      orderBy: closed ? { closedAt: "desc" } : [{ doubtful: "asc" }, { receivedAt: "asc" }],
      take: closed ? 100 : 500,
      include: withOffer,
    }),
  present: (rows) =>
    rows
      .map((row) => ({
        ...waiting(row),
        ...wishesOf(row),
        promisedBy: promisedBy(row),
        id: row.id,
        state: row.state,
        name: unseal(columns.name, row.id, row.nameSealed),
        locale: row.locale,
        channel: row.channel,
        femaleContactWished: row.femaleContactWished,
        sharedPhone: row.sharedPhone,
        attempts: row.attempts,
        offerSlug: row.offer?.slug ?? null,
        doubtful: row.doubtful,
      }))
      .sort(byPromise),
  subject: (rows) => ({ type: "contactRequest", ids: rows.map(({ id }) => id) }),
});

/** One request with all that the person wrote, and what can be done with it now. */
export const readContactRequest = query({
  action: "contactRequest.read",
  target: (tx, { id }: { id: string }, _actor: StaffActor) => findOne(tx, id),
  present: (row) => ({
    ...waiting(row),
    ...wishesOf(row),
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
    doubtful: row.doubtful,
  }),
  subject: (row) => ({
    type: "contactRequest",
    ids: [row.id],
    caseFileId: row.person?.caseFiles[0]?.id,
  }),
});

/** What the person asks for on the status page, until it is settled. */
function wishesOf(row: Pick<Row, "callWishedAt" | "reachChangedAt" | "erasureAskedAt">) {
  return {
    callWished: row.callWishedAt && {
      waitedMs: now().getTime() - row.callWishedAt.getTime(),
      by: answerInstant(row.callWishedAt),
      late: answerInstant(row.callWishedAt) <= now(),
    },
    reachChangedAt: row.reachChangedAt,
    erasureAskedAt: row.erasureAskedAt,
  };
}

/** Open promises first, the one that ends next on top; then by waiting time. Closed ones keep their order. */
function byPromise(a: Listed, b: Listed): number {
  const end = ({ promisedBy }: Listed) => promisedBy?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return Number(a.doubtful) - Number(b.doubtful) || end(a) - end(b);
}

type Listed = { readonly promisedBy: Date | null; readonly doubtful: boolean };

type Promised = Pick<Row, "callWishedAt" | "answerBy" | "firstContactedAt" | "closedAt">;

/** The promise to this person that ends first: an answer, or the call they asked for. */
function promisedBy({ callWishedAt, answerBy, firstContactedAt, closedAt }: Promised): Date | null {
  const answered = firstContactedAt !== null || closedAt !== null;
  const call = callWishedAt && answerInstant(callWishedAt);
  if (answered || !call) return answered ? call : answerBy;
  return call < answerBy ? call : answerBy;
}

function waiting(row: Pick<Row, "receivedAt" | "answerBy" | "firstContactedAt" | "closedAt">) {
  const until = row.firstContactedAt ?? row.closedAt ?? now();
  const waits = row.firstContactedAt === null && row.closedAt === null;
  return {
    receivedAt: row.receivedAt,
    answerBy: row.answerBy,
    /** From receipt to the first contact, or until now. */
    waitedMs: until.getTime() - row.receivedAt.getTime(),
    waits,
    late: waits && row.answerBy <= now(),
  };
}
