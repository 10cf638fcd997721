import type { Gap } from "@/domain/case-conference/coverage";
import type { ShownConference } from "@/domain/case-conference/present";
import type {
  ConferenceAbout,
  ConferenceMedium,
  ConferenceState,
  cancelReasons,
} from "@/domain/case-conference/rules";
import type { ConferenceTopic } from "@/domain/consent/topics";
import { messagesFor } from "@/lib/i18n/messages";

export const conferenceStateWords: Record<ConferenceState, string> = {
  planned: "geplant",
  held: "hat stattgefunden",
  cancelled: "abgesagt",
};

export const aboutWords: Record<ConferenceAbout, string> = {
  person: "über die Person, mit ihrer Einwilligung",
  general: "nur über Allgemeines, ohne Angaben über die Person",
};

export const mediumWords: Record<ConferenceMedium, string> = {
  inPerson: "vor Ort",
  phone: "am Telefon",
  video: "als Videogespräch",
};

export const cancelReasonWords: Record<(typeof cancelReasons)[number], string> = {
  noConsent: "die Person willigt nicht ein",
  person: "die Person kann oder möchte nicht",
  participant: "wer eingeladen ist, kann nicht",
  notNeeded: "nicht mehr nötig",
  other: "anderer Grund",
};

/** Why somebody who is invited may not hear of the person. */
export const gapWords: Record<Gap, string> = {
  never: "von keiner Einwilligung genannt",
  withdrawn: "Einwilligung zurückgenommen",
  expired: "Einwilligung gilt nicht bis zum Tag der Konferenz",
  topics: "Einwilligung nennt nicht alle Themen",
};

/** What a topic is called in German. */
export function topicWord(topic: ConferenceTopic): string {
  return messagesFor("de").conference.topic[topic];
}

/** "vor Ort: Rathaus, Raum 3" */
export function placeWords({ medium, place }: Pick<ShownConference, "medium" | "place">): string {
  return [mediumWords[medium], place].filter(Boolean).join(": ");
}

export const conferenceLabels = {
  about: "Worüber gesprochen wird",
  topics: "Themen",
  day: "Tag",
  time: "Beginn",
  until: "Ende",
  medium: "Wie",
  place: "Ort oder Zugang",
  agenda: "Tagesordnung",
  note: "Notiz",
};

export const invitedLabels = {
  carriers: "Träger",
  offices: "Stellen",
  otherName: "Jemand anderes",
  otherMember: "Wer kommt",
  otherMail: "E-Mail-Adresse",
};
