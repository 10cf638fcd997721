/**
 * What can go wrong in a way that somebody is told about. Codes are closed; pages turn them into
 * a sentence in the reader's language (`errors` in `messages/<locale>.json`).
 */
export const issueCodes = [
  "missing",
  "missingChoice",
  "tooLong",
  "notAPhoneNumber",
  "notAMailAddress",
  "notADate",
  "notATime",
  "notHoursAWeek",
  "dateInPast",
  "dateInFuture",
  "dateTooLate",
  "unknownCode",
  "fourDigits",
  "easyNumber",
  "wrongNumber",
  "endBeforeStart",
  "nextDayOrReason",
  "notANumber",
  "tooManyFree",
  "characters",
  "pictogram",
  "unknownChoice",
  "consentNeeded",
  "consentField",
  "passwordTooShort",
  "passwordsDiffer",
  "wrongCredentials",
  "tooManyAttempts",
  "mailTaken",
  "rulesNotAccepted",
  "lastMember",
  "addressTaken",
  "notAnAddress",
  "notHours",
  "notAPicture",
  "notAPdf",
  "notAudio",
  "unsafePdf",
  "fileTooLarge",
  "fileOver5Mb",
  "fileOver8Mb",
  "emptyFile",
  "neitherPdfNorPicture",
  "tooManyFiles",
  "brokenText",
  "notAList",
  "brokenQuotes",
  "oldExcel",
  "listTooLarge",
  "emptyList",
  "noNameColumn",
  "columnTwice",
  "linkUsed",
  "termTaken",
  "stillRight",
  "askAge",
  "askValidity",
  "askIssuedLater",
  "askBeforeBirth",
  "beforeBirth",
  "askConsentBeforePlan",
  "askConsentBeforeListed",
  "askConsentAfterBegin",
  "askInvitedBeforeListed",
  "askBeforeSent",
  "askBeforeStart",
  "askConsentEnds",
  "deputyAlready",
  "askDeputyAway",
  "gainsNothing",
  "askSamePerson",
  "askOlderList",
  "askManyMissing",
  "askMany",
  "notTooOld",
  "askNotTooOld",
  "askNotMeant",
  "askSameNeed",
  "askDayOff",
  "askNight",
  "askTaken",
  "noSuchHour",
  "sameHour",
  "notOfAnswer",
  "askPastDay",
  "askPastHour",
  "askNotPlanned",
  "askOtherHour",
  "askBeforeBegin",
  "askBeforeEnd",
  "noParticipant",
  "askNobodyCame",
  "invitedTwice",
  "namesPerson",
  "generalTopics",
  "conferenceConsent",
  "consentTooLate",
  "notYet",
  "afterConference",
  "missingFile",
  "fileAgain",
  "machineCannot",
  "machineFailed",
  "changedMeanwhile",
  "shownChanged",
  "changedBeforeApproval",
  "noOwnPage",
  "tellingPlace",
  "notNow",
  "takenByOther",
  "settledMeanwhile",
  "overtaken",
  "heldMeanwhile",
  "removedMeanwhile",
  "notListed",
  "closedMeanwhile",
  "cancelledMeanwhile",
  "anotherRuns",
  "goesOnElsewhere",
  "goneWithList",
  "alreadyTakenBack",
  "answersForClosing",
  "formTooLarge",
  "unavailable",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One thing wrong with one field; field "" speaks of the form as a whole. */
export type Issue = {
  readonly field: string;
  readonly code: IssueCode;
  /** How many characters there may be, where it is a text that is too long. */
  readonly most?: number | undefined;
};

export type ErrorCode = "invalid" | "notFound" | "conflict";

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** The id of the thing in whose form it belongs: that one is shown, with what was typed. */
  readonly elsewhere?: string | undefined;

  constructor(code: ErrorCode, issues: readonly Issue[] = [], elsewhere?: string) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.issues = issues;
    this.elsewhere = elsewhere;
  }
}

export function invalid(field: string, code: IssueCode): AppError {
  return new AppError("invalid", [{ field, code }]);
}

/** What was sent belongs to another thing of the kind that the address names. */
export function belongsTo(id: string): AppError {
  return new AppError("invalid", [{ field: "", code: "goesOnElsewhere" }], id);
}

/** A thing one may not see is answered as if it did not exist. */
export function notFound(): AppError {
  return new AppError("notFound");
}

/** Somebody else changed the thing since the form was opened. */
export function conflict(): AppError {
  return new AppError("conflict", [{ field: "", code: "changedMeanwhile" }]);
}

/** True where something was refused because the thing is another by now, and not for what was asked. */
export function isTooLate(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === "conflict" || error.issues.some(({ code }) => tooLate.has(code));
}

const tooLate: ReadonlySet<IssueCode> = new Set([
  "notNow",
  "heldMeanwhile",
  "closedMeanwhile",
  "cancelledMeanwhile",
]);
