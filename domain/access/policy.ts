import type { Actor, Role, StaffActor } from "./actor";

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
/** Somebody's own: known by the secret links of their requests. */
type OfPerson = { readonly links: readonly string[] };
type OfNote = { readonly authorId: string; readonly visibility: "own" | "team" };
type OfRequest = { readonly linkHash: string };

const is =
  (...allowed: readonly Role[]) =>
  (actor: Actor): boolean =>
    actor.kind === "staff" && rolesOf(actor).some((role) => allowed.includes(role));

/** What somebody acts as: their own role, and the caseworker's while they stand in for one. */
export function rolesOf({ role, standsInFor }: StaffActor): readonly Role[] {
  return standsInFor.length > 0 ? [role, "teilhabemanager"] : [role];
}

const caseworker = is("teilhabemanager");
const administrator = is("admin");
const everyone = (): boolean => true;
const theSystem = (actor: Actor): boolean => actor.kind === "system";

const ownCarrier = (actor: Actor, target: OfCarrier): boolean =>
  actor.kind === "staff" &&
  actor.role === "carrierEditor" &&
  target.disclosed &&
  actor.carrierId === target.carrierId;

const caseworkerOrOwnCarrier = (actor: Actor, target: OfCarrier): boolean =>
  caseworker(actor) || ownCarrier(actor, target);

const owner = (actor: Actor, target: OfOwner): boolean =>
  actor.kind === "staff" && actor.role === "carrierEditor" && actor.carrierId === target.carrierId;

const caseworkerOrOwner = (actor: Actor, target: OfOwner): boolean =>
  caseworker(actor) || owner(actor, target);

/** Those who look after accounts, and a carrier's own people. */
const accountsOrOwner = (actor: Actor, target: OfOwner): boolean =>
  administrator(actor) || caseworkerOrOwner(actor, target);

const askedAbout = (actor: Actor, target: OfOffer): boolean =>
  actor.kind === "carrierByLink" && actor.offerId === target.id;

const byReferralLink = (actor: Actor, target: OfRecipient): boolean =>
  actor.kind === "recipientByLink" &&
  actor.referralId === target.id &&
  target.disclosed &&
  !target.isOver;

const ownSelf = (actor: Actor, target: OfUser): boolean =>
  actor.kind === "staff" && actor.userId === target.userId;

const ownRequest = (actor: Actor, target: OfRequest): boolean =>
  actor.kind === "personByLink" && actor.linkHash === target.linkHash;

const ownSelfByLink = (actor: Actor, target: OfPerson): boolean =>
  actor.kind === "personByLink" && target.links.includes(actor.linkHash);

const mailReader = (actor: Actor, target: OfMail): boolean =>
  actor.kind === "staff" && rolesOf(actor).some((role) => target.readers.includes(role));

/** The owner of a case file, or who stands in for the owner. */
const ownCase = (actor: Actor, { ownerId }: OwnCase): boolean =>
  caseworker(actor) &&
  actor.kind === "staff" &&
  [actor, ...actor.standsInFor].some(({ userId }) => userId === ownerId);

/** What is meant for its author alone is nobody else's, a deputy's included. */
const readableNote = (actor: Actor, { authorId, visibility }: OfNote): boolean =>
  caseworker(actor) && (visibility === "team" || ownSelf(actor, { userId: authorId }));

/** A caseworker for themselves, never a deputy for whom they stand in for; the administration for all. */
const ownAbsence = (actor: Actor, target: OfUser): boolean =>
  administrator(actor) ||
  (ownSelf(actor, target) && actor.kind === "staff" && actor.role === "teilhabemanager");

/**
 * Who may do what: one line an action, and what has no line is allowed to nobody. Source: the
 * portal's table of rights. The answer to a refusal is always "not found".
 */
export const policy = {
  "contactRequest.submit": everyone,
  "contactRequest.openByCode": everyone,
  "contactRequest.status": ownRequest,
  "contactRequest.openVisit": ownRequest,
  "contactRequest.endVisit": ownRequest,
  "contactRequest.wishCall": ownRequest,
  "contactRequest.changeReach": ownRequest,
  "contactRequest.withdraw": ownRequest,
  "contactRequest.askErasure": ownRequest,
  "contactRequest.list": caseworker,
  "contactRequest.read": caseworker,
  "contactRequest.find": caseworker,
  "contactRequest.move": caseworker,
  "contactRequest.convert": caseworker,
  "contactRequest.settleWish": caseworker,
  "contactRequest.judge": caseworker,
  "contactRequest.notify": theSystem,

  "pageReport.send": everyone,
  "pageReport.describe": everyone,
  // What people write may be about themselves: it is for those who may know who they are.
  "pageReport.list": caseworker,
  "pageReport.read": caseworker,
  "pageReport.settle": caseworker,

  "caseFile.list": caseworker,
  "caseFile.read": caseworker,
  "caseFile.move": caseworker,
  "caseFile.handOver": caseworker,
  "timeline.read": caseworker,
  "person.update": caseworker,
  "note.list": caseworker,
  "note.write": caseworker,
  "note.read": readableNote,
  "file.list": caseworker,
  "file.add": caseworker,
  "file.read": caseworker,
  "file.remove": caseworker,
  "need.add": caseworker,
  "need.move": caseworker,
  "supportPlan.read": caseworker,
  "supportPlan.write": caseworker,
  "matching.read": caseworker,

  "consent.list": caseworker,
  "consent.withdraw": caseworker,
  "referral.draft": caseworker,
  "referral.preview": caseworker,
  "referral.send": caseworker,
  "referral.list": is("teilhabemanager", "carrierEditor"),
  "referral.listAll": caseworker,
  "referral.read": caseworkerOrOwnCarrier,
  "referral.receive": ownCarrier,
  "referral.answer": ownCarrier,
  "referral.noteAnswer": caseworker,
  "referral.confirm": caseworker,
  "referral.settleDispute": caseworker,
  "referral.withdraw": caseworker,
  "placement.moveEnd": caseworkerOrOwnCarrier,
  "attendance.list": is("carrierEditor"),
  "attendance.read": caseworkerOrOwnCarrier,
  "attendance.mark": caseworkerOrOwnCarrier,
  "attendance.seeTo": caseworker,
  "attendance.readByLink": byReferralLink,
  "attendance.markByLink": byReferralLink,
  "referral.remind": theSystem,
  "referral.mailLink": caseworker,
  "referral.endLinks": caseworker,
  "referral.renewLink": everyone,
  "referral.readByLink": byReferralLink,
  "referral.openByLink": byReferralLink,
  "referral.answerByLink": byReferralLink,
  "referral.listOwn": ownSelfByLink,
  "referral.sayBegun": ownSelfByLink,
  "referral.sayCannotCome": ownSelfByLink,
  "consent.withdrawOwn": ownSelfByLink,

  "offer.list": is("teilhabemanager", "carrierEditor"),
  "offer.read": caseworkerOrOwner,
  "offer.changePlaces": caseworkerOrOwner,
  "offer.setLifecycle": caseworkerOrOwner,
  "offer.rename": caseworker,
  "offer.proposeAddress": caseworker,
  "offer.confirm": caseworkerOrOwner,
  "offer.readAsked": askedAbout,
  "offer.answerAsked": askedAbout,
  "offer.remind": theSystem,
  "offer.pauseUnconfirmed": theSystem,
  "offerRevision.start": caseworkerOrOwner,
  "offerRevision.read": caseworkerOrOwner,
  "offerRevision.save": caseworkerOrOwner,
  "offerRevision.submit": caseworkerOrOwner,
  "offerRevision.recall": caseworkerOrOwner,
  "offerRevision.discard": caseworkerOrOwner,
  "offerRevision.approve": caseworker,
  "offerRevision.return": caseworker,
  "carrier.trust": caseworker,
  "carrier.desk": is("carrierEditor"),
  "carrier.list": is("teilhabemanager", "admin", "carrierEditor"),
  "carrier.read": accountsOrOwner,
  "carrier.edit": caseworkerOrOwner,
  "carrier.add": caseworker,
  "member.list": accountsOrOwner,
  "member.invite": accountsOrOwner,
  "member.remove": accountsOrOwner,

  "translation.list": is("teilhabemanager", "translator"),
  "translation.read": is("teilhabemanager", "translator"),
  "translation.save": is("teilhabemanager", "translator"),
  "translation.submit": is("teilhabemanager", "translator"),
  "translation.recall": is("teilhabemanager", "translator"),
  "translation.discard": is("teilhabemanager", "translator"),
  "translation.export": is("teilhabemanager", "translator"),
  "translation.import": is("teilhabemanager", "translator"),
  "translation.machine": is("teilhabemanager", "translator"),
  "translation.approve": caseworker,
  "translation.return": caseworker,
  // Whoever answers for the German text says whether its translations still hold.
  "translation.keep": caseworker,
  "glossary.list": is("teilhabemanager", "translator"),
  "glossary.manage": is("teilhabemanager", "translator"),

  "followUp.list": caseworker,
  "followUp.read": caseworker,
  "followUp.settle": caseworker,
  "followUp.reschedule": caseworker,
  "followUp.stop": caseworker,
  "followUp.add": caseworker,
  "followUp.plan": theSystem,
  "appointment.list": caseworker,
  "appointment.read": caseworker,
  "appointment.make": caseworker,
  "appointment.move": caseworker,
  "appointment.settle": caseworker,

  // Figures name nobody; who stands behind them is for the caseworker.
  "roster.coverage": is("teilhabemanager", "lead"),
  "roster.list": caseworker,
  "roster.read": caseworker,
  "roster.decide": caseworker,
  "roster.ageOut": theSystem,
  "rosterImport.list": caseworker,
  "rosterImport.read": caseworker,
  "rosterImport.upload": caseworker,
  "rosterImport.map": caseworker,
  "rosterImport.decide": caseworker,
  "rosterImport.apply": caseworker,
  "rosterImport.discard": caseworker,
  "rosterImport.forget": theSystem,
  "contact.list": caseworker,
  "contact.log": caseworker,
  "contact.takeBack": caseworker,

  "office.list": caseworker,
  "office.manage": caseworker,

  "audit.ofCaseFile": ownCase,
  "audit.all": is("lead", "admin"),

  "session.signIn": everyone,
  "session.list": ownSelf,
  "session.end": ownSelf,
  "account.changePassword": ownSelf,
  "account.setPassword": (actor: Actor, target: OfInvitation) =>
    actor.kind === "invited" && actor.invitationId === target.invitationId,
  "deputy.list": is("teilhabemanager", "lead", "admin"),
  "deputy.appoint": ownAbsence,
  "deputy.end": ownAbsence,
  "user.list": administrator,
  "user.invite": administrator,
  "user.disable": administrator,

  "mail.list": is("teilhabemanager", "admin"),
  "mail.read": mailReader,
  "mail.move": mailReader,
  "mail.sendTrial": is("teilhabemanager", "admin"),
  "mail.deliver": theSystem,

  "link.list": is("teilhabemanager", "admin"),
  "content.health": is("teilhabemanager", "admin"),
  "offer.sync": theSystem,
  "installation.prepare": theSystem,
} satisfies Record<string, (actor: Actor, target: never) => boolean>;

export type Action = keyof typeof policy;

/** What the policy line of an action wants to know of the thing it is about. */
export type TargetOf<A extends Action> =
  Parameters<(typeof policy)[A]> extends [Actor, infer T] ? T : unknown;

/** The same table for the server and for what the pages offer. */
export function may<A extends Action>(actor: Actor, action: A, target: TargetOf<A>): boolean {
  const line = policy[action] as (actor: Actor, target: TargetOf<A>) => boolean;
  return line(actor, target);
}

/**
 * In whose place somebody acts who may do this only while they stand in for a caseworker, or whose
 * case file it is about; undefined where they act for themselves.
 */
export function actsInPlaceOf<A extends Action>(
  actor: Actor,
  action: A,
  target: TargetOf<A>,
  ownerId: string | undefined,
): string | undefined {
  if (actor.kind !== "staff") return undefined;
  const [first] = actor.standsInFor;
  if (!first) return undefined;
  const absent = actor.standsInFor.find(({ userId }) => userId === ownerId);
  if (absent) return absent.userId;
  return may({ ...actor, standsInFor: [] }, action, target) ? undefined : first.userId;
}
