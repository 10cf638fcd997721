import "server-only";
import { holds } from "@/domain/consent/rules";
import { withListedLanguage } from "@/domain/person/languages";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type WithKnown, withKnown } from "./known";
import { withReaders } from "./recipient";
import { isDisclosedState, type ReferralState } from "./rules";

const related = {
  consent: true,
  offer: { select: { slug: true } },
  carrier: { select: withReaders },
  office: { select: { id: true, name: true, phone: true, mail: true } },
  need: { select: { domain: true, takenBackAt: true } },
  placement: true,
  events: { orderBy: { sequence: "asc" } },
  caseFile: {
    include: { person: { include: withListedLanguage } },
  },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>> & WithKnown;
const findRow = (tx: Tx, id: string) => tx.referral.findUnique({ where: { id }, include: related });

/** Not sent: nobody outside has seen it, and no consent belongs to it. */
export type DraftReferral = Omit<Row, "consent" | "consentId" | "sentAt" | "state"> & {
  readonly sent: false;
  readonly state: "draft" | "enteredInError";
  readonly consent: null;
  readonly consentId: null;
  readonly sentAt: null;
  readonly disclosed: false;
};

/** Sent, with the consent without which it could not be. `disclosed`: its carrier may see it now. */
export type SentReferral = Omit<Row, "consent" | "consentId" | "sentAt" | "state"> & {
  readonly sent: true;
  readonly state: Exclude<ReferralState, "draft">;
  readonly consent: NonNullable<Row["consent"]>;
  readonly consentId: string;
  readonly sentAt: Date;
  readonly disclosed: boolean;
};

export type LoadedReferral = DraftReferral | SentReferral;

/** A referral with all that its rules and its page need. */
export async function loadReferral(tx: Tx, { id }: { id: string }): Promise<LoadedReferral | null> {
  const row = await findRow(tx, id);
  const [known] = row ? await withKnown(tx, [row]) : [];
  return known ? loaded(known) : null;
}

/** A referral that was sent; null for a draft, which has no other side that could say anything. */
export async function loadSentReferral(
  tx: Tx,
  input: { id: string },
): Promise<SentReferral | null> {
  const referral = await loadReferral(tx, input);
  return referral?.sent ? referral : null;
}

type Where = NonNullable<NonNullable<Parameters<Tx["referral"]["findMany"]>[0]>["where"]>;

/** Every referral of one person, or what one carrier or office has open, the latest first. */
export async function loadReferrals(tx: Tx, where: Where): Promise<LoadedReferral[]> {
  const rows = await tx.referral.findMany({
    where,
    include: related,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return (await withKnown(tx, rows)).map(loaded);
}

function loaded(row: Row): LoadedReferral {
  const { state, consent, consentId, sentAt } = row;
  // Kept, so that a slip can be undone; to everybody else it never was.
  const placement = row.placement?.state === "enteredInError" ? null : row.placement;
  if (state === "draft" || (state === "enteredInError" && sentAt === null)) {
    const unsent = { sent: false, consent: null, consentId: null, sentAt: null } as const;
    return { ...row, ...unsent, state, placement, disclosed: false };
  }
  // The database refuses this as well: a referral without a consent must not be shown to anybody.
  if (!consent || !consentId || !sentAt) throw new Error("a referral was sent without a consent");
  const disclosed = isDisclosedState(state) && holds(consent, today());
  return { ...row, sent: true, state, placement, consent, consentId, sentAt, disclosed };
}
