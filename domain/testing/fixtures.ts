import { randomUUID } from "node:crypto";
import type { z } from "zod";
import {
  proveInvited,
  proveStaff,
  type Role,
  type StaffActor,
  system,
  visitor,
} from "@/domain/access/actor";
import { acceptRules } from "@/domain/carrier/accept-rules";
import { dataRules } from "@/domain/carrier/rules";
import { convertContactRequest } from "@/domain/contact-request/commands";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { syncOffers } from "@/domain/offer/commands";
import { type OfferFacts, offerFacts } from "@/domain/offer/facts";
import { updatePerson } from "@/domain/person/commands";
import { chooseDisclosure, draftReferral, sendReferral } from "@/domain/referral/send";
import { signIn } from "@/domain/session/commands";
import { acceptInvitation, inviteUser, makeSetupLink } from "@/domain/user/commands";
import { now, today } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import type { IssueCode } from "@/lib/errors";
import { addDays } from "@/lib/plain-date";

/** Everybody's password. */
export const password = "long enough for everybody";

/** What of the published content these tests lean on: names alone, facts are read where needed. */
export const published = {
  offer: "deutsch-am-abend-a2-b1",
  carrier: "lernwerkstatt-beispielberg",
  otherCarrier: "musterwerk-bergisch",
} as const;

/** What a refused command answers, for `rejects.toMatchObject`. */
export const notFound = { code: "notFound" } as const;
export const conflict = { code: "conflict" } as const;
export const refusedFor = (field: string, code: IssueCode) => ({
  code: "invalid",
  issues: [{ field, code }],
});

let admin: Promise<StaffActor> | undefined;

/** The first admin, set up by the one-time link; carriers and offers have their rows then. */
export function theAdmin(): Promise<StaffActor> {
  admin ??= install();
  return admin;
}

async function install(): Promise<StaffActor> {
  await syncOffers(system, {});
  const token = await makeSetupLink(system, {});
  const mail = "admin@portal.test";
  await acceptLink(token ?? "", { mail, displayName: "Ada Admin" });
  return enter(mail);
}

export async function acceptLink(token: string, fields: object = {}): Promise<void> {
  const invited = await proveInvited(token);
  if (!invited) throw new Error("the invitation does not hold");
  await acceptInvitation(invited, { password, repeated: password, ...fields });
}

/** Opens an account that has a password, and says under which address. */
export async function account(role: Role, carrier?: string): Promise<string> {
  const mail = `${role.toLowerCase()}-${randomUUID()}@portal.test`;
  const form = { mail, displayName: `Test ${role}`, role, carrier };
  const { token } = await inviteUser(await theAdmin(), form);
  await acceptLink(token);
  if (carrier) await acceptRulesOf(mail, carrier);
  return mail;
}

/** A carrier whose people can sign in has accepted the rules, as it has in life. */
async function acceptRulesOf(mail: string, slug: string): Promise<void> {
  const { id, acceptances } = await db.carrier.findUniqueOrThrow({
    where: { slug },
    include: { acceptances: true },
  });
  if (acceptances.length > 0) return;
  await acceptRules(await enter(mail), { id, shown: dataRules().hash, agreed: "yes" });
}

/** Signs in and proves who it is, as every page of the back office does. */
export async function enter(mail: string): Promise<StaffActor> {
  const { token } = await signIn(visitor, { mail, password });
  const actor = await proveStaff(token);
  if (!actor) throw new Error(`${mail} could not be proven`);
  return actor;
}

/** A new member of staff with a session. */
export async function staff(role: Role, carrier?: string): Promise<StaffActor> {
  return enter(await account(role, carrier));
}

/** A contact form as the browser sends it. */
export function requestForm(typed: object = {}): Record<string, unknown> {
  return {
    locale: "ti",
    name: "Selam Geheimname",
    channel: "phone",
    contact: "0176 040690 77",
    bestTimes: ["evening"],
    sharedPhone: "yes",
    femaleContact: "yes",
    message: "Bitte ruft mich an, Losungswort Pfirsich.",
    submissionKey: newToken(),
    ...typed,
  };
}

/** Sends a contact form and returns the row it became. */
export async function newRequest(typed: object = {}) {
  const { linkToken } = await submitContactRequest(visitor, requestForm(typed));
  return db.contactRequest.findFirstOrThrow({
    where: { access: { linkHash: hashToken(linkToken) } },
  });
}

/** The profile form with only what is mandatory. */
export function profileForm(id: string, version: number, known: object = {}) {
  return { id, version, name: "Selam Geheimname", language: "ti", channel: "phone", ...known };
}

/**
 * A case file out of a new contact request whose person was rung; `known` is then written into the
 * profile. The day that its opening plans is taken away: what is asked when is said by each test.
 */
export async function openCase(caseworker: StaffActor, known: object = {}): Promise<string> {
  // The same text within a day would be the same request.
  const { id, version } = await newRequest({ message: `Anfrage ${randomUUID()}` });
  const { caseFileId } = await convertContactRequest(caseworker, { id, version });
  await db.contactRequest.update({ where: { id }, data: { firstContactedAt: now() } });
  await db.followUp.deleteMany({ where: { person: { caseFiles: { some: { id: caseFileId } } } } });
  await updatePerson(caseworker, profileForm(caseFileId, 0, known));
  return caseFileId;
}

/** A draft out of a case file, to the sample offer unless `target` names another or an office. */
export async function newDraft(
  caseworker: StaffActor,
  caseFileId: string,
  target: object = { offer: published.offer },
): Promise<string> {
  const { id } = await draftReferral(caseworker, { caseFileId, ...target });
  return id;
}

/** The form that settles what a draft passes on: name and contact unless `chosen` says otherwise. */
export const disclosureForm = (id: string, chosen: object = {}) => ({
  id,
  version: 0,
  fields: ["name", "contact"],
  expiresOn: addDays(today(), 90),
  // The offer lasts longer.
  sure: addDays(today(), 90),
  ...chosen,
});

/** The form that sends a draft for which that was settled. */
export const sendForm = (id: string, given: object = {}) => ({
  id,
  version: 1,
  consented: "yes",
  givenHow: "spoken",
  ...given,
});

/** A referral that has just been sent, of a new case file unless one is named. */
export async function sentReferral(
  caseworker: StaffActor,
  given: { caseFileId?: string; target?: object; fields?: readonly string[] } = {},
): Promise<string> {
  const caseFileId = given.caseFileId ?? (await openCase(caseworker));
  const id = await newDraft(caseworker, caseFileId, given.target);
  const { fields } = given;
  await chooseDisclosure(caseworker, disclosureForm(id, fields ? { fields } : {}));
  await sendReferral(caseworker, sendForm(id));
  return id;
}

/** Id and present version of a referral, as its page would put them into a form. */
export function asShown(id: string): Promise<{ id: string; version: number }> {
  return db.referral.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
}

type Facts = z.input<typeof offerFacts>;
type Groups = "when" | "where" | "money" | "who";
type Patch = { [Group in Groups]?: Partial<Facts[Group]> } & Partial<Omit<Facts, Groups>>;

/** Facts that fit everybody, but for what `patch` says; `undefined` takes a fact away. */
export function factsWith({ when, where, money, who, ...rest }: Patch = {}): OfferFacts {
  return offerFacts.parse({
    carrier: "some-carrier",
    category: "language",
    contactLanguages: ["de"],
    enrolment: ["phone"],
    contact: {},
    lastChecked: "2026-01-01",
    validUntil: "2030-12-31",
    ...rest,
    when: { ...when },
    where: { place: "Beispielstraße 1", presence: "onSite", ...where },
    money: { ...money },
    who: { acceptedPapers: ["all"], workPermitNeeded: "no", germanNeeded: "none", ...who },
  });
}
