import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { withChecks } from "@/domain/freshness/load";
import { checkStanding } from "@/domain/freshness/standing";
import { isOver } from "@/domain/offer/fact-rules";
import { publishedOffer } from "@/domain/offer/published";
import { sectionOf } from "@/domain/offer-revision/fields";
import { carrierNameOf, type LoadedRevision, loadRevisions } from "@/domain/offer-revision/load";
import { changedFields, isUntouched } from "@/domain/offer-revision/merge";
import { publishedForm, shownForm } from "@/domain/offer-revision/published-form";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";

type OfferRow = {
  readonly id: string;
  readonly slug: string;
  readonly carrier: { readonly slug: string };
  readonly checks: Parameters<typeof checkStanding>[0]["checks"];
  readonly revisions: readonly OpenRevision[];
};

type OpenRevision = {
  readonly id: string;
  readonly state: string;
  readonly authorId: string | null;
  readonly fields: unknown;
  readonly baseFields: unknown;
};

const related = {
  checks: withChecks.checks,
  carrier: { select: { slug: true, publishesSmallEdits: true } },
  revisions: {
    where: { state: { not: "approved" } },
    select: { id: true, state: true, authorId: true, fields: true, baseFields: true },
  },
} as const;

/** The offers somebody looks after, those on show first and the next start first among them. */
export const listOwnOffers = query({
  action: "offer.list",
  target: (tx, _input: Record<string, never>, actor: StaffActor) =>
    tx.offer.findMany({
      where: actor.role === "carrierEditor" ? { carrierId: actor.carrierId } : {},
      include: related,
    }),
  present: (rows, actor) =>
    rows
      .flatMap((row) => summaryOf(row, actor) ?? [])
      .sort(
        (a, b) =>
          Number(a.standing !== "onShow") - Number(b.standing !== "onShow") ||
          (a.start ?? "9").localeCompare(b.start ?? "9") ||
          a.title.localeCompare(b.title, "de"),
      ),
  subject: (rows) => ({ type: "offer", ids: rows.map(({ id }) => id) }),
});

export const standings = ["onShow", "paused", "ended", "expired"] as const;
export type Standing = (typeof standings)[number];

/** A published offer as lists show it; undefined where its content is gone. */
export function summaryOf(row: OfferRow, actor: StaffActor) {
  const offer = publishedOffer(row.slug);
  if (!offer) return undefined;
  const { facts, entry } = offer;
  const standing: Standing = facts.lifecycle ?? (isOver(facts, today()) ? "expired" : "onShow");
  return {
    id: row.id,
    slug: row.slug,
    title: String(entry.source.title),
    carrierSlug: row.carrier.slug,
    carrierName: carrierNameOf(row.carrier.slug),
    standing,
    start: facts.when.start,
    end: facts.when.end,
    rolling: facts.when.rolling === true,
    validUntil: facts.validUntil,
    lastChecked: facts.lastChecked,
    places: facts.places,
    check: checkStanding(row, facts),
    open: row.revisions[0] && mayWrite(actor) ? openFor(row.revisions[0], actor) : null,
  };
}

/** Who only reads offers has nothing to do with what is being written about them. */
function mayWrite(actor: StaffActor): boolean {
  return may(actor, "offerRevision.list", {});
}

/** What somebody only opened is no task, and what a carrier is still writing is none of others. */
function openFor(revision: OpenRevision, actor: StaffActor) {
  const { id, state, authorId } = revision;
  const ofOthers =
    actor.role !== "carrierEditor" && state !== "submitted" && authorId !== actor.userId;
  return { id, state, idle: ofOthers || isUntouched(revision) };
}

/** One offer with its history: every version that was published from here, the latest first. */
export const readOwnOffer = query({
  action: "offer.read",
  target: async (tx, { id }: { id: string }, _actor: StaffActor) => {
    const row = await tx.offer.findUnique({ where: { id }, include: related });
    if (!row) return null;
    const history = await loadRevisions(tx, {
      where: { offerId: id, state: "approved" },
      orderBy: [{ decidedAt: "desc" }, { createdAt: "desc" }],
    });
    const [open] = await loadRevisions(tx, { where: { offerId: id, state: { not: "approved" } } });
    return { ...row, history, open };
  },
  present: ({ history, open, ...row }, actor) => {
    const summary = summaryOf(row, actor);
    const form = publishedForm(row.slug);
    const writes = mayWrite(actor);
    return {
      ...(summary ?? { id: row.id, slug: row.slug }),
      /** False between the approval of a new offer and its publication, and where its content is gone. */
      published: summary ?? null,
      form: form ?? {},
      shown: shownForm(form),
      /** For those who may give it another address. */
      formerSlugs: may(actor, "offer.rename", {})
        ? (publishedOffer(row.slug)?.facts.formerSlugs ?? [])
        : null,
      /** Figures of places that are not published yet, in a revision that is on its way. */
      comingFigures: open && writes ? comingFigures(open) : null,
      placesAtOnce: row.carrier.publishesSmallEdits || may(actor, "offerRevision.approve", {}),
      /** False for who only reads it. */
      writes,
      history: history.map(versionOf),
    };
  },
  subject: ({ id }) => ({ type: "offer", ids: [id] }),
});

function comingFigures({ state, published, merged }: LoadedRevision) {
  const changed = published ? changedFields(published, merged) : [];
  return changed.some((name) => sectionOf(name) === "places") ? { state, fields: merged } : null;
}

function versionOf(row: LoadedRevision) {
  return {
    id: row.id,
    at: row.decidedAt ?? row.changedAt,
    author: row.author?.displayName ?? null,
    decidedBy: row.decidedBy?.displayName ?? null,
    /** Without an account: over the link of a mail, or by the portal itself. */
    via: row.via,
    renamedFrom: row.renamedFrom,
    /** The first version that was written here, of an offer that is. */
    isNew: row.baseFields === undefined,
    changed: changedFields(row.baseFields ?? {}, row.fields),
    fields: row.fields,
    before: row.baseFields,
  };
}
