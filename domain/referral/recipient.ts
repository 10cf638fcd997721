import "server-only";
import { publishedCarrier } from "@/domain/carrier/published";
import { holdsRules } from "@/domain/carrier/rules";
import type { Tx } from "@/lib/db/client";

/** How a carrier or office takes notice: in the portal, or by the link of a mail. */
export type Recipient = {
  readonly by: "account" | "link";
  /** Where it is written to; null: nobody knows an address. */
  readonly mail: string | null;
};

type Target = {
  readonly office: { readonly phone: string | null; readonly mail: string | null } | null;
  readonly carrierId: string | null;
  readonly carrier: { readonly slug: string } | null;
};

/** How the recipient of a referral is reached: the carrier's own address first, then its first editor's. */
export async function recipientOf(tx: Tx, target: Target): Promise<Recipient> {
  if (target.office) return { by: "link", mail: target.office.mail };
  const editor = target.carrierId && (await firstEditor(tx, target.carrierId));
  const known = target.carrier && publishedCarrier(target.carrier.slug)?.facts.mail;
  return { by: editor ? "account" : "link", mail: known ?? (editor ? editor.email : null) };
}

/** Where a carrier or office is asked about a referral, whether or not it may still see the person. */
export async function askedAt(tx: Tx, target: Target) {
  const { mail } = await recipientOf(tx, target);
  const carrier = target.carrier && publishedCarrier(target.carrier.slug);
  return { phone: target.office?.phone ?? carrier?.facts.phone ?? null, mail };
}

/** Who can sign in for a carrier, or could: their list shows names before anything is opened. */
export const readersOfLists = { passwordHash: { not: null } } as const;

/** Whether a carrier has any, for a row that is loaded. */
export const withReaders = {
  slug: true,
  users: { where: readersOfLists, take: 1, select: { id: true } },
} as const;

/** Somebody who can sign in for a carrier. */
export function firstEditor(tx: Tx, carrierId: string) {
  return tx.user.findFirst({
    where: { carrierId, disabledAt: null, passwordHash: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { email: true },
  });
}

/** True where a carrier's people would read of a person without having accepted the rules for it. */
export async function lacksRules(tx: Tx, target: Target): Promise<boolean> {
  if (!target.carrierId || (await recipientOf(tx, target)).by === "link") return false;
  return !(await holdsRules(tx, target.carrierId));
}
