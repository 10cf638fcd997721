import type { Actor, Role, StaffActor } from "./actor";

// What the table of rights (policy) is written with: who somebody is to what they ask for.

type OwnCase = { readonly ownerId: string };
/** `disclosed`: sent, not entered in error, and with a consent that holds. */
type OfCarrier = { readonly carrierId: string | null; readonly disclosed: boolean };
/** A carrier, or what is its own: an offer, published or not yet, or somebody of its team. */
type OfOwner = { readonly carrierId: string };
/** `isOver`: taken back, so that its recipient keeps nothing of it. */
type OfRecipient = {
  readonly id: string;
  readonly disclosed: boolean;
  readonly isOver: boolean;
};
type OfOffer = { readonly id: string };
type OfUser = { readonly userId: string };
type OfInvitation = { readonly invitationId: string };
type OfMail = { readonly readers: readonly Role[] };
/** Somebody's own; null: of a request of which nobody has made a person yet. */
type OfPerson = { readonly personId: string | null };
type OfNote = { readonly authorId: string; readonly visibility: "own" | "team" };
type OfPage = { readonly accessId: string };

export const is =
  (...allowed: readonly Role[]) =>
  (actor: Actor): boolean =>
    actor.kind === "staff" && rolesOf(actor).some((role) => allowed.includes(role));

/** What somebody acts as: their own role, and the caseworker's while they stand in for one. */
export function rolesOf({ role, standsInFor }: StaffActor): readonly Role[] {
  return standsInFor.length > 0 ? [role, "teilhabemanager"] : [role];
}

export const caseworker = is("teilhabemanager");
export const administrator = is("admin");
export const everyone = (): boolean => true;
export const theSystem = (actor: Actor): boolean => actor.kind === "system";

export const ownCarrier = (actor: Actor, target: OfCarrier): boolean =>
  actor.kind === "staff" &&
  actor.role === "carrierEditor" &&
  target.disclosed &&
  actor.carrierId === target.carrierId;

export const caseworkerOrOwnCarrier = (actor: Actor, target: OfCarrier): boolean =>
  caseworker(actor) || ownCarrier(actor, target);

const owner = (actor: Actor, target: OfOwner): boolean =>
  actor.kind === "staff" && actor.role === "carrierEditor" && actor.carrierId === target.carrierId;

export const caseworkerOrOwner = (actor: Actor, target: OfOwner): boolean =>
  caseworker(actor) || owner(actor, target);

/** Who answers for the post reads what the caseworker and the carriers look after. */
export const leadOrCaseworkerOrOwner = (actor: Actor, target: OfOwner): boolean =>
  is("lead")(actor) || caseworkerOrOwner(actor, target);

/** Those who look after accounts, and a carrier's own people. */
export const accountsOrOwner = (actor: Actor, target: OfOwner): boolean =>
  administrator(actor) || caseworkerOrOwner(actor, target);

export const askedAbout = (actor: Actor, target: OfOffer): boolean =>
  actor.kind === "carrierByLink" && actor.offerId === target.id;

export const byReferralLink = (actor: Actor, target: OfRecipient): boolean =>
  actor.kind === "recipientByLink" &&
  actor.referralId === target.id &&
  target.disclosed &&
  !target.isOver;

export const ownSelf = (actor: Actor, target: OfUser): boolean =>
  actor.kind === "staff" && actor.userId === target.userId;

/** Whoever holds a key, also where the page asks for more before it shows all. */
export const keyHolder = (actor: Actor, target: OfPage): boolean =>
  actor.kind === "personByLink" && actor.accessId === target.accessId;

/** Who holds a key and has opened the page. */
export const ownPage = (actor: Actor, target: OfPage): boolean =>
  keyHolder(actor, target) && actor.kind === "personByLink" && actor.opened;

/** Whose page it is, and opened: what belongs to a person belongs to nobody without a name. */
export const ownSelfByLink = (actor: Actor, { personId }: OfPerson): boolean =>
  actor.kind === "personByLink" && actor.opened && personId !== null && actor.personId === personId;

export const mailReader = (actor: Actor, target: OfMail): boolean =>
  actor.kind === "staff" && rolesOf(actor).some((role) => target.readers.includes(role));

/** The owner of a case file, or who stands in for the owner. */
export const ownCase = (actor: Actor, { ownerId }: OwnCase): boolean =>
  caseworker(actor) &&
  actor.kind === "staff" &&
  [actor, ...actor.standsInFor].some(({ userId }) => userId === ownerId);

/** What is meant for its author alone is nobody else's, a deputy's included. */
export const readableNote = (actor: Actor, { authorId, visibility }: OfNote): boolean =>
  caseworker(actor) && (visibility === "team" || ownSelf(actor, { userId: authorId }));

/** Whoever wrote it, and nobody in their place. */
export const ownNote = (actor: Actor, { authorId }: OfNote): boolean =>
  caseworker(actor) && ownSelf(actor, { userId: authorId });

export const ownInvitation = (actor: Actor, target: OfInvitation): boolean =>
  actor.kind === "invited" && actor.invitationId === target.invitationId;

/** A caseworker for themselves, never a deputy for whom they stand in for; the administration for all. */
export const ownAbsence = (actor: Actor, target: OfUser): boolean =>
  administrator(actor) ||
  (ownSelf(actor, target) && actor.kind === "staff" && actor.role === "teilhabemanager");
