import { keysOf } from "@/lib/keys-of";
/**
 * Every table that belongs to a person by its column "personId", with the column that says when a row
 * came about. A merge takes their rows along; a test finds a model that is missing here.
 */
export const personTables = {
  ContactRequest: "receivedAt",
  PersonAccess: "createdAt",
  CaseFile: "openedAt",
  PersonFile: "addedAt",
  PersonChange: "at",
  Consent: "givenAt",
  FollowUp: "createdAt",
  RosterEntry: "createdAt",
  Contact: "at",
  ContactDraft: "changedAt",
  Appointment: "createdAt",
  Message: "sentAt",
  RosterTakenBack: "at",
} as const;

export type PersonTable = keyof typeof personTables;

export const personTableNames = keysOf(personTables);

/**
 * Every table that hangs on a case file by its column "caseFileId". Where two case files become one,
 * their rows go into it; a test finds a model that is missing here.
 */
export const caseFileTableNames = [
  "Need",
  "CaseNote",
  "Referral",
  "SupportPlan",
  "CaseConference",
] as const;

export type CaseFileTable = (typeof caseFileTableNames)[number];
