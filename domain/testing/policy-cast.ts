import {
  type Actor,
  proveCalendarReader,
  proveCarrierByLink,
  proveInvited,
  provePersonByLink,
  proveRecipientByLink,
  system,
  visitor,
} from "@/domain/access/actor";
import { may, type TargetOf } from "@/domain/access/may";
import type { Action } from "@/domain/access/policy";
import { makeFeed } from "@/domain/calendar-feed/feed";
import { submitContactRequest } from "@/domain/contact-request/submit";
import {
  account,
  openCase,
  published,
  requestForm,
  sentReferral,
  staff,
  theAdmin,
} from "@/domain/testing/fixtures";
import { reinviteUser } from "@/domain/user/commands";
import { newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { keysOf } from "@/lib/keys-of";
import { newCheck } from "./checks";
import { newLinkTo } from "./referral-links";
import { personOf } from "./referral-person";

const admin = await theAdmin();
export const manager = await staff("teilhabemanager");
export const personInCare = await personOf(await openCase(manager));
export const [person, invited] = [await someoneWithALink(), await someoneInvited()];
export const asked = await someoneAsked(published.offer);

export const recipient = await someoneReferredTo();

export const who = {
  manager,
  lead: await staff("lead"),
  editor: await staff("carrierEditor", published.carrier),
  otherEditor: await staff("carrierEditor", published.otherCarrier),
  translator: await staff("translator"),
  admin,
  visitor,
  person,
  otherPerson: await someoneWithALink(),
  /** Holds the key of `person`, and has not opened the page. */
  keyAlone: { ...person, opened: false },
  personInCare,
  careKeyAlone: { ...personInCare, opened: false },
  asked,
  otherAsked: await someoneAsked("lesen-und-schreiben-lernen"),
  invited,
  reader: await someoneWithACalendar(),
  recipient,
  otherRecipient: await someoneReferredTo(),
  otherInvited: await someoneInvited(),
  system,
} as const satisfies Record<string, Actor>;
type Name = keyof typeof who;

async function someoneWithALink() {
  const { linkToken } = await submitContactRequest(visitor, requestForm({ message: newToken() }));
  const proven = await provePersonByLink(linkToken);
  if (!proven) throw new Error("the link does not hold");
  return proven;
}

async function someoneAsked(slug: string) {
  const { id } = await db.offer.findUniqueOrThrow({ where: { slug } });
  const proven = await proveCarrierByLink(await newCheck(id));
  if (!proven) throw new Error("the link does not hold");
  return proven;
}

async function someoneWithACalendar() {
  const { token } = await makeFeed(manager, {});
  const proven = await proveCalendarReader(token);
  if (!proven) throw new Error("the address does not hold");
  return proven;
}

async function someoneReferredTo() {
  const referralId = await sentReferral(manager);
  const proven = await proveRecipientByLink(await newLinkTo(referralId));
  if (!proven) throw new Error("the link does not hold");
  return proven;
}

async function someoneInvited() {
  const email = await account("translator");
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  const { token } = await reinviteUser(admin, { id });
  const proven = await proveInvited(token);
  if (!proven) throw new Error("the invitation does not hold");
  return proven;
}

export type Row = {
  readonly action: Action;
  readonly about: string;
  readonly allowed: readonly Name[];
  readonly asks: (actor: Actor) => boolean;
};

export const on = <A extends Action>(
  action: A,
  target: TargetOf<A>,
  allowed: readonly Name[],
  about = "anything",
): Row => ({ action, about, allowed, asks: (actor) => may(actor, action, target) });

const { id: carrierId } = await db.carrier.findUniqueOrThrow({
  where: { slug: published.carrier },
});
export const toCarrier = { carrierId, disclosed: true };
export const notDisclosed = { carrierId, disclosed: false };
export const toOffice = { carrierId: null, disclosed: true };
export const ofCarrier = { carrierId };
export const ofManager = { userId: manager.userId };
export const everybody = keysOf(who);
