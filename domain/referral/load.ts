import "server-only";
import { holds } from "@/domain/consent/rules";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { isDisclosedState } from "./rules";

const related = {
  consent: true,
  offer: { select: { slug: true } },
  carrier: { select: { slug: true } },
  office: { select: { id: true, name: true, phone: true, mail: true } },
  need: { select: { domain: true } },
  placement: true,
  events: { orderBy: { sequence: "asc" } },
  caseFile: { include: { person: true } },
} as const;

/** A referral with all that its rules and its page need; `disclosed` says whether its carrier may see it. */
export async function loadReferral(tx: Tx, { id }: { id: string }) {
  const row = await tx.referral.findUnique({ where: { id }, include: related });
  return row && withDisclosure(row);
}

export async function loadReferrals(tx: Tx, where: { carrierId?: string; caseFileId?: string }) {
  const rows = await tx.referral.findMany({
    where,
    include: related,
    orderBy: { createdAt: "desc" },
    take: 500,
  });
  return rows.map(withDisclosure);
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (tx: Tx, id: string) => tx.referral.findUnique({ where: { id }, include: related });

function withDisclosure(row: Row) {
  return { ...row, disclosed: isDisclosed(row) };
}

/** The carrier's access ends at once with the consent: when it is withdrawn, and when it runs out. */
function isDisclosed(row: Row): boolean {
  return isDisclosedState(row.state) && row.consent !== null && holds(row.consent, today());
}

export type LoadedReferral = ReturnType<typeof withDisclosure>;
