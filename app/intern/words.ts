import type { Role } from "@/domain/access/actor";
import type { AppointmentState } from "@/domain/appointment/rules";
import type { AttendanceMark } from "@/domain/attendance/rules";
import type { ConsentField } from "@/domain/consent/fields";
import type { ReachState } from "@/domain/contact/reach";
import type { RequestEvent, RequestState } from "@/domain/contact-request/rules";
import type { BestTime } from "@/domain/contact-request/schema";
import type { FollowUpState } from "@/domain/follow-up-plan/kinds";
import type { MailState } from "@/domain/mail/rules";
import type { NeedDomain, NeedState } from "@/domain/need/rules";
import type { ReportKind } from "@/domain/page-report/rules";
import type { CaseFileState } from "@/domain/person/case-file-states";
import type { Channel } from "@/domain/person/channels";
import type { Certificate, EndMoveReason, PlacementOutcome } from "@/domain/placement/rules";
import type { Answer, DeclineSide, Mover, ReferralState } from "@/domain/referral/rules";
import type { PlainAnswer } from "@/domain/referral/schema";

/** The back office's German words for the codes of the domain. */

export const requestStateWords: Record<RequestState, string> = {
  new: "neu",
  triaged: "gesichtet",
  contacted: "erreicht",
  converted: "bei der Fallakte",
  answered: "beantwortet",
  duplicate: "doppelt",
  unreachable: "nicht erreichbar",
  withdrawn: "von der Person gelöscht",
};

export const requestEventWords: Record<RequestEvent, string> = {
  triage: "Gesichtet",
  miss: "Niemanden erreicht",
  reach: "Person erreicht",
  answer: "Beantwortet, keine Fallakte nötig",
  duplicate: "Doppelt",
  giveUp: "Nicht erreichbar, schließen",
  reopen: "Wieder öffnen",
};

export const channelWords: Record<Channel, string> = {
  phone: "Anruf",
  whatsapp: "WhatsApp",
  sms: "SMS",
  email: "E-Mail",
  visit: "kommt vorbei",
};

export const timeWords: Record<BestTime, string> = {
  morning: "morgens (8–11 Uhr)",
  noon: "mittags (11–14 Uhr)",
  afternoon: "nachmittags (14–17 Uhr)",
  evening: "abends (17–19 Uhr)",
};

export const languageWords: Record<string, string> = {
  de: "Deutsch",
  ar: "Arabisch",
  "fa-AF": "Dari",
  ti: "Tigrinya",
};

export const reportKindWords: Record<ReportKind, string> = {
  notWorking: "funktioniert nicht",
  outdated: "ist nicht mehr richtig",
  unclear: "nicht verständlich",
  wrongTranslation: "Übersetzung falsch",
  missing: "etwas fehlt",
  accessibility: "nicht barrierefrei",
};

export const caseFileStateWords: Record<CaseFileState, string> = {
  open: "offen",
  inSupport: "in Begleitung",
  aftercare: "Nachbegleitung",
  closed: "geschlossen",
};

export const needDomainWords: Record<NeedDomain, string> = {
  language: "Deutsch lernen",
  literacy: "Lesen und Schreiben",
  school: "Schulabschluss",
  orientation: "Berufsorientierung",
  training: "Ausbildung",
  work: "Arbeit",
  recognition: "Anerkennung",
  housing: "Wohnen",
  health: "Gesundheit",
  childcare: "Kinderbetreuung",
  legal: "Recht und Aufenthalt",
};

export const needStateWords: Record<NeedState, string> = {
  identified: "erkannt",
  planned: "geplant",
  inProgress: "in Arbeit",
  met: "gedeckt",
  unmet: "nicht gedeckt",
};

export const referralStateWords: Record<ReferralState, string> = {
  draft: "Entwurf",
  sent: "gesendet",
  received: "angekommen",
  accepted: "angenommen",
  waitlisted: "Warteliste",
  declined: "abgelehnt",
  started: "begonnen",
  completed: "abgeschlossen",
  droppedOut: "abgebrochen",
  withdrawn: "zurückgezogen",
  enteredInError: "irrtümlich angelegt",
};

/** At an office nobody waits for a place, or ends a course. */
export const officeReferralStateWords: Record<ReferralState, string> = {
  ...referralStateWords,
  waitlisted: "dauert noch",
  started: "war da",
  completed: "erledigt",
  droppedOut: "kommt nicht mehr",
};

export const mailStateWords: Record<MailState, string> = {
  waiting: "wartet",
  sent: "gesendet",
  failed: "nicht zustellbar",
  dropped: "nicht gesendet",
};

export const answerWords: Record<Answer | PlainAnswer, string> = {
  accepted: "Angenommen",
  waitlisted: "Auf der Warteliste",
  noPlace: "Kein Platz frei",
  notResponsible: "Ist nicht zuständig",
  noShow: "Person ist nicht gekommen",
  declined: "Aus einem anderen Grund abgelehnt oder abgesagt",
  started: "Hat begonnen",
  completed: "Hat abgeschlossen",
  droppedOut: "Hat abgebrochen",
};

/** What an office says has other words: it holds no course. */
export const officeAnswerWords: Record<Answer | PlainAnswer, string> = {
  ...answerWords,
  accepted: "Nimmt sich der Sache an",
  waitlisted: "Es dauert noch",
  noPlace: "Zurzeit nicht möglich",
  started: "War da, es geht weiter",
  completed: "Erledigt",
  droppedOut: "Kommt nicht mehr",
};

export const declineSideWords: Record<DeclineSide, string> = {
  carrier: "Träger oder Stelle sagt ab",
  client: "Person sagt ab oder kam nicht",
};

export const reasonWords: Record<string, string> = {
  noOffer: "kein Angebot in der Stadt",
  noPlace: "kein Platz frei",
  notResponsible: "nicht zuständig",
  noAppointment: "zurzeit kein Termin frei",
  papersMissing: "Unterlagen fehlen",
  doesNotFit: "passt nicht zum Angebot",
  offerEnded: "Angebot findet nicht statt",
  noShow: "nicht gekommen",
  otherPlans: "hat anderes vor",
  tooFar: "zu weit weg",
  noChildcare: "keine Kinderbetreuung",
  work: "hat Arbeit gefunden",
  changed: "in ein anderes Angebot gewechselt",
  moved: "umgezogen",
  illness: "krank",
  lostContact: "kein Kontakt mehr",
  other: "anderer Grund",
};

export const sharedFieldWords: Record<ConsentField, string> = {
  name: "Name",
  contact: "Telefon oder E-Mail",
  age: "Alter",
  gender: "Geschlecht",
  language: "Sprache",
  german: "Deutschniveau",
  school: "Schulabschluss",
  paper: "Aufenthaltspapier",
  workPermit: "Arbeitserlaubnis",
  childcare: "Kinderbetreuung",
  message: "Nachricht",
};

export const genderWords: Record<string, string> = {
  female: "weiblich",
  male: "männlich",
  diverse: "divers",
};

export const workPermitWords: Record<string, string> = {
  yes: "ja",
  no: "nein",
  onRequest: "auf Antrag für die einzelne Stelle",
};

export const consentGivenWords: Record<string, string> = {
  spoken: "mündlich, im Gespräch",
  signed: "unterschrieben",
  inWriting: "schriftlich, z. B. als Nachricht",
};

export const roleWords: Record<Role, string> = {
  teilhabemanager: "Teilhabemanagement",
  lead: "Leitung",
  carrierEditor: "Träger",
  translator: "Übersetzung",
  admin: "Verwaltung des Portals",
};

export const sideWords: Record<Mover, string> = {
  caseworker: "Teilhabemanagement",
  carrier: "Träger",
  office: "laut Träger oder Stelle",
  person: "die Person selbst",
};

export const certificateWords: Record<Certificate, string> = {
  yes: "mit Zertifikat",
  no: "ohne Zertifikat",
  unknown: "Zertifikat nicht bekannt",
};

export const endMoveWords: Record<EndMoveReason, string> = {
  extended: "verlängert",
  shortened: "verkürzt",
  pause: "war unterbrochen",
  corrected: "war falsch eingetragen",
  other: "anderer Grund",
};

export const attendanceWords: Record<AttendanceMark, string> = {
  present: "war da",
  partly: "teilweise",
  absent: "nicht da",
  noLessons: "kein Unterricht",
};

export const outcomeWords: Record<PlacementOutcome, string> = {
  completed: "abgeschlossen",
  droppedOut: "abgebrochen",
  moved: "gewechselt oder umgezogen",
};

const followUpStateWords: Record<FollowUpState, string> = {
  planned: "geplant",
  done: "erledigt",
  stopped: "beendet",
};

export const reachWords: Record<ReachState, string> = {
  unknown: "noch nie versucht",
  attempted: "versucht",
  reached: "gesprochen",
  engaged: "wird begleitet",
  declined: "möchte nicht",
  moved: "weggezogen",
  agedOut: "zu alt",
  notMeant: "gehört nicht dazu (Irrtum)",
};

export const appointmentStateWords: Record<AppointmentState, string> = {
  planned: "geplant",
  kept: "gekommen",
  missed: "nicht gekommen",
  moved: "verschoben",
  cancelled: "abgesagt",
};

/** States of everything, for the audit log: no code means two things. */
export const allStateWords: Record<string, string> = {
  ...requestStateWords,
  ...caseFileStateWords,
  ...needStateWords,
  ...referralStateWords,
  ...mailStateWords,
  ...followUpStateWords,
  ...appointmentStateWords,
  ...Object.fromEntries(
    Object.entries(reachWords).map(([state, word]) => [`roster.${state}`, word]),
  ),
  ...Object.fromEntries(
    Object.entries(officeReferralStateWords).map(([state, word]) => [`office.${state}`, word]),
  ),
  reported: "offen",
  settled: "erledigt",
};
