import "server-only";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { withListedLanguage } from "@/domain/person/languages";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { pageIn } from "@/lib/page-of";
import { asksHowItGoesOn } from "./rules";

type Include = NonNullable<NonNullable<Parameters<Tx["followUp"]["findMany"]>[0]>["include"]>;

const placement = {
  include: {
    referral: { select: { id: true, offerSnapshot: true, office: { select: { name: true } } } },
  },
} as const;

/** What is planned of a person, earliest first. */
export const plannedWith = {
  where: { state: "planned" },
  orderBy: { dueOn: "asc" },
  include: { placement },
} as const;

const related = {
  person: {
    include: {
      ...withListedLanguage,
      caseFiles: { ...caseFileOfNow, include: { owner: { select: { displayName: true } } } },
    },
  },
  placement,
  settledBy: { select: { displayName: true } },
} satisfies Include;

export type LoadedFollowUp = NonNullable<Awaited<ReturnType<typeof loadFollowUp>>>;

/** A follow-up with the person it is about and the placement it comes from. */
export function loadFollowUp(tx: Tx, { id }: { id: string }) {
  return tx.followUp.findUnique({ where: { id }, include: related });
}

/**
 * What else is planned of the person of a follow-up: the ones that its answer answers too, since
 * they are due and ask the same, and how many are left.
 */
export async function besides(tx: Tx, { id, kind, personId }: LoadedFollowUp) {
  const others = await tx.followUp.findMany({
    where: { personId, state: "planned", id: { not: id } },
    select: { id: true, kind: true, dueOn: true },
  });
  const due = others.filter((other) => asksHowItGoesOn(other) && other.dueOn <= today());
  const answered = asksHowItGoesOn({ kind }) ? due.map((other) => other.id) : [];
  return { answered, left: others.length - answered.length };
}

type Days = { readonly gte?: string; readonly lte: string };

/** One page of what is planned for these days, earliest first, and how much it is altogether. */
export async function loadPlanned(tx: Tx, dueOn: Days, asked: number, size: number) {
  const where = { state: "planned", dueOn } as const;
  const total = await tx.followUp.count({ where });
  const { page, pages } = pageIn(total, asked, size);
  const rows = await tx.followUp.findMany({
    where,
    include: related,
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    ...{ skip: (page - 1) * size, take: size },
  });
  return { rows, total, page, pages };
}
