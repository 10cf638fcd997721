import type { StaffActor } from "@/domain/access/actor";
import { giveConferenceConsent } from "@/domain/case-conference/consent";
import { consentDayDoubts, consentDoubtKey } from "@/domain/case-conference/consent-day";
import { holdConference } from "@/domain/case-conference/hold";
import { planConference } from "@/domain/case-conference/plan";
import { readConference } from "@/domain/case-conference/queries";
import { addOffice } from "@/domain/office/commands";
import { doubtKey } from "@/domain/planned-hour/doubts";
import { earlyKey } from "@/domain/planned-hour/early";
import { today } from "@/lib/clock";
import { openCase } from "./fixtures";

/** The form that plans a conference about a person, today, with nobody invited, at an hour that is meant. */
export function conferenceForm(typed: object = {}) {
  const form = {
    ...{ about: "person", topics: ["work", "training"], day: today(), time: "14:00" },
    ...{ until: "15:00", medium: "inPerson", place: "Rathaus, Raum 3", ...typed },
  };
  const meant = (["askPastHour", "askDayOff", "askNight", "askTaken"] as const).map((code) =>
    doubtKey(code, form),
  );
  return { confirmed: meant, ...form };
}

/** A conference with an office and somebody by name, of a new case file unless one is named. */
export async function plannedConference(
  caseworker: StaffActor,
  { caseFileId, ...typed }: { caseFileId?: string } & Record<string, unknown> = {},
) {
  const file = caseFileId ?? (await openCase(caseworker));
  const office = { name: "Jobcenter Beispielstadt", mail: "jobcenter@stelle.example" };
  const { id: officeId } = await addOffice(caseworker, office);
  const { id } = await planConference(caseworker, {
    ...conferenceForm({ offices: [officeId], otherName: "Frau Patin", ...typed }),
    caseFileId: file,
  });
  return { id, caseFileId: file, officeId };
}

/** A conference as its page shows it. */
export const shownConference = async (actor: StaffActor, id: string) =>
  (await readConference(actor, { id })).conference;

/** Id and present version, as the page would put them into a form. */
export async function versionOf(actor: StaffActor, id: string) {
  return { id, version: (await shownConference(actor, id)).version };
}

export async function consented(actor: StaffActor, id: string): Promise<void> {
  const meant = consentDayDoubts.map((code) => consentDoubtKey(code, today()));
  const given = { consented: "yes", givenHow: "signed", givenOn: today(), confirmed: meant };
  await giveConferenceConsent(actor, { ...(await versionOf(actor, id)), ...given });
}

/**
 * A yes to what is asked of who says before its hour that a conference of today took place, with
 * nobody there.
 */
export const isOver = {
  confirmed: [earlyKey("askBeforeBegin", { day: today(), time: "14:00" }), "askNobodyCame"],
};

/** A conference that took place with the person's consent. */
export async function heldConference(caseworker: StaffActor, typed: Record<string, unknown> = {}) {
  const planned = await plannedConference(caseworker, typed);
  await consented(caseworker, planned.id);
  await holdConference(caseworker, { ...(await versionOf(caseworker, planned.id)), ...isOver });
  return planned;
}
