/** What pages say after a form was taken; the address carries the key alone. */
const notices = {
  saved: "Gespeichert.",
  opened: "Fallakte angelegt.",
  requestTied: "Vermerkt. Bitte fragen Sie die Person, ob sie geschrieben hat.",
  requestProven: "Bestätigt. Der Link dieser Anfrage zeigt jetzt die Seite der Person.",
  requestDisproven:
    "Zurückgenommen. Die Anfrage wartet wieder, ihr Link zeigt nur sie. Was sie bei der Person geändert hatte, ist wieder wie vorher.",
  requestDisprovenProfile:
    "Zurückgenommen, aber bei der Person steht noch die Nummer oder Adresse aus der Anfrage: Bitte berichtigen Sie das hier unter „Person“ von Hand.",
  requestDisprovenFile:
    "Zurückgenommen. Die Fallakte läuft weiter, weil darin schon gearbeitet wurde: Soll die Person nicht begleitet werden, schließen Sie sie hier unter „Stand der Fallakte“.",
  requestDisprovenBoth:
    "Zurückgenommen, aber bei der Person steht noch die Nummer oder Adresse aus der Anfrage, und die Fallakte läuft weiter, weil darin schon gearbeitet wurde: Bitte berichtigen Sie beides hier von Hand.",
  requestUnproven: "Zurückgenommen. Der Link dieser Anfrage zeigt wieder nur die Anfrage.",
  requestUntied: "Die Anfrage gehört zu niemandem mehr und wartet wieder.",
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
  publishedNone:
    "Nichts veröffentlicht: Seit Sie die Liste geöffnet haben, hat sich alles darin geändert. Bitte sehen Sie es einzeln an.",
  notPublished:
    "Freigegeben, aber die Prüfung der Inhalte hat es abgelehnt. Bitte melden Sie es der Verwaltung.",
  noted: "Im offenen Entwurf notiert. Bitte senden Sie ihn zur Prüfung.",
  handedOver: "Fallakte übergeben.",
  handedOverSeen: "Als gesehen vermerkt.",
  allHandedOver: "Alle Fallakten übergeben.",
  deputyAppointed: "Vertretung eingetragen. Sie beginnt und endet von selbst.",
  deputyEnded: "Vertretung beendet.",
  fileAdded: "Datei abgelegt.",
  fileRemoved: "Datei gelöscht.",
  noteAdded: "Notiz gespeichert.",
  noteShared: "Notiz geöffnet. Alle, die diese Fallakte lesen dürfen, sehen sie jetzt.",
  noteKept: "Als Entwurf gespeichert. Nur Sie sehen ihn.",
  needAdded: "Bedarf notiert.",
  needTakenBack: "Bedarf zurückgenommen. Im Verlauf bleibt stehen, dass er notiert war.",
  told: "Vermerkt. Die Person liest es jetzt auf ihrer Seite.",
  accessIssued: "Zugang ausgestellt. Drucken Sie die Karte, oder schicken Sie den Link.",
  accessRenewed: "Zugang erneuert. Was vorher ausgegeben wurde, führt nirgends mehr hin.",
  accessEnded: "Zugang beendet. Link, Code und Karte führen nirgends mehr hin.",
  numberCleared: "Geheimzahl entfernt. Die Person kann eine neue wählen.",
  messageNoted: "Als geschickt vermerkt.",
  messageOvertaken:
    "Vermerkt. Was darin steht, gilt aber nicht mehr: Der Termin oder die Fallkonferenz hat sich inzwischen geändert. Bitte sagen Sie der Person, was jetzt gilt.",
  messageOvertakenNext:
    "Vermerkt. Was darin steht, gilt aber nicht mehr: Der Termin oder die Fallkonferenz hat sich inzwischen geändert. Bitte sagen Sie der Person, was jetzt gilt: Diese Nachricht ist damit ausgefüllt.",
  messageQueued: "Die Mail liegt im Postausgang und geht in der nächsten Minute hinaus.",
  messageWaits:
    "Die Mail liegt im Postausgang. Ohne Mailserver wartet sie dort, bis jemand sie verschickt.",
  planStarted: "Förderplan begonnen.",
  planAgreed: "Förderplan vereinbart.",
  planReviewed: "Durchsicht gespeichert.",
  stepAdded: "Schritt aufgeschrieben.",
  stepDone: "Schritt erledigt.",
  stepDropped: "Schritt gestrichen.",
  conferencePlanned: "Fallkonferenz geplant. Eingeladen ist noch niemand.",
  conferenceInvited: "Einladungen liegen im Postausgang und gehen in der nächsten Minute hinaus.",
  conferenceInvitedWaits:
    "Einladungen liegen im Postausgang. Ohne Mailserver warten sie dort, bis jemand sie verschickt.",
  conferenceHeld: "Notiert. Halten Sie unten fest, was beschlossen wurde.",
  conferencePlannedAgain: "Zurückgenommen. Die Konferenz ist wieder geplant.",
  conferenceCancelled: "Abgesagt. Wer per Mail eingeladen war, bekommt es gesagt.",
  conferenceCancelledTell:
    "Abgesagt. Wer per Mail eingeladen war, bekommt es gesagt. Die Person noch nicht: Bitte sagen Sie es ihr.",
  conferenceCancelledWaits:
    "Abgesagt. Ohne Mailserver gehen Absagen nicht von selbst hinaus: Bitte sehen Sie im Postausgang nach.",
  conferenceCancelledTellWaits:
    "Abgesagt. Ohne Mailserver gehen Absagen nicht von selbst hinaus: Bitte sehen Sie im Postausgang nach, und sagen Sie es der Person.",
  conferenceCancelledAlone:
    "Abgesagt. Es geht keine Mail hinaus: Per Mail weiß noch niemand davon, oder der Beginn ist vorbei.",
  conferenceCancelledTellAlone:
    "Abgesagt. Es geht keine Mail hinaus: Per Mail weiß noch niemand davon, oder der Beginn ist vorbei. Die Person weiß davon noch nichts: Bitte sagen Sie es ihr.",
  conferenceChangedTell: "Gespeichert. Die Person weiß davon noch nichts: Bitte sagen Sie es ihr.",
  participantAdded: "Auf die Liste gesetzt. Eingeladen ist noch niemand davon.",
  participantRemoved: "Von der Liste genommen.",
  consentGiven: "Einwilligung vermerkt.",
  consentWithdrawn: "Einwilligung zurückgenommen.",
  decisionAdded: "Beschluss aufgeschrieben.",
  decisionIsStep: "Steht jetzt als Schritt im Förderplan.",
  removed: "Entfernt.",
  followUpSettled: "Notiert. Diese Nachverfolgung ist erledigt.",
  followUpMoved: "Verschoben. Sie erscheint am neuen Tag wieder.",
  followUpStopped: "Beendet.",
  followUpsStopped: "Beendet: Niemand fragt mehr nach.",
  feedEnded: "Adresse beendet. Ihr Kalenderprogramm bekommt nichts mehr.",
  taskDone: "Erledigt. Weiter mit der nächsten Zeile.",
  taskPutOff: "Verschoben. Unten unter „Verschoben“ steht, wann es wiederkommt.",
  taskTaken: "Übernommen, für heute. Kolleginnen und Kollegen sehen, dass Sie es machen.",
  taskGivenBack: "Zurückgegeben. Es gehört wieder allen.",
  taskTakenUp: "Steht wieder auf der Liste.",
  appointmentMade: "Termin vereinbart. Einladung und Kalenderdatei stehen unten.",
  appointmentMoved: "Verschoben. Dies ist der neue Termin.",
  appointmentMovedTell:
    "Verschoben. Dies ist der neue Termin. Die Person weiß davon noch nichts: Bitte sagen Sie es ihr.",
  appointmentCancelledTell: "Abgesagt. Die Person weiß davon noch nichts: Bitte sagen Sie es ihr.",
  personTold: "Notiert: Die Person weiß Bescheid.",
  personNotTold: "Zurückgenommen: Die Person weiß es noch nicht. Es steht wieder unter „Heute“.",
  closedTell:
    "Gespeichert. Was abgesagt ist, weiß die Person noch nicht: Bitte sagen Sie es ihr. Es steht auch unter „Heute“.",
  appointmentSettled: "Notiert.",
  appointmentMissedTell:
    "Notiert. Die Person weiß noch nicht, dass der Termin verschoben war, und käme vergeblich: Bitte sagen Sie es ihr.",
  appointmentOpenAgain: "Zurückgenommen. Bitte notieren Sie, was wirklich war.",
  appointmentOpenAgainAsks:
    "Zurückgenommen. Bitte notieren Sie, was wirklich war. Die Nachfrage in der Nachverfolgung bleibt: Damit hat schon jemand etwas getan.",
  appointmentMissed: "Notiert. Morgen steht die Person unter „Nachverfolgung“.",
  followUpAdded: "Nachverfolgung geplant.",
  contactLogged: "Kontakt notiert.",
  contactRefused:
    "Kontakt notiert. Die Person möchte keinen Kontakt: Bitte sagen Sie, wie es weitergeht.",
  contactOpened: "Kontakt notiert. Die Person wird jetzt begleitet: Das ist ihre Fallakte.",
  contactTakenBack: "Zurückgenommen. Der Kontakt bleibt durchgestrichen stehen.",
  contactTakenBackClosed:
    "Zurückgenommen. Der Kontakt bleibt durchgestrichen stehen, und die Fallakte, die er geöffnet hatte, ist wieder geschlossen.",
  contactTakenBackRunning:
    "Zurückgenommen. Die Fallakte läuft weiter, weil darin schon gearbeitet wurde: Soll die Person nicht begleitet werden, schließen Sie sie dort unter „Stand der Fallakte“.",
  rowsDecided: "Entscheidungen gespeichert. Geschrieben ist noch nichts.",
  missingDecided: "Entschieden. Solange danach nichts geschieht, können Sie es unten zurücknehmen.",
  missingUndone: "Zurückgenommen. Es steht wieder da, was vorher galt.",
  listApplied: "Liste übernommen. Die hochgeladene Datei ist gelöscht.",
  listDiscarded: "Liste verworfen. Die hochgeladene Datei ist gelöscht.",
  listWasApplied: "Diese Liste ist schon übernommen. Was daraus wurde, steht unten.",
  listWasDiscarded: "Diese Liste ist schon verworfen. Es wurde nichts daraus geschrieben.",
  listWasForgotten:
    "Über diese Liste hat niemand rechtzeitig entschieden, sie ist gelöscht. Bitte lesen Sie sie noch einmal ein.",
  listWasTakenBack:
    "Diese Liste wurde übernommen und dann zurückgenommen. Was daraus wurde, steht unten.",
  listTakenBack: "Liste zurückgenommen. Unten steht, was daraus wurde.",
  filterKept: "Filter gemerkt.",
  filterForgotten: "Filter vergessen.",
  merged: "Zusammengeführt. Es lässt sich unter „Dieselbe Person?“ wieder trennen.",
  unmerged: "Wieder getrennt.",
  keptApart: "Vermerkt: Das sind zwei Personen.",
  sent: "Vermittlung gesendet.",
  answered: "Antwort gespeichert.",
  confirmed: "Bestätigt.",
  disputed: "Als strittig vermerkt: Bitte klären Sie es mit der anderen Seite.",
  linkSent: "Link geschrieben. Er geht mit der nächsten Mail hinaus.",
  linkWaits:
    "Link geschrieben. Er liegt im Postausgang: Ohne Mailserver wartet er dort, bis jemand ihn verschickt.",
  linkEnded: "Der Link gilt nicht mehr.",
  answerSent: "Danke, Ihre Antwort ist da.",
  attendanceNoted: "Notiert.",
  noLessonsNoted: "Notiert: kein Unterricht. Diese Woche zählt bei niemandem als gefehlt.",
  noLessonsPartly:
    "Notiert: kein Unterricht. Wer in dieser Woche schon eine andere Angabe hatte, behält sie: Bitte prüfen Sie das unten.",
  noLessonsNobody:
    "Nichts geändert: Bei allen hier steht für diese Woche schon eine andere Angabe. War kein Unterricht, ändern Sie sie unten bei der Person.",
  noLessonsTakenBack: "Zurückgenommen: In dieser Woche doch Unterricht.",
  missedSeen: "Vermerkt. Fehlt die Person weiter, steht sie wieder hier.",
  endMoved: "Geplantes Ende verschoben.",
  rulesAccepted: "Danke. Die Regeln sind angenommen.",
  settled: "Als geklärt vermerkt.",
  trialWritten: "Probemail geschrieben. Sie liegt im Postausgang.",
  mailSent: "Als gesendet vermerkt.",
  mailQueued: "Wird in der nächsten Minute noch einmal versucht.",
  mailDropped: "Wird nicht gesendet.",
  mailReopened: "Liegt wieder im Postausgang.",
  withdrawn: "Zurückgenommen.",
  enteredInError: "Als irrtümlich angelegt vermerkt. Unten lässt es sich rückgängig machen.",
  consentRenewed:
    "Die Einwilligung gilt. Die andere Seite sieht die Person mit den Angaben von heute.",
  notBegun: "Vermerkt. Die Person kann es auf ihrer Seite neu sagen, wenn sie anfängt.",
  restored:
    "Wieder wie zuvor. Ein Link, den die andere Seite hatte, gilt nicht mehr; schicken Sie ihr bei Bedarf einen neuen.",
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
