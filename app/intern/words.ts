import type { Role } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import type { CaseFileState } from "@/domain/case-file/rules";
import type { SharedField } from "@/domain/consent/fields";
import type { RequestEvent, RequestState } from "@/domain/contact-request/rules";
import type { BestTime, Channel } from "@/domain/contact-request/schema";
import type { MailState } from "@/domain/mail/rules";
import type { NeedDomain, NeedState } from "@/domain/need/rules";
import type { ReportKind } from "@/domain/page-report/rules";
import type { Answer, DeclineSide, ReferralState } from "@/domain/referral/rules";

/** The back office's German words for the codes of the domain. */

export const requestStateWords: Record<RequestState, string> = {
  new: "neu",
  triaged: "gesichtet",
  contacted: "erreicht",
  converted: "Fallakte angelegt",
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

export const mailStateWords: Record<MailState, string> = {
  waiting: "wartet",
  sent: "gesendet",
  failed: "nicht zustellbar",
  dropped: "nicht gesendet",
};

export const answerWords: Record<Answer, string> = {
  accepted: "Angenommen",
  waitlisted: "Auf der Warteliste",
  declined: "Abgelehnt oder abgesagt",
  started: "Hat begonnen",
  completed: "Hat abgeschlossen",
  droppedOut: "Hat abgebrochen",
};

export const declineSideWords: Record<DeclineSide, string> = {
  carrier: "Träger oder Stelle sagt ab",
  client: "Person sagt ab oder kam nicht",
};

export const reasonWords: Record<string, string> = {
  noOffer: "kein Angebot in der Stadt",
  noPlace: "kein Platz frei",
  doesNotFit: "passt nicht zum Angebot",
  offerEnded: "Angebot findet nicht statt",
  noShow: "nicht gekommen",
  otherPlans: "hat anderes vor",
  tooFar: "zu weit weg",
  noChildcare: "keine Kinderbetreuung",
  work: "hat Arbeit gefunden",
  moved: "umgezogen",
  illness: "krank",
  lostContact: "kein Kontakt mehr",
  other: "anderer Grund",
};

export const sharedFieldWords: Record<SharedField, string> = {
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

export const sideWords: Record<string, string> = {
  caseworker: "Teilhabemanagement",
  carrier: "Träger",
  office: "laut Träger oder Stelle",
};

export const actionWords: Record<Action, string> = {
  "contactRequest.submit": "Anfrage abgeschickt",
  "contactRequest.openByCode": "Statusseite über den Code geöffnet",
  "contactRequest.status": "Statusseite gelesen",
  "contactRequest.openVisit": "Statusseite für eine Stunde geöffnet",
  "contactRequest.endVisit": "Statusseite verlassen",
  "contactRequest.wishCall": "um Anruf gebeten oder abgesagt",
  "contactRequest.changeReach": "Erreichbarkeit geändert",
  "contactRequest.withdraw": "Anfrage gelöscht",
  "contactRequest.askErasure": "um Löschung gebeten",
  "contactRequest.list": "in der Liste der Anfragen gesehen",
  "contactRequest.read": "Anfrage gelesen",
  "contactRequest.find": "Anfrage über den Code gefunden",
  "contactRequest.move": "Anfrage bearbeitet",
  "contactRequest.convert": "Fallakte aus Anfrage angelegt",
  "contactRequest.settleWish": "Bitte der Person erledigt",
  "contactRequest.judge": "zweifelhafte Anfrage geprüft",
  "contactRequest.notify": "nach neuen Anfragen gesehen",
  "pageReport.send": "Seite gemeldet",
  "pageReport.describe": "Meldung beschrieben",
  "pageReport.list": "in der Liste der Meldungen gesehen",
  "pageReport.read": "Meldung gelesen",
  "pageReport.settle": "Meldung bearbeitet",
  "caseFile.list": "in der Liste der Fallakten gesehen",
  "caseFile.read": "Fallakte gelesen",
  "caseFile.move": "Stand der Fallakte geändert",
  "person.update": "Angaben zur Person geändert",
  "need.add": "Bedarf notiert",
  "need.move": "Stand eines Bedarfs geändert",
  "matching.read": "passende Angebote gesucht",
  "consent.withdraw": "Einwilligung zurückgenommen",
  "referral.draft": "Vermittlung vorbereitet",
  "referral.preview": "Angaben für eine Vermittlung angesehen",
  "referral.send": "Vermittlung gesendet",
  "referral.list": "in der Liste der Vermittlungen gesehen",
  "referral.read": "Vermittlung gelesen",
  "referral.receive": "Vermittlung beim Träger angekommen",
  "referral.answer": "Träger hat geantwortet",
  "referral.noteAnswer": "Antwort notiert",
  "referral.confirm": "Meldung geprüft",
  "referral.withdraw": "Vermittlung zurückgezogen",
  "offer.list": "Angebote gesehen",
  "offer.read": "Angebot gelesen",
  "offer.changePlaces": "freie Plätze geändert",
  "offer.setLifecycle": "Angebot pausiert, beendet oder fortgesetzt",
  "offer.rename": "Adresse eines Angebots geändert",
  "offerRevision.start": "Entwurf begonnen",
  "offerRevision.read": "Entwurf gelesen",
  "offerRevision.save": "Entwurf gespeichert",
  "offerRevision.submit": "Entwurf zur Prüfung gesendet",
  "offerRevision.recall": "Entwurf zurückgeholt",
  "offerRevision.discard": "Entwurf gelöscht",
  "offerRevision.approve": "Angebot freigegeben",
  "offerRevision.return": "Entwurf zurückgegeben",
  "carrier.trust": "kleine Änderungen ohne Prüfung erlaubt oder nicht",
  "carrier.desk": "Übersicht des Trägers gesehen",
  "carrier.list": "Träger gesehen",
  "carrier.read": "Angaben eines Trägers gelesen",
  "carrier.edit": "Angaben eines Trägers geändert",
  "carrier.add": "Träger aufgenommen",
  "member.list": "Team eines Trägers gesehen",
  "member.invite": "ins Team eines Trägers eingeladen",
  "member.remove": "aus dem Team eines Trägers entfernt",
  "translation.list": "Übersetzungen gesehen",
  "translation.read": "Übersetzung gelesen",
  "translation.save": "Übersetzung gespeichert",
  "translation.submit": "Übersetzung zur Prüfung gesendet",
  "translation.recall": "Übersetzung zurückgeholt",
  "translation.discard": "Entwurf einer Übersetzung gelöscht",
  "translation.export": "Übersetzungen als XLIFF ausgegeben",
  "translation.import": "Übersetzung aus XLIFF eingelesen",
  "translation.approve": "Übersetzung freigegeben",
  "translation.return": "Übersetzung zurückgegeben",
  "translation.keep": "Übersetzungen für weiter gültig erklärt",
  "glossary.list": "Wörterliste gesehen",
  "glossary.manage": "Wörterliste geändert",
  "office.list": "Stellen gesehen",
  "office.manage": "Stelle geändert",
  "audit.ofCaseFile": "Zugriffsprotokoll gelesen",
  "audit.all": "gesamtes Zugriffsprotokoll gelesen",
  "session.signIn": "angemeldet",
  "session.list": "eigene Sitzungen gesehen",
  "session.end": "Sitzung beendet",
  "account.changePassword": "Kennwort geändert",
  "account.setPassword": "Kennwort gesetzt oder Einladung geöffnet",
  "user.list": "Konten gesehen",
  "user.invite": "Konto eingeladen",
  "user.disable": "Konto gesperrt oder entsperrt",
  "mail.list": "in der Liste der Mails gesehen",
  "mail.read": "Mail gelesen",
  "mail.move": "Mail bearbeitet",
  "mail.sendTrial": "Probemail geschrieben",
  "mail.deliver": "Mail verschickt oder versucht",
  "content.health": "Zustand der Inhalte gesehen",
  "offer.sync": "Angebote abgeglichen",
  "installation.prepare": "Portal eingerichtet",
};

/** States of everything, for the audit log: no code means two things. */
export const allStateWords: Record<string, string> = {
  ...requestStateWords,
  ...caseFileStateWords,
  ...needStateWords,
  ...referralStateWords,
  ...mailStateWords,
  reported: "offen",
  settled: "erledigt",
};
