import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { pageIn, pageOf } from "@/lib/page-of";
import { columns } from "./columns";
import { likelyKnown } from "./known-people";
import { openStates } from "./rules";
import { promisedBy, waiting, wishesOf } from "./waiting";

/** So many requests stand on one page of the inbox. */
const onPage = 50;

/** What somebody in the inbox has to deal with: it is open, or its person asks for something. */
const waitsForUs = {
  OR: [
    { state: { in: [...openStates] } },
    { callWishedAt: { not: null } },
    { reachChangedAt: { not: null } },
    { erasureAskedAt: { not: null } },
  ],
};

type Asked = { readonly closed: boolean; readonly page?: number };

/**
 * One page of the inbox, with how many there are and with how many the promised time is over. What
 * waits for us: by the promise that ends first, and what may be none at the end; with `closed` all
 * others, the latest first.
 */
export const listContactRequests = query({
  action: "contactRequest.list",
  target: async (tx, { closed, page = 1 }: Asked, _actor: StaffActor) => {
    const list = await (closed ? loadClosed(tx, page) : loadWaiting(tx, page));
    return { ...list, known: await likelyKnown(tx, list.rows) };
  },
  present: ({ rows, known, ...list }) => ({
    ...list,
    requests: rows.map((row) => shownRequest(row, known)),
  }),
  subject: ({ rows }) => ({ type: "contactRequest", ids: rows.map(({ id }) => id) }),
});

/** What of a request a list needs besides its own row. */
export const withOffer = { offer: { select: { slug: true } } } as const;

type Row = Awaited<ReturnType<typeof loadClosed>>["rows"][number];

/** A request as lists show it. @param known those that are perhaps from somebody known */
export function shownRequest(row: Row, known: ReadonlySet<string>) {
  return {
    likelyKnown: known.has(row.id),
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
  };
}

/**
 * The order is a matter of working days, so of all that wait what it goes by is read, and of one
 * page the rest.
 */
async function loadWaiting(tx: Tx, asked: number) {
  const all = await tx.contactRequest.findMany({
    where: waitsForUs,
    select: {
      ...{ id: true, doubtful: true, receivedAt: true, answerBy: true },
      ...{ firstContactedAt: true, closedAt: true, callWishedAt: true },
    },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  const order = all.map((row) => ({ ...row, promisedBy: promisedBy(row) })).toSorted(byPromise);
  const { shown, ...part } = pageOf(order, asked, onPage);
  const rows = await tx.contactRequest.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: withOffer,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const late = all.filter((row) => waiting(row).late).length;
  return { rows: shown.flatMap(({ id }) => byId.get(id) ?? []), total: all.length, late, ...part };
}

type Ordered = { readonly promisedBy: Date | null; readonly doubtful: boolean };

/** However many of them programs send, people come first; then the promise that ends next. */
function byPromise(a: Ordered, b: Ordered): number {
  const end = ({ promisedBy: by }: Ordered) => by?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return Number(a.doubtful) - Number(b.doubtful) || end(a) - end(b);
}

async function loadClosed(tx: Tx, asked: number) {
  const where = { NOT: waitsForUs };
  const total = await tx.contactRequest.count({ where });
  const { page, pages } = pageIn(total, asked, onPage);
  const rows = await tx.contactRequest.findMany({
    where,
    include: withOffer,
    orderBy: [{ closedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    ...{ skip: (page - 1) * onPage, take: onPage },
  });
  return { rows, total, late: 0, page, pages };
}
