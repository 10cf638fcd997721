import { describe, expect, test } from "vitest";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { addFollowUp, stopFollowUp } from "@/domain/follow-up/commands";
import { noteAnswer } from "@/domain/referral/answer";
import { noteTold } from "@/domain/referral/confirm";
import { readReferral } from "@/domain/referral/queries";
import { draftReferral } from "@/domain/referral/send";
import { withdrawConsent } from "@/domain/referral/withdraw";
import { readCoverage } from "@/domain/roster/coverage";
import { readRosterEntry } from "@/domain/roster/queries";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { addStep } from "@/domain/support-plan/steps";
import {
  asShown,
  openCase,
  published,
  refusedFor,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { readClosing } from "./closing-view";
import { moveCaseFile } from "./commands";
import { nextSteps } from "./next-steps";
import { readCaseFile } from "./queries";

const caseworker = await staff("teilhabemanager");
const carrier = await staff("carrierEditor", published.carrier);

const close = (id: string, said: object) =>
  moveCaseFile(caseworker, { id, from: "open", state: "closed", ...said });
const stateOf = async (id: string) => (await readCaseFile(caseworker, { id })).state;

describe("of somebody on the roster", () => {
  const accompanied = async (known: Parameters<typeof newEntry>[0] = {}) => {
    const entry = await newEntry(known);
    const day = addDays(today(), -100);
    const form = contactForm(entry, { result: "wantsSupport", day });
    const { caseFileId } = await logContact(caseworker, form);
    return { entry, file: caseFileId ?? "" };
  };

  test("closing asks what the roster says from then on", async () => {
    const { entry, file } = await accompanied();
    await expect(close(file, { reason: "kein Interesse mehr" })).rejects.toMatchObject(
      refusedFor("roster", "missingChoice"),
    );
    expect(await stateOf(file)).toBe("open");
    expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "engaged" });
  });

  test("too old is asked where by the birth date they are not", async () => {
    const birthDate = plainDate.parse(addDays(today(), -20 * 366));
    const { entry, file } = await accompanied({ birthDate });
    const said = { reason: "Abschied", roster: "agedOut" };
    await expect(close(file, said)).rejects.toMatchObject(refusedFor("roster", "askNotTooOld"));
    await close(file, { ...said, tooOld: "yes" });
    expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "agedOut" });
  });

  const pause = city().outreach.daysAfterTalk;
  test.each([
    ["reached", { kind: "wait", until: addDays(today(), pause) }],
    ["declined", { kind: "none" }],
    ["moved", { kind: "none" }],
    ["agedOut", { kind: "none" }],
  ] as const)("%s counts as that, and no more as accompanied", async (roster, next) => {
    const { entry, file } = await accompanied();
    const before = (await readCoverage(caseworker)).all;
    await close(file, { reason: "Abschied", roster });
    expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: roster, next });
    const after = (await readCoverage(caseworker)).all;
    expect(after?.engaged).toBe((before?.engaged ?? 0) - 1);
    expect(after?.[roster]).toBe((before?.[roster] ?? 0) + 1);
    await moveCaseFile(caseworker, { id: file, from: "closed", state: "open" });
    expect(await readRosterEntry(caseworker, { id: entry })).toMatchObject({ reach: "engaged" });
  });
});

describe("with referrals", () => {
  const withTwo = async () => {
    const file = await openCase(caseworker);
    const sent = await sentReferral(caseworker, { caseFileId: file });
    const accepted = await sentReferral(caseworker, { caseFileId: file });
    await noteAnswer(caseworker, { id: accepted, version: 2, answer: "accepted" });
    return { file, sent, accepted };
  };

  test("everything that closing asks for is told at once, and nothing has happened", async () => {
    const { file, sent, accepted } = await withTwo();
    const half = { referrals: { [sent]: "withdrawn" } };
    await expect(close(file, half)).rejects.toMatchObject({
      issues: [
        { field: "reason", code: "missing" },
        { field: `referral-${accepted}`, code: "missingChoice" },
      ],
    });
    expect(await stateOf(file)).toBe("open");
    expect(await readReferral(carrier, { id: sent })).toMatchObject({ state: "sent" });
  });

  test("each goes on or is taken back, as a person says", async () => {
    const { file, sent, accepted } = await withTwo();
    const asked = (await readClosing(caseworker, { id: file })).referrals;
    expect(asked.map(({ id }) => id).toSorted()).toEqual([sent, accepted].toSorted());
    const referrals = { [sent]: "goesOn", [accepted]: "withdrawn" };
    await close(file, { reason: "weggezogen", referrals });
    expect((await readReferral(carrier, { id: sent })).name).not.toBeNull();
    expect(await readReferral(carrier, { id: accepted })).toMatchObject({
      ...{ state: "withdrawn", name: null },
    });
    const { events } = await readCaseFileAudit(caseworker, { caseFileId: file });
    expect(events.map(({ action }) => action)).toContain("referral.withdraw");
  });

  test("says who goes on seeing the person, and who does not any more", async () => {
    const { file, sent, accepted } = await withTwo();
    const { version } = await asShown(accepted);
    await withdrawConsent(caseworker, { id: accepted, version });
    const begun = await sentReferral(caseworker, { caseFileId: file });
    await db.referral.update({ where: { id: begun }, data: { state: "started" } });
    const { referrals, running } = await readClosing(caseworker, { id: file });
    const seen = new Map(referrals.map(({ id, seenUntil }) => [id, seenUntil]));
    expect(seen.get(sent)).toBe(addDays(today(), 90));
    expect(seen.get(accepted)).toBeNull();
    expect(running).toMatchObject([{ id: begun, seenUntil: addDays(today(), 90) }]);
  });
});

test("closing names a no of which the person does not know, and the closed file asks for it", async () => {
  const file = await openCase(caseworker);
  const id = await sentReferral(caseworker, { caseFileId: file });
  const no = { answer: "declined", side: "carrier", reason: "noPlace" };
  await noteAnswer(caseworker, { ...(await asShown(id)), ...no });
  const { untold, referrals } = await readClosing(caseworker, { id: file });
  expect([untold.map((each) => each.id), referrals]).toEqual([[id], []]);
  await close(file, { reason: "möchte keinen Kontakt" });
  const steps = async () => nextSteps(await readCaseFile(caseworker, { id: file }), today());
  expect(await steps()).toMatchObject([{ kind: "refusal", id }]);
  await noteTold(caseworker, await asShown(id));
  expect(await steps()).toEqual([]);
});

test("closing names the steps of the plan that are open, of which nobody is reminded then", async () => {
  const caseFileId = await openCase(caseworker);
  const openSteps = async () =>
    (await readClosing(caseworker, { id: caseFileId })).openSteps.map(({ common }) => common);
  const { id } = await startPlan(caseworker, { caseFileId });
  const { id: goalId } = await addGoal(caseworker, { planId: id, text: "eine Ausbildung finden" });
  await addStep(caseworker, { goalId, common: "writeCv", who: "person" });
  expect(await openSteps()).toEqual([]);
  const agreement = { agreedOn: today(), agreedHow: "signed", reviewOn: addDays(today(), 90) };
  const data = { ...agreement, state: "agreed", language: "de", interpreter: false } as const;
  await db.supportPlan.update({ where: { id }, data });
  expect(await openSteps()).toEqual(["writeCv"]);
});

test("a second closing says that it is closed, and nobody has changed what is to be compared", async () => {
  const id = await openCase(caseworker);
  const draft = await draftReferral(caseworker, { caseFileId: id, offer: published.offer });
  expect((await readClosing(caseworker, { id })).drafts).toMatchObject([{ id: draft.id }]);
  await close(id, { reason: "umgezogen" });
  const again = close(id, { reason: "umgezogen nach Köln" });
  await expect(again).rejects.toMatchObject(refusedFor("", "closedMeanwhile"));
});

test("whoever wants no contact is not asked on, once somebody has said so", async () => {
  const id = await openCase(caseworker);
  const shown = () => readClosing(caseworker, { id });
  for (const days of [7, 42]) {
    await addFollowUp(caseworker, { caseFileId: id, dueOn: addDays(today(), days) });
  }
  expect(await shown()).toMatchObject({ wantsNoContact: false, planned: [{}, {}] });
  const form = { ...contactForm("", { result: "refused" }), entryId: undefined, caseFileId: id };
  const { id: contactId } = await logContact(caseworker, form);
  const { wantsNoContact, planned } = await shown();
  expect(wantsNoContact).toBe(true);
  const [first] = planned;
  const stop = { id: first?.id, version: first?.version, stopReason: "declined", scope: "all" };
  await stopFollowUp(caseworker, stop);
  expect((await shown()).planned).toEqual([]);
  await takeBackContact(caseworker, { id: contactId });
  expect(await shown()).toMatchObject({ wantsNoContact: false });
});
