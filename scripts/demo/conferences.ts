import type { StaffActor } from "@/domain/access/actor";
import { giveConferenceConsent } from "@/domain/case-conference/consent";
import { consentDayDoubts, consentDoubtKey } from "@/domain/case-conference/consent-day";
import { addDecision, makeStep } from "@/domain/case-conference/decisions";
import { holdConference } from "@/domain/case-conference/hold";
import { planConference } from "@/domain/case-conference/plan";
import { readConference } from "@/domain/case-conference/queries";
import { listOffices } from "@/domain/office/queries";
import { doubtKey } from "@/domain/planned-hour/doubts";
import { readPlans } from "@/domain/support-plan/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { workingDay } from "./appointments";

const same = {
  about: "person",
  topics: ["training", "school"],
  ...{ time: "10:00", until: "11:00", medium: "inPerson", place: "Rathaus, Besprechungsraum 2" },
};

async function invited(actor: StaffActor, carrier: string) {
  const [office] = await listOffices(actor, {});
  const { id } = await db.carrier.findUniqueOrThrow({ where: { slug: carrier } });
  return { offices: office ? [office.id] : [], carriers: [id] };
}

async function consent(actor: StaffActor, id: string): Promise<void> {
  const { conference } = await readConference(actor, { id });
  const confirmed = consentDayDoubts.map((code) => consentDoubtKey(code, conference.day));
  const given = { consented: "yes", givenHow: "signed", givenOn: conference.day, confirmed };
  await giveConferenceConsent(actor, { id, version: conference.version, ...given });
}

/** A conference that was held two days ago: one of its decisions is a step of the plan, one is not yet. */
export async function holdDemoConference(actor: StaffActor, caseFileId: string): Promise<void> {
  const day = addDays(today(), -2);
  const { id } = await planConference(actor, {
    confirmed: [doubtKey("askPastDay", { ...same, day })],
    ...{ ...same, caseFileId, day, ...(await invited(actor, "musterwerk-bergisch")) },
    ...{ otherName: "Berufskolleg Probestadt", otherMember: "Klara Klassenlehrerin" },
    agenda: "Praktikum in den Osterferien\nAnmeldung am Berufskolleg",
  });
  await consent(actor, id);
  const { conference } = await readConference(actor, { id });
  await holdConference(actor, {
    ...{ id, version: conference.version },
    came: ["person", ...conference.participants.slice(0, 2).map((each) => each.id)],
    minutes:
      "Alle sehen gute Aussichten für eine Ausbildung im September.\nDer Betrieb bietet zwei Wochen Praktikum an.",
  });
  const first = await addDecision(actor, {
    ...{ conferenceId: id, common: "doInternship", stepText: "zwei Wochen in den Osterferien" },
    ...{ ownStepText: "أسبوعان في عطلة الفصح", who: "person", dueOn: addDays(today(), 120) },
  });
  await addDecision(actor, {
    ...{ conferenceId: id, stepText: "Anmeldebogen für das Berufskolleg schicken" },
    ...{ who: "other", whoName: "Berufskolleg Probestadt", dueOn: addDays(today(), 14) },
  });
  const { plans } = await readPlans(actor, { caseFileId });
  const goal = plans[0]?.goals[0];
  if (goal) await makeStep(actor, { id: first.id, version: 0, goalId: goal.id });
}

/** A conference to come, for which the person has still to be asked. */
export async function planDemoConference(actor: StaffActor, caseFileId: string): Promise<void> {
  await planConference(actor, {
    ...{ ...same, caseFileId, topics: ["language", "family", "plan"] },
    day: workingDay(addDays(today(), 20)),
    ...{ medium: "video", place: "https://video.beispielstadt.example/runde" },
    ...(await invited(actor, "lernwerkstatt-beispielberg")),
    agenda: "Kurs am Vormittag und Betreuung der Tochter",
  });
}
