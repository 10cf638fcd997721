import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { appointDeputy } from "@/domain/deputy/commands";
import {
  conferenceForm,
  consented,
  isOver,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { account, enter, notFound, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { giveConferenceConsent } from "./consent";
import { addDecision } from "./decisions";
import { changeWhoCame, takeHoldBack } from "./held";
import { cancelConference, holdConference, writeMinutes } from "./hold";
import { inviteParticipants } from "./invite";
import { changeConference } from "./plan";
import {
  type ConferenceDeed,
  type ConferenceState,
  conferenceDeeds,
  conferenceStates,
  deedsIn,
} from "./rules";

const caseworker = await staff("teilhabemanager");
const others = {
  lead: await staff("lead"),
  carrier: await staff("carrierEditor", published.carrier),
  translator: await staff("translator"),
  admin: await staff("admin"),
};
const deputy = await standIn();

/** A lead who stands in for the caseworker today. */
async function standIn(): Promise<StaffActor> {
  const mail = await account("lead");
  const { userId: deputyId } = await enter(mail);
  const days = { fromOn: today(), untilOn: today() };
  await appointDeputy(caseworker, { absentId: caseworker.userId, deputyId, ...days });
  return enter(mail);
}

type Do = (actor: StaffActor, id: string, version: number) => Promise<unknown>;

const doing: Record<ConferenceDeed, Do> = {
  change: (actor, id, version) => changeConference(actor, { id, version, ...conferenceForm() }),
  invite: (actor, id, version) => inviteParticipants(actor, { id, version }),
  consent: (actor, id, version) => {
    const given = { consented: "yes", givenHow: "spoken", givenOn: today() };
    return giveConferenceConsent(actor, { id, version, ...given });
  },
  hold: (actor, id, version) => holdConference(actor, { id, version, ...isOver }),
  cancel: (actor, id, version) => cancelConference(actor, { id, version, reason: "other" }),
  minute: (actor, id, version) => writeMinutes(actor, { id, version, minutes: "x" }),
  attend: (actor, id, version) => changeWhoCame(actor, { id, version, came: ["person"] }),
  takeBack: (actor, id, version) => takeHoldBack(actor, { id, version }),
  decide: (actor, id) => addDecision(actor, { conferenceId: id, common: "writeCv", who: "person" }),
};

async function conferenceIn(state: ConferenceState): Promise<{ id: string; version: number }> {
  const { id } = await plannedConference(caseworker);
  await consented(caseworker, id);
  const shown = await versionOf(caseworker, id);
  if (state === "held") await holdConference(caseworker, { ...shown, ...isOver });
  if (state === "cancelled") await cancelConference(caseworker, { ...shown, reason: "other" });
  return versionOf(caseworker, id);
}

const whyNot = {
  planned: "notNow",
  held: "heldMeanwhile",
  cancelled: "cancelledMeanwhile",
} as const satisfies Record<ConferenceState, string>;

describe.each(conferenceStates)("a conference that is %s", (state) => {
  test.each(conferenceDeeds)("%s", async (deed) => {
    for (const actor of [caseworker, deputy]) {
      const { id, version } = await conferenceIn(state);
      for (const other of Object.values(others)) {
        await expect(doing[deed](other, id, version)).rejects.toMatchObject(notFound);
      }
      const done = doing[deed](actor, id, version);
      if (deedsIn(state).includes(deed)) await done;
      else await expect(done).rejects.toMatchObject(refusedFor("", whyNot[state]));
    }
  });

  test("is read by the caseworker and who stands in for them alone", async () => {
    const { id } = await conferenceIn(state);
    for (const actor of [caseworker, deputy]) {
      expect((await shownConference(actor, id)).state).toBe(state);
    }
    for (const other of Object.values(others)) {
      await expect(shownConference(other, id)).rejects.toMatchObject(notFound);
    }
  });
});
