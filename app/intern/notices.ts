/** What pages say after a form was taken; the address carries the key alone. */
const notices = {
  saved: "Gespeichert.",
  opened: "Fallakte angelegt.",
  draftSaved: "Entwurf gespeichert.",
  submitted: "Zur Prüfung gesendet.",
  machineTranslated: "Übersetzt. Bitte lesen Sie jeden Satz, bevor Sie es senden.",
  recalled: "Zurückgeholt. Sie können weiterschreiben.",
  discarded: "Entwurf gelöscht.",
  returned: "Zurückgegeben.",
  approved: "Freigegeben. Es wird gerade veröffentlicht.",
  published: "Veröffentlicht.",
  paused: "Pausiert.",
  ended: "Beendet.",
  resumed: "Läuft wieder.",
  renamed: "Neue Adresse gesetzt. Die alte führt weiter hierher.",
  stillRight: "Als geprüft vermerkt, mit dem Datum von heute.",
  publishedSome:
    "Veröffentlicht. Was sich inzwischen geändert hat, steht noch in der Liste: Bitte sehen Sie es einzeln an.",
  notPublished:
    "Freigegeben, aber die Prüfung der Inhalte hat es abgelehnt. Bitte melden Sie es der Verwaltung.",
  noted: "Im offenen Entwurf notiert. Bitte senden Sie ihn zur Prüfung.",
  handedOver: "Fallakte übergeben.",
  deputyAppointed: "Vertretung eingetragen. Sie beginnt und endet von selbst.",
  deputyEnded: "Vertretung beendet.",
  noteAdded: "Notiz gespeichert.",
  noteKept: "Als Entwurf gespeichert. Nur Sie sehen ihn.",
  needAdded: "Bedarf notiert.",
  planStarted: "Förderplan begonnen.",
  planAgreed: "Förderplan vereinbart.",
  planReviewed: "Durchsicht gespeichert.",
  stepAdded: "Schritt aufgeschrieben.",
  stepDone: "Schritt erledigt.",
  stepDropped: "Schritt gestrichen.",
  removed: "Entfernt.",
  followUpSettled: "Notiert. Diese Nachverfolgung ist erledigt.",
  followUpMoved: "Verschoben. Sie erscheint am neuen Tag wieder.",
  followUpStopped: "Beendet.",
  appointmentMade: "Termin vereinbart. Einladung und Kalenderdatei stehen unten.",
  appointmentMoved: "Verschoben. Dies ist der neue Termin.",
  appointmentSettled: "Notiert.",
  appointmentMissed: "Notiert. Morgen steht die Person unter „Nachverfolgung“.",
  followUpAdded: "Nachverfolgung geplant.",
  contactLogged: "Kontakt notiert.",
  contactOpened: "Kontakt notiert. Die Person wird jetzt begleitet: Das ist ihre Fallakte.",
  contactTakenBack: "Zurückgenommen. Der Kontakt bleibt durchgestrichen stehen.",
  rowsDecided: "Entscheidungen gespeichert. Geschrieben ist noch nichts.",
  listApplied: "Liste übernommen. Die hochgeladene Datei ist gelöscht.",
  listDiscarded: "Liste verworfen. Die hochgeladene Datei ist gelöscht.",
  sent: "Vermittlung gesendet.",
  answered: "Antwort gespeichert.",
  confirmed: "Bestätigt.",
  disputed: "Als strittig vermerkt: Bitte klären Sie es mit der anderen Seite.",
  linkSent: "Link geschrieben. Er geht mit der nächsten Mail hinaus.",
  linkEnded: "Der Link gilt nicht mehr.",
  answerSent: "Danke, Ihre Antwort ist da.",
  attendanceNoted: "Notiert.",
  missedSeen: "Vermerkt. Fehlt die Person weiter, steht sie wieder hier.",
  endMoved: "Geplantes Ende verschoben.",
  settled: "Als geklärt vermerkt.",
  trialWritten: "Probemail geschrieben. Sie liegt im Postausgang.",
  mailSent: "Als gesendet vermerkt.",
  mailQueued: "Wird in der nächsten Minute noch einmal versucht.",
  mailDropped: "Wird nicht gesendet.",
  mailReopened: "Liegt wieder im Postausgang.",
  withdrawn: "Zurückgenommen.",
  officeAdded: "Stelle aufgenommen.",
  memberRemoved: "Entfernt. Alle Sitzungen dieser Person sind beendet.",
  teamLeft: "Sie haben das Team verlassen und sind abgemeldet.",
  passwordChanged: "Kennwort geändert. Andere Sitzungen sind beendet.",
  sessionEnded: "Sitzung beendet.",
  passwordSet: "Kennwort gesetzt. Sie können sich jetzt anmelden.",
} as const;

export type Notice = keyof typeof notices;

export function noticeFor(key: string | undefined): string | undefined {
  return key && Object.hasOwn(notices, key) ? notices[key as Notice] : undefined;
}

/** An address with a notice for the page it leads to. */
export function withNotice(address: string, notice: Notice): string {
  return `${address}${address.includes("?") ? "&" : "?"}done=${notice}`;
}
