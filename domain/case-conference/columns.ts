/** Names under which this room's sealed columns are encrypted. */
export const columns = {
  place: "CaseConference.place",
  agenda: "CaseConference.agenda",
  note: "CaseConference.note",
  minutes: "CaseConference.minutes",
  minutesDraft: "MinutesDraft.text",
  name: "ConferenceParticipant.name",
  member: "ConferenceParticipant.member",
  mail: "ConferenceParticipant.mail",
  decision: "ConferenceDecision.text",
  ownDecision: "ConferenceDecision.ownText",
  whoName: "ConferenceDecision.whoName",
} as const;
