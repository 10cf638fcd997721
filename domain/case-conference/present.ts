import "server-only";
import { nameOf as carrierName } from "@/domain/carrier/queries";
import { type ConferenceTopic, conferenceTopics } from "@/domain/consent/topics";
import { knownOf } from "@/domain/planned-hour/changed";
import { becameOf } from "@/domain/planned-hour/own-conferences";
import { toTell } from "@/domain/planned-hour/to-tell";
import {
  type CommonStep,
  commonSteps,
  type StepDoer,
  stepDoers,
} from "@/domain/support-plan/rules";
import { berlinMoment } from "@/lib/berlin-instant";
import { berlinDate, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { deletionOwedSince } from "./consent-back";
import { gapOf, isCovered } from "./coverage";
import { invitationOf, isUninvited } from "./invitation";
import type { LoadedConference, LoadedDecision, LoadedParticipant } from "./load";
import {
  cancelReasons,
  conferenceAbouts,
  conferenceMedia,
  deedsIn,
  endOf,
  isFresh,
  lastConsent,
} from "./rules";

type Row = Omit<LoadedConference, "caseFile">;

/** When and where, without a word about the person: what an invitation says. */
export function frameOf(
  row: Pick<Row, "id" | "day" | "time" | "minutes" | "medium" | "about" | "placeSealed">,
) {
  return {
    id: row.id,
    about: conferenceAbouts.find((about) => about === row.about) ?? "person",
    day: plainDate.parse(row.day),
    time: row.time,
    until: endOf(row.time, row.minutes),
    minutes: row.minutes,
    medium: conferenceMedia.find((medium) => medium === row.medium) ?? "inPerson",
    place: unsealOptional(columns.place, row.id, row.placeSealed),
  };
}
export type Frame = ReturnType<typeof frameOf>;

/** What decides whether the person's consent reaches those who are invited. */
export function coverageAsked(row: Pick<Row, "about" | "topics" | "day" | "time" | "settledAt">) {
  const day = plainDate.parse(row.day);
  const planned = berlinMoment(day, row.time);
  // One that was held earlier on its day had begun by then.
  const begins = row.settledAt && row.settledAt < planned ? row.settledAt : planned;
  const about = conferenceAbouts.find((known) => known === row.about) ?? "person";
  return { about, topics: row.topics, day, begins };
}

/** A conference as its pages and its sheets show it. */
export function presentConference(row: Row) {
  const asked = coverageAsked(row);
  return {
    ...frameOf(row),
    caseFileId: row.caseFileId,
    plannedOn: berlinDate(row.createdAt),
    state: row.state,
    version: row.version,
    /**
     * How often those who are invited were told of a change, and that it is called off counts as once more: of
     * two files with the same id a calendar keeps the higher one.
     */
    sequence: row.sequence + (row.state === "cancelled" ? 1 : 0),
    topics: topicsIn(row.topics),
    agenda: unsealOptional(columns.agenda, row.id, row.agendaSealed),
    note: unsealOptional(columns.note, row.id, row.noteSealed),
    /** What was said. */
    record: unsealOptional(columns.minutes, row.id, row.minutesSealed),
    personCame: row.personCame,
    personToldAt: row.personToldAt,
    /** Since when somebody has to tell the person what has changed. */
    personOwedAt: row.personOwedAt,
    /** What somebody has to tell the person. */
    toTell: toTell({ ...row, became: becameOf(row) }),
    /** The hour that the person knew before. */
    known: knownOf(row),
    cancelReason: cancelReasons.find((reason) => reason === row.cancelReason) ?? null,
    createdBy: row.createdBy?.displayName ?? null,
    settledAt: row.settledAt,
    settledBy: row.settledBy?.displayName ?? null,
    deeds: deedsIn(row.state).filter((deed) => deed !== "takeBack" || isFreshlyHeld(row)),
    covered: isCovered(row.participants, asked),
    begins: asked.begins,
    participants: row.participants.map((each) => ({
      ...presentParticipant(each),
      gap: gapOf(each.consent, asked),
      /** They heard of the person, who has taken the consent back, and nobody has asked them to delete it. */
      deletionOwed: deletionOwedSince(row, each) !== null,
      deletionAskedAt: each.deletionAskedAt,
    })),
    decisions: row.decisions.map(presentDecision),
    consent: presentConsent(row),
  };
}

/** The consent that holds, or held when it was taken back. */
function presentConsent({ consents }: Pick<Row, "consents">) {
  const last = lastConsent(consents);
  if (!last) return null;
  const { givenAt, withdrawnAt } = last;
  return { givenAt, withdrawnAt, expiresOn: plainDate.parse(last.expiresOn) };
}

/** Whether it can still be said that it did not take place after all. */
export function isFreshlyHeld({
  settledAt,
  decisions,
}: Pick<Row, "settledAt" | "decisions">): boolean {
  const settledOn = settledAt && berlinDate(settledAt);
  return isFresh({ settledOn, decisions: decisions.length }, today());
}

export type ShownConference = ReturnType<typeof presentConference>;
export type ShownDecision = ShownConference["decisions"][number];

/** Topics by their codes, in their order. */
export function topicsIn(codes: readonly string[]): ConferenceTopic[] {
  return conferenceTopics.filter((topic) => codes.includes(topic));
}

type Named = Pick<LoadedParticipant, "id" | "carrier" | "nameSealed"> & {
  readonly office: { readonly name: string } | null;
};

/** How somebody who is invited is called: the carrier, the office, or the name that was written. */
export function participantName(row: Named): string {
  if (row.carrier) return carrierName(row.carrier.slug);
  return row.office?.name ?? unsealOptional(columns.name, row.id, row.nameSealed) ?? "";
}

function presentParticipant(row: LoadedParticipant) {
  return {
    id: row.id,
    kind: row.carrierId
      ? ("carrier" as const)
      : row.officeId
        ? ("office" as const)
        : ("other" as const),
    name: participantName(row),
    listedOn: berlinDate(row.listedAt),
    member: unsealOptional(columns.member, row.id, row.memberSealed),
    mail: unsealOptional(columns.mail, row.id, row.mailSealed),
    phone: row.office?.phone ?? null,
    invitedAt: row.invitedAt,
    invitation: invitationOf(row),
    invitedByHandAt: row.invitedByHandAt,
    uninvited: isUninvited(row),
    came: row.came,
  };
}

/** Something that was decided, as a step has it. */
export function presentDecision(row: LoadedDecision) {
  const common: CommonStep | null = commonSteps.find((name) => name === row.common) ?? null;
  const who: StepDoer = stepDoers.find((name) => name === row.who) ?? "other";
  const dueOn: PlainDate | null = row.dueOn ? plainDate.parse(row.dueOn) : null;
  return {
    id: row.id,
    version: row.version,
    ...{ common, who, dueOn },
    text: unsealOptional(columns.decision, row.id, row.textSealed),
    ownText: unsealOptional(columns.ownDecision, row.id, row.ownTextSealed),
    whoName: unsealOptional(columns.whoName, row.id, row.whoNameSealed),
    /** The step it became. */
    step: row.step && { id: row.step.id, planId: row.step.goal.planId },
  };
}
