import { expect, test } from "vitest";
import { readersOf } from "@/domain/mail/kinds";
import { forCaseworkersAlone } from "@/domain/testing/casework-rights";
import {
  asked,
  everybody,
  invited,
  manager,
  ofCarrier,
  ofManager,
  on,
  person,
  personInCare,
  type Row,
  who,
} from "@/domain/testing/policy-cast";
import { referralRights } from "@/domain/testing/referral-rights";
import { type Actor, roles } from "./actor";
import { actsInPlaceOf } from "./in-place-of";
import { may } from "./may";
import { type Action, policy } from "./policy";

/** The model's table of rights, for every action there is. */
const noteOf = (authorId: string, visibility: "own" | "team") => ({ authorId, visibility });
const rights: readonly Row[] = [
  on("contactRequest.submit", {}, everybody),
  on("personAccess.openByCode", {}, everybody),
  ...(
    [
      "contactRequest.status",
      "contactRequest.changeReach",
      "contactRequest.withdraw",
      "contactRequest.askErasure",
      "personAccess.chooseNumber",
    ] as const
  ).map((action) => on(action, { accessId: person.accessId }, ["person"], "their page, opened")),
  ...(
    [
      "contactRequest.wishCall",
      "personAccess.firstView",
      "personAccess.openVisit",
      "personAccess.enterNumber",
      "personAccess.endVisit",
    ] as const
  ).map((action) =>
    on(action, { accessId: person.accessId }, ["person", "keyAlone"], "the page of a key"),
  ),
  on("appointment.listOwn", { personId: personInCare.personId }, ["personInCare"], "one's own"),
  on("appointment.listOwn", { personId: null }, [], "those of nobody known"),
  on("caseConference.listOwn", { personId: personInCare.personId }, ["personInCare"], "one's own"),
  on("caseConference.listOwn", { personId: null }, [], "those of nobody known"),
  on("contactRequest.list", {}, ["manager"]),
  on("contactRequest.read", {}, ["manager"]),
  on("contactRequest.move", {}, ["manager"]),
  on("contactRequest.convert", {}, ["manager"]),
  on("contactRequest.untie", {}, ["manager"]),
  on("contactRequest.tie", {}, ["manager"]),
  on("contactRequest.prove", {}, ["manager"]),
  on("contactRequest.disprove", {}, ["manager"]),
  on("contactRequest.settleWish", {}, ["manager"]),
  on("contactRequest.judge", {}, ["manager"]),
  on("contactRequest.notify", {}, ["system"]),
  on("pageReport.send", {}, everybody),
  on("pageReport.describe", {}, everybody),
  on("pageReport.list", {}, ["manager"]),
  on("pageReport.read", {}, ["manager"]),
  on("pageReport.settle", {}, ["manager"]),
  on("caseFile.list", {}, ["manager"]),
  on("caseFile.read", {}, ["manager"]),
  on("caseFile.move", {}, ["manager"]),
  on("caseFile.handOver", {}, ["manager"]),
  on("caseFile.handOverAll", ofManager, ["manager", "admin"], "the manager's case files"),
  on("caseFile.listOwners", {}, ["manager", "admin"]),
  on("timeline.read", {}, ["manager"]),
  on("person.update", {}, ["manager"]),
  on("note.list", {}, ["manager"]),
  on("note.write", {}, ["manager"]),
  on("note.read", noteOf("somebody", "team"), ["manager"], "a colleague's note for the team"),
  on("note.read", noteOf("somebody", "own"), [], "a colleague's own note"),
  on("note.read", noteOf(manager.userId, "own"), ["manager"], "the manager's own note"),
  on("note.share", noteOf("somebody", "own"), [], "a colleague's own note"),
  on("note.share", noteOf(manager.userId, "own"), ["manager"], "the manager's own note"),
  ...(["file.list", "file.add", "file.read", "file.remove", "consent.list"] as const).map(
    (action) => on(action, {}, ["manager"]),
  ),
  on("need.add", {}, ["manager"]),
  on("need.move", {}, ["manager"]),
  on("need.correct", {}, ["manager"]),
  on("need.takeBack", {}, ["manager"]),
  on("matching.read", {}, ["manager"]),
  on("consent.withdraw", {}, ["manager"]),
  ...referralRights,
  ...(
    [
      "message.read",
      "message.note",
      "supportPlan.read",
      "supportPlan.write",
      "followUp.list",
      "followUp.read",
      "followUp.settle",
      "followUp.reschedule",
      "followUp.stop",
      "followUp.add",
      "today.read",
      "today.putOff",
      "today.take",
      "today.setHours",
      "calendarFeed.manage",
      "appointment.list",
      "appointment.read",
      "appointment.make",
      "appointment.move",
      "appointment.settle",
      "appointment.notePersonTold",
    ] as const
  ).map((action) => on(action, {}, ["manager"])),
  on("calendarFeed.read", {}, ["reader"]),
  on("followUp.plan", {}, ["system"]),
  on("roster.coverage", {}, ["manager", "lead"]),
  ...forCaseworkersAlone.map((action) => on(action, {}, ["manager"])),
  on("roster.ageOut", {}, ["system"]),
  on("person.keepKnown", {}, ["system"]),
  on("rosterImport.forget", {}, ["system"]),
  on("rosterImport.forgetBefore", {}, ["system"]),
  on("offer.list", {}, ["manager", "lead", "editor", "otherEditor"]),
  on("offerRevision.list", {}, ["manager", "editor", "otherEditor"]),
  on("offer.read", ofCarrier, ["manager", "lead", "editor"], "one of the editor's carrier"),
  ...(
    [
      "offer.changePlaces",
      "offer.setLifecycle",
      "offer.confirm",
      "offerRevision.start",
      "offerRevision.read",
      "offerRevision.save",
      "offerRevision.submit",
      "offerRevision.recall",
      "offerRevision.discard",
    ] as const
  ).map((action) => on(action, ofCarrier, ["manager", "editor"], "one of the editor's carrier")),
  on("offer.rename", {}, ["manager"]),
  on("offer.proposeAddress", {}, ["manager"]),
  ...(["offer.readAsked", "offer.answerAsked"] as const).map((action) =>
    on(action, { id: asked.offerId }, ["asked"], "the offer a mail asks about"),
  ),
  on("offer.remind", {}, ["system"]),
  on("offer.pauseUnconfirmed", {}, ["system"]),
  on("offerRevision.approve", {}, ["manager"]),
  on("offerRevision.return", {}, ["manager"]),
  on("carrier.trust", {}, ["manager"]),
  on("carrier.desk", {}, ["editor", "otherEditor"]),
  on("carrier.list", {}, ["manager", "editor", "otherEditor", "admin"]),
  ...(["carrier.edit", "carrier.acceptRules"] as const).map((action) =>
    on(action, ofCarrier, ["manager", "editor"], "the editor's carrier"),
  ),
  on("carrier.add", {}, ["manager"]),
  ...(
    ["carrier.read", "carrier.readRules", "member.list", "member.invite", "member.remove"] as const
  ).map((action) => on(action, ofCarrier, ["manager", "editor", "admin"], "the editor's carrier")),
  ...(
    [
      "translation.list",
      "translation.read",
      "translation.save",
      "translation.submit",
      "translation.recall",
      "translation.discard",
      "translation.export",
      "translation.import",
      "translation.machine",
      "glossary.list",
      "glossary.manage",
    ] as const
  ).map((action) => on(action, {}, ["manager", "translator"])),
  on("translation.approve", {}, ["manager"]),
  on("translation.return", {}, ["manager"]),
  on("translation.keep", {}, ["manager"]),
  on("office.list", {}, ["manager"]),
  on("office.manage", {}, ["manager"]),
  on("audit.ofCaseFile", { ownerId: manager.userId }, ["manager"], "the manager's case file"),
  on("audit.ofCaseFile", { ownerId: "somebody else" }, [], "a colleague's case file"),
  on("caseFile.seeHandedOver", { ownerId: manager.userId }, ["manager"], "the manager's case file"),
  on("caseFile.seeHandedOver", { ownerId: "somebody else" }, [], "a colleague's case file"),
  on("audit.all", {}, ["lead", "admin"]),
  on("session.signIn", {}, everybody),
  on("session.list", ofManager, ["manager"], "the manager's sessions"),
  on("session.end", ofManager, ["manager"], "the manager's session"),
  on("account.changePassword", ofManager, ["manager"], "the manager's password"),
  on(
    "account.setPassword",
    { invitationId: invited.invitationId },
    ["invited"],
    "their invitation",
  ),
  on("deputy.list", {}, ["manager", "lead", "admin"]),
  ...(["deputy.appoint", "deputy.end"] as const).map((action) =>
    on(action, ofManager, ["manager", "admin"], "the manager's absence"),
  ),
  on("user.list", {}, ["admin"]),
  on("user.invite", {}, ["admin"]),
  on("user.disable", {}, ["admin"]),
  on("mail.list", {}, ["manager", "admin"]),
  ...(["mail.read", "mail.move"] as const).flatMap((action) => [
    on(action, { readers: readersOf("invitation") }, ["admin"], "one that opens any account"),
    on(action, { readers: readersOf("trial") }, ["manager", "admin"], "one that opens none"),
    on(action, { readers: readersOf("unknown") }, [], "one of no known kind"),
  ]),
  on("mail.sendTrial", {}, ["manager", "admin"]),
  on("mail.deliver", {}, ["system"]),
  on("link.list", {}, ["manager", "admin"]),
  on("content.health", {}, ["manager", "admin"]),
  on("offer.sync", {}, ["system"]),
  on("installation.prepare", {}, ["system"]),
];

test.each(rights)("$action on $about is for $allowed alone", ({ asks, allowed }) => {
  const may = Object.entries(who).filter(([, actor]) => asks(actor));
  expect(may.map(([name]) => name)).toEqual(everybody.filter((name) => allowed.includes(name)));
});

test("no action is without its line in this table", () => {
  expect(new Set(rights.map(({ action }) => action))).toEqual(new Set(Object.keys(policy)));
});

test("no role is without an actor in this table", () => {
  const actors = Object.values(who).flatMap((actor) => (actor.kind === "staff" ? actor.role : []));
  expect(new Set(actors)).toEqual(new Set(roles));
});

test.each(
  Object.values(who).flatMap((actor) =>
    actor.kind === "staff" ? [[actor.role, actor] as const] : [],
  ),
)("a %s may see and end their own sessions and change their own password", (_role, actor) => {
  for (const action of ["session.list", "session.end", "account.changePassword"] as const) {
    expect(may(actor, action, { userId: actor.userId })).toBe(true);
    expect(may(actor, action, { userId: "somebody else" })).toBe(false);
  }
});

const ownAlone: readonly Action[] = [
  ...(["session.list", "session.end", "account.changePassword"] as const),
  ...(["deputy.appoint", "deputy.end", "caseFile.handOverAll"] as const),
];
const deputy = {
  ...who.lead,
  standsInFor: [{ userId: manager.userId, displayName: "Weg", untilOn: "2099-12-31" }],
};

test.each(rights)(
  "$action on $about: a lead who stands in for the manager may what either may, but nothing that is the manager's alone",
  ({ action, about, asks }) => {
    const isOwn = ownAlone.includes(action) || about === "the manager's own note";
    const either = asks(who.lead) || (asks(manager) && !isOwn);
    expect(asks(deputy)).toBe(either);
  },
);

test("a deputy acts in the colleague's place only where their own role does not reach, or in the colleague's case file", () => {
  const ofColleague = (actor: Actor, ownerId?: string) =>
    actsInPlaceOf(actor, "caseFile.read", {}, ownerId);
  expect(ofColleague(deputy)).toBe(manager.userId);
  expect(actsInPlaceOf(deputy, "audit.all", {}, undefined)).toBeUndefined();
  const colleague = { ...manager, userId: "another", standsInFor: deputy.standsInFor };
  expect(ofColleague(colleague, manager.userId)).toBe(manager.userId);
  expect(ofColleague(colleague, "another")).toBeUndefined();
  expect(ofColleague(manager, manager.userId)).toBeUndefined();
});
