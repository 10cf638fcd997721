import type { IconName } from "@/components/icon-names";
import type { TimelineChange, TimelineKind } from "@/domain/timeline-entry";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { decisionCodeWords } from "../../follow-ups/follow-up-words";
import {
  allStateWords,
  certificateWords,
  declineSideWords,
  endMoveWords,
  needDomainWords,
  outcomeWords,
  reasonWords,
} from "../../words";
import { isProfileField, profileLabels } from "./profile/profile-fields";
import { type FactLabels, profileValueWords } from "./profile/profile-words";

export const timelineKindWords: Record<TimelineKind, { word: string; icon: IconName }> = {
  request: { word: "Anfragen", icon: "inbox" },
  profile: { word: "Angaben", icon: "join" },
  state: { word: "Fallakte", icon: "caseFile" },
  need: { word: "Bedarfe", icon: "need" },
  referral: { word: "Vermittlungen", icon: "referral" },
  placement: { word: "Teilnahmen", icon: "school" },
  followUp: { word: "Nachverfolgung", icon: "followUp" },
  contact: { word: "Kontakte", icon: "phone" },
  appointment: { word: "Termine", icon: "calendar" },
  message: { word: "Nachrichten", icon: "chat" },
  access: { word: "Eigene Seite", icon: "code" },
  note: { word: "Notizen", icon: "note" },
  file: { word: "Dateien", icon: "file" },
  consent: { word: "Einwilligungen", icon: "consent" },
  plan: { word: "Förderplan", icon: "target" },
  conference: { word: "Fallkonferenzen", icon: "people" },
};

const fieldWords: Readonly<Record<string, string>> = {
  ...needDomainWords,
  state: "Stand",
  need: "Bedarf",
  level: "Heutiger Stand",
  goal: "Ziel",
  plannedEnd: "Geplantes Ende",
  outcome: "Ergebnis",
  certificate: "Zertifikat",
  moveReason: "Warum",
  reason: "Grund",
  declineSide: "Von wem",
  claimedDay: "Gemeldeter Tag",
};

/**
 * What a change says in German: a field that has no word of its own is one already. A profile's fields
 * and the kinds of needs share some codes, so the kind of entry decides which are meant.
 */
export function changeWords(
  kind: TimelineKind,
  { field, from, to }: TimelineChange,
  facts: FactLabels,
) {
  const ofProfile = kind === "profile" && isProfileField(field) ? field : undefined;
  const say = (value: string) =>
    ofProfile ? profileValueWords(ofProfile, value, facts) : valueWords(field, value);
  return {
    field: ofProfile ? profileLabels[ofProfile] : (fieldWords[field] ?? field),
    from: from === null ? null : say(from),
    to: to === null ? null : say(to),
  };
}

function valueWords(field: string, value: string): string {
  const day = plainDate.safeParse(value).data;
  if (day) return formatShortDate(day);
  const known = closedLists[field]?.[value];
  return known ?? allStateWords[value] ?? decisionCodeWords[value] ?? value;
}

const closedLists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  need: needDomainWords,
  reason: reasonWords,
  outcome: outcomeWords,
  certificate: certificateWords,
  moveReason: endMoveWords,
  declineSide: declineSideWords,
};
