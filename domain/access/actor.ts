import "server-only";
import { berlinDate, now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { asksForNumber, personIdOf, withOwner } from "./own-page";

export const roles = ["teilhabemanager", "lead", "carrierEditor", "translator", "admin"] as const;
export type Role = (typeof roles)[number];

declare const proven: unique symbol;
type Proven = { readonly [proven]: true };

type StaffIdentity = {
  readonly kind: "staff";
  readonly userId: string;
  readonly displayName: string;
  /** SHA-256 of the session's token. */
  readonly sessionId: string;
  /** Caseworkers in whose place they may act today. */
  readonly standsInFor: readonly AbsentColleague[];
};

/** Somebody who is away, and the last day (Europe/Berlin) on which another acts for them. */
export type AbsentColleague = {
  readonly userId: string;
  readonly displayName: string;
  readonly untilOn: string;
};

/** A carrier's editor belongs to a carrier, and nobody else does. */
export type StaffActor = Proven &
  StaffIdentity &
  (
    | { readonly role: "carrierEditor"; readonly carrierId: string }
    | { readonly role: Exclude<Role, "carrierEditor"> }
  );

/** Somebody on the public site, of whom nothing is known. */
export type Visitor = Proven & { readonly kind: "visitor" };

/** Somebody with a key to their own page: that of a contact request, or one they were handed. */
export type PersonByLink = Proven & {
  readonly kind: "personByLink";
  readonly accessId: string;
  /** Null: a request of which nobody has made a person yet. */
  readonly personId: string | null;
  /** True where more may be seen and done than what harms nobody. */
  readonly opened: boolean;
  /** Set where the address ends by itself: until when, and under which id it is kept. */
  readonly visit: { readonly id: string; readonly expiresAt: Date } | null;
};

/** Somebody with the link of a mail that asks a carrier about an offer. */
export type CarrierByLink = Proven & {
  readonly kind: "carrierByLink";
  /** SHA-256 of the link's token. */
  readonly checkId: string;
  readonly offerId: string;
  /** The last check that the mail asks about. */
  readonly about: string;
};

/** Somebody with the mailed link by which a carrier or office answers one referral. */
export type RecipientByLink = Proven & {
  readonly kind: "recipientByLink";
  /** SHA-256 of the link's token. */
  readonly linkId: string;
  readonly referralId: string;
};

/** A calendar program that fetches for a caseworker, by the secret address they gave it. */
export type CalendarReader = Proven & {
  readonly kind: "calendarReader";
  readonly userId: string;
  /** In whose place they act today. */
  readonly standsInFor: readonly { readonly userId: string }[];
};

/** Somebody with a one-time link to set a password. */
export type Invited = Proven & { readonly kind: "invited"; readonly invitationId: string };

/** The portal itself: start, schedule, demo data. */
export type System = Proven & { readonly kind: "system" };

export type Actor =
  | StaffActor
  | Visitor
  | PersonByLink
  | CarrierByLink
  | RecipientByLink
  | CalendarReader
  | Invited
  | System;

/** Only who works with persons anyway, or leads those who do, may stand in for a caseworker. */
export const deputyRoles = ["teilhabemanager", "lead"] as const satisfies readonly Role[];

function mayDeputise(role: Role): boolean {
  return (deputyRoles as readonly Role[]).includes(role);
}

export const idleMs = 30 * 60_000;
const seenEveryMs = 60_000;

/**
 * Proves a member of staff by the token of their session: it exists, was not revoked, is not too
 * old and not idle for 30 minutes, and the account is not disabled. Undefined otherwise.
 */
export async function proveStaff(token: string): Promise<StaffActor | undefined> {
  const at = now();
  const day = berlinDate(at);
  const session = await db.session.findUnique({
    where: { id: hashToken(token) },
    include: {
      user: {
        include: {
          deputyships: {
            where: { endedAt: null, fromOn: { lte: day }, untilOn: { gte: day } },
            orderBy: { createdAt: "asc" },
            include: { absent: { select: { displayName: true } } },
          },
        },
      },
    },
  });
  if (!session || session.revokedAt || session.user.disabledAt) return undefined;
  if (session.expiresAt <= at || at.getTime() - session.lastSeenAt.getTime() > idleMs) {
    return undefined;
  }
  if (at.getTime() - session.lastSeenAt.getTime() > seenEveryMs) {
    await db.session.update({ where: { id: session.id }, data: { lastSeenAt: at } });
  }
  const { id: userId, displayName, role, carrierId, deputyships } = session.user;
  const standsInFor = mayDeputise(role)
    ? deputyships.map(({ absentId, absent, untilOn }) => ({
        ...{ userId: absentId, displayName: absent.displayName, untilOn },
      }))
    : [];
  const person = { userId, displayName, sessionId: session.id, standsInFor };
  const identity: StaffIdentity = { kind: "staff", ...person };
  if (role !== "carrierEditor") return prove({ ...identity, role });
  return carrierId ? prove({ ...identity, role, carrierId }) : undefined;
}

/** How long the link of a request that was just sent shows all of the page, in milliseconds. */
export const confirmationMs = 3_600_000;

/**
 * Proves that somebody holds a key to the page of a person or a request, or an address for a visit
 * that has not ended. What lasts opens no more than the first view, but for the confirmation of a
 * request in its first hour, as long as it is no more than that.
 */
export async function provePersonByLink(token: string): Promise<PersonByLink | undefined> {
  const hash = hashToken(token);
  const kind = "personByLink";
  const key = await db.personAccess.findUnique({ where: { linkHash: hash }, include: withOwner });
  if (key) {
    const personId = personIdOf(key);
    const isFresh = now().getTime() - key.createdAt.getTime() < confirmationMs;
    const opened = personId === null && isFresh && !(await asksForNumber(db, key));
    return prove({ kind, accessId: key.id, personId, opened, visit: null });
  }
  const visit = await db.statusVisit.findUnique({
    where: { id: hash, expiresAt: { gt: now() } },
    include: { access: { include: withOwner } },
  });
  if (!visit) return undefined;
  const { id, expiresAt, opened, access } = visit;
  const personId = personIdOf(access);
  return prove({ kind, accessId: access.id, personId, opened, visit: { id, expiresAt } });
}

/** Proves that somebody holds the link of a mail about an offer, neither used nor expired. */
export async function proveCarrierByLink(token: string): Promise<CarrierByLink | undefined> {
  const check = await db.offerCheck.findUnique({
    where: { id: hashToken(token), answer: null, expiresAt: { gt: now() } },
    select: { id: true, offerId: true, about: true },
  });
  if (!check) return undefined;
  const { id: checkId, offerId, about } = check;
  return prove({ kind: "carrierByLink", checkId, offerId, about });
}

/** Proves that somebody holds the link of a referral that has neither run out nor was ended. */
export async function proveRecipientByLink(token: string): Promise<RecipientByLink | undefined> {
  const link = await db.referralLink.findUnique({
    where: { id: hashToken(token), endedAt: null, expiresAt: { gt: now() } },
    select: { id: true, referralId: true },
  });
  if (!link) return undefined;
  return prove({ kind: "recipientByLink", linkId: link.id, referralId: link.referralId });
}

/** Proves that somebody holds an invitation that is neither used nor expired. */
export async function proveInvited(token: string): Promise<Invited | undefined> {
  const invitation = await db.invitation.findUnique({
    where: { id: hashToken(token) },
    include: { user: true },
  });
  if (!invitation || invitation.usedAt || invitation.expiresAt <= now()) return undefined;
  if (invitation.user?.disabledAt) return undefined;
  return prove({ kind: "invited", invitationId: invitation.id });
}

/**
 * Proves that a calendar program holds the address of somebody who is a caseworker now, or stands
 * in for one.
 */
export async function proveCalendarReader(token: string): Promise<CalendarReader | undefined> {
  const day = berlinDate(now());
  const feed = await db.calendarFeed.findUnique({
    where: { id: hashToken(token) },
    include: {
      user: {
        include: {
          deputyships: {
            where: { endedAt: null, fromOn: { lte: day }, untilOn: { gte: day } },
            select: { absentId: true },
          },
        },
      },
    },
  });
  if (!feed || feed.user.disabledAt) return undefined;
  const { role, deputyships } = feed.user;
  const deputises = mayDeputise(role) && deputyships.length > 0;
  if (role !== "teilhabemanager" && !deputises) return undefined;
  const standsInFor = deputises ? deputyships.map(({ absentId }) => ({ userId: absentId })) : [];
  return prove({ kind: "calendarReader", userId: feed.userId, standsInFor });
}

export const visitor: Visitor = prove({ kind: "visitor" });

/** Only start scripts and scheduled work may act as the portal; the linter holds app/ off it. */
export const system: System = prove({ kind: "system" });

function prove<const Identity extends object>(identity: Identity): Identity & Proven {
  return identity as Identity & Proven;
}
