import { expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/plain-date";
import { nextSteps } from "./next-steps";

const today = plainDate.parse("2026-11-27");
const day = (offset: number) => addDays(today, offset);
const referral = {
  ...{ id: "r", target: "Kurs" },
  ...{ awaitsConfirmation: false, disputed: false, deletionOwed: false, refusalOwed: false },
};
const nothing = {
  ...{ state: "inSupport", person: { residence: {} } },
  ...{ followUps: [], referrals: [], needs: [], conferencesToForget: [], firstCalls: [] },
  planned: [],
};
const waiting = { id: "t", dueAt: null, about: "Termin", href: "/intern/appointments/t" };
const kindsOf = (known: object) => nextSteps({ ...nothing, ...known }, today).map((s) => s.kind);

test.each([
  [{}, ["nobodyAsks"]],
  [{ state: "closed" }, []],
  [{ followUps: [{ id: "f", dueOn: day(0) }] }, ["due"]],
  [
    {
      firstCalls: [{ id: "r", answerBy: new Date("2026-11-27T15:00:00Z"), late: false }],
      followUps: [{ id: "f", dueOn: day(0) }],
    },
    ["firstCall", "due"],
  ],
  [
    {
      followUps: [
        { id: "f", dueOn: day(-3) },
        { id: "g", dueOn: day(1) },
      ],
    },
    ["due", "planned"],
  ],
  [{ person: { residence: { validUntil: day(-1) } } }, ["paperOver", "nobodyAsks"]],
  [{ person: { residence: { validUntil: day(0) } } }, ["paperEnds", "nobodyAsks"]],
  [{ person: { residence: { validUntil: day(42) } } }, ["paperEnds", "nobodyAsks"]],
  [{ person: { residence: { validUntil: day(43) } } }, ["nobodyAsks"]],
  [{ needs: [{ id: "n", domain: "work", state: "identified" }] }, ["need", "nobodyAsks"]],
  [{ needs: [{ id: "n", domain: "work", state: "planned" }] }, ["nobodyAsks"]],
  [{ referrals: [{ ...referral, state: "draft" }] }, ["draft", "nobodyAsks"]],
  [{ state: "closed", planned: [{ ...waiting, kind: "appointmentCancelled" }] }, ["tell"]],
  [
    {
      planned: [
        { ...waiting, kind: "appointmentOpen" },
        { ...waiting, kind: "conferenceMoved" },
      ],
      referrals: [{ ...referral, state: "started", awaitsConfirmation: true }],
      followUps: [{ id: "f", dueOn: day(0) }],
    },
    ["tell", "confirm", "appointmentOpen", "due"],
  ],
  [
    { state: "closed", referrals: [{ ...referral, state: "declined", refusalOwed: true }] },
    ["refusal"],
  ],
  [
    { state: "closed", conferencesToForget: [{ id: "c", caseFileId: "f", day: day(-2) }] },
    ["conferenceBack"],
  ],
  [
    { state: "closed", referrals: [{ ...referral, state: "withdrawn", deletionOwed: true }] },
    ["consentBack"],
  ],
  [
    { state: "closed", referrals: [{ ...referral, state: "started", awaitsConfirmation: true }] },
    ["confirm"],
  ],
  [
    { referrals: [{ ...referral, state: "started", disputed: true, awaitsConfirmation: true }] },
    ["disputed", "nobodyAsks"],
  ],
] as const)("%j asks for %j", (known, kinds) => {
  expect(kindsOf(known)).toEqual(kinds);
});
