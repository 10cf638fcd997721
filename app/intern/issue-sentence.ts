import { problemSentence } from "@/lib/content/text-problems";
import type { Issue, IssueCode } from "@/lib/errors";
import { lengthOf, refusedSign } from "@/lib/form-fields";
import type { Draft } from "@/lib/forms/draft";
import { type Fields, fieldValue, fieldValues } from "@/lib/forms/fields";

const sentences: Record<IssueCode, string> = {
  missing: "bitte ausfüllen",
  missingChoice: "bitte auswählen",
  tooLong: "der Text ist zu lang",
  notAPhoneNumber: "das ist keine Telefonnummer",
  notAMailAddress: "das ist keine E-Mail-Adresse",
  notADate: "das ist kein Datum",
  notHoursAWeek: "bitte Stunden zwischen 0 und 60 angeben, zum Beispiel 19,5",
  notATime: "das ist keine Uhrzeit, zum Beispiel 14:30",
  dateInPast: "der Tag liegt in der Vergangenheit",
  dateInFuture: "der Tag liegt in der Zukunft",
  askConsentEnds: "die Einwilligung endet vor dem geplanten Ende. Soll es so bleiben?",
  askNobodyCame: "niemand ist angekreuzt. War von ihnen wirklich niemand da?",
  askDeputyAway: "ist an einem dieser Tage selbst als abwesend eingetragen; stimmt das?",
  deputyAlready:
    "an diesen Tagen, oder an einem Teil davon, ist diese Vertretung schon eingetragen; bitte wählen Sie andere Tage, oder beenden Sie zuerst die eingetragene",
  gainsNothing:
    "so weit gilt die Einwilligung schon, mit denselben Angaben; bitte wählen Sie einen späteren Tag",
  askSamePerson: "die Angaben widersprechen sich. Ist es trotzdem dieselbe Person?",
  askBeforeStart: "das Angebot beginnt erst später. Stimmt das?",
  dateTooLate: "der Tag liegt zu weit in der Zukunft",
  unknownCode: "diesen Code gibt es nicht",
  fourDigits: "bitte genau 4 Ziffern",
  easyNumber: "diese Zahl ist zu leicht zu erraten",
  tellingPlace:
    "hier lesen andere mit: bitte nur Straße und Hausnummer, kein Amt und keinen Kurs nennen",
  noOwnPage:
    "die Person hat noch keinen Zugang zu ihrer Seite; bitte stellen Sie ihn zuerst in der Fallakte aus",
  wrongNumber: "diese Zahl stimmt nicht",
  endBeforeStart: "das Ende liegt vor dem Beginn",
  nextDayOrReason:
    "bitte entweder den nächsten Tag angeben oder einen Grund, warum niemand mehr nachfragt",
  notANumber: "bitte eine ganze Zahl ab 0",
  tooManyFree: "höchstens so viele, wie es Plätze insgesamt gibt",
  pictogram: "Bildzeichen wie 🙂 kann das Blatt nicht drucken; bitte schreiben Sie ein Wort dafür",
  characters: "ein Zeichen im Text ist nicht erlaubt",
  unknownChoice: "das steht nicht mehr zur Auswahl",
  consentNeeded: "ohne Einwilligung kann nichts weitergegeben werden",
  consentField: "bitte mindestens eine Angabe ankreuzen",
  passwordTooShort: "das Kennwort braucht mindestens 12 Zeichen",
  passwordsDiffer: "die beiden Kennwörter sind verschieden",
  wrongCredentials: "E-Mail-Adresse oder Kennwort stimmt nicht",
  tooManyAttempts: "zu viele Versuche; bitte in 15 Minuten noch einmal",
  mailTaken: "für diese Adresse gibt es schon ein Konto",
  rulesNotAccepted:
    "der Träger hat die Regeln zum Datenschutz noch nicht angenommen; bitte klären Sie das zuerst auf der Seite des Trägers",
  lastMember:
    "Sie sind die letzte Person in diesem Team; bitte lesen Sie, was das bedeutet, und bestätigen Sie es",
  addressTaken:
    "diese Adresse gehört einem anderen Angebot, oder sie hat ihm einmal gehört; bitte wählen Sie eine andere",
  notAnAddress: "bitte Wörter aus Buchstaben oder Ziffern, ohne Schrägstrich, mindestens 3 Zeichen",
  notHours: "bitte als Uhrzeiten schreiben, zum Beispiel 9:00–12:00, 14:00–16:00",
  notAPicture: "das ist kein Bild, das wir lesen können; bitte JPEG, PNG oder WebP",
  notAudio: "das ist keine Aufnahme, die wir lesen können; bitte MP3 oder M4A",
  notAPdf: "das ist kein PDF, oder es ist mit einem Kennwort geschützt",
  unsafePdf:
    "dieses PDF enthält ein Programm, ein Formular oder Dateien; bitte drucken Sie es neu als PDF",
  fileTooLarge: "die Datei ist größer als 2 MB",
  fileOver5Mb: "die Datei ist größer als 5 MB",
  fileOver8Mb: "die Datei ist größer als 8 MB",
  emptyFile: "die Datei ist leer",
  neitherPdfNorPicture: "das ist weder ein PDF noch ein Bild, das wir lesen können",
  tooManyFiles: "mehr als 30 Dateien je Person gehen nicht; bitte löschen Sie erst eine",
  brokenText: "etwas im Text ist nicht erlaubt",
  notAList: "das ist keine Liste, die wir lesen können; bitte CSV oder XLSX",
  brokenQuotes:
    "in der Datei stimmen Anführungszeichen nicht; bitte öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie neu",
  oldExcel: "das ist das alte Format XLS; bitte speichern Sie die Liste als XLSX",
  listTooLarge: "die Liste ist zu groß; höchstens 10.000 Zeilen und 60 Spalten",
  emptyList: "in der Datei steht unter den Überschriften nichts",
  noNameColumn:
    "bitte sagen Sie, wo der Name steht: in einer Spalte, oder Vor- und Nachname in zweien",
  columnTwice: "zwei Spalten haben dieselbe Bedeutung; bitte lassen Sie eine davon weg",
  machineCannot: "der Übersetzungsdienst kann diese Sprache nicht",
  machineFailed: "der Übersetzungsdienst hat nicht geantwortet; bitte versuchen Sie es später",
  missingFile: "bitte eine Datei auswählen",
  fileAgain: "bitte noch einmal auswählen: Der Browser behält die Datei nicht",
  termTaken: "dieses Wort steht schon in der Liste",
  stillRight:
    "der deutsche Text hat sich geändert, die Übersetzung nicht; bitte ändern Sie sie, oder bestätigen Sie unten, dass sie noch stimmt",
  askAge: "dieses Alter liegt außerhalb des Programms. Stimmt das?",
  askValidity: "das Papier wäre abgelaufen, bevor es ausgestellt wurde. Stimmt das?",
  askIssuedLater: "das Papier wäre erst in der Zukunft ausgestellt. Stimmt das?",
  beforeBirth: "der Tag liegt vor dem Geburtsdatum",
  askConsentBeforePlan: "das war, bevor die Konferenz geplant wurde. Stimmt das?",
  askConsentBeforeListed:
    "das war, bevor alle auf der Liste standen. Weiß die Person von denen, die später dazukamen?",
  askInvitedBeforeListed: "das war, bevor die Stelle auf der Liste stand. Stimmt das?",
  askConsentAfterBegin: "die Konferenz hat da vielleicht schon begonnen. War es vorher?",
  askBeforeBirth: "der Tag liegt vor dem Geburtsdatum. Stimmt das?",
  askBeforeSent: "an diesem Tag war die Vermittlung noch nicht gesendet. Stimmt das?",
  notOfAnswer:
    "das passt nicht zu dieser Antwort; bitte leeren Sie das Feld, oder wählen Sie die andere Antwort",
  askDayOff: "das ist ein Sonntag oder Feiertag. Stimmt das?",
  askNight: "das ist früh am Morgen, am Abend oder in der Nacht. Stimmt das?",
  askTaken: "zu dieser Zeit steht schon ein anderer Termin. Stimmt das?",
  noSuchHour: "diese Uhrzeit gibt es an diesem Tag nicht: Die Uhren werden vorgestellt",
  sameHour: "an diesem Tag und um diese Uhrzeit ist der Termin schon; es ist nichts verschoben",
  askSameNeed: "dieser Bedarf ist schon notiert und noch offen. Stimmt das?",
  askNotPlanned:
    "von einer solchen Änderung steht im Portal nichts. Soll die Nachricht trotzdem so hinaus?",
  askOtherHour: "im Portal steht es anders. Soll die Nachricht trotzdem so hinaus?",
  askPastHour: "das ist heute schon vorbei. Stimmt das?",
  askBeforeBegin: "der geplante Beginn kommt erst noch. Stimmt das?",
  askBeforeEnd: "das geplante Ende kommt erst noch. Stimmt das?",
  askPastDay: "der Tag liegt in der Vergangenheit. Stimmt das?",
  noParticipant: "bitte mindestens einen Träger, eine Stelle oder jemand anderes einladen",
  invitedTwice: "ist schon eingeladen",
  namesPerson:
    "hier steht ein Name der Person; er ginge mit der Einladung hinaus. Bitte schreiben Sie ihn nicht hinein",
  generalTopics:
    "wird nur über Allgemeines gesprochen, gibt es keine Themen der Person; bitte nehmen Sie die Häkchen weg",
  conferenceConsent:
    "ohne eine Einwilligung, die alle Eingeladenen und alle Themen nennt, kann die Konferenz so nicht stattfinden",
  consentTooLate: "die Einwilligung muss vor der Konferenz gegeben sein",
  afterConference: "der Tag liegt nach der Konferenz",
  notYet: "der Tag der Konferenz kommt erst noch",
  askOlderList: "diese Liste ist älter als die letzte. Stimmt das?",
  askMany: "bitte lesen Sie, was dann gilt, und sagen Sie Ja",
  notTooOld:
    "nach dem Geburtsdatum sind nicht alle zu alt; bitte kreuzen Sie nur die an, die es sind",
  askNotTooOld: "nach dem Geburtsdatum ist die Person nicht zu alt. Stimmt es trotzdem?",
  askNotMeant: "bitte lesen Sie, was dann gilt, und sagen Sie Ja",
  askManyMissing: "so viele stehen nicht mehr darauf. Stimmt das?",
  linkUsed: "dieser Link wurde schon benutzt",
  shownChanged:
    "was die Person gehört oder gelesen hat, gilt so nicht mehr; bitte gehen Sie durch, was sich geändert hat, und fragen Sie noch einmal",
  changedMeanwhile:
    "inzwischen hat jemand anderes etwas geändert; bitte vergleichen Sie und speichern Sie noch einmal",
  changedBeforeApproval:
    "inzwischen hat sich etwas geändert; bitte lesen Sie die Änderungen noch einmal und geben Sie sie dann frei",
  notNow: "das geht im jetzigen Stand nicht mehr",
  takenByOther: "das hat eben jemand anderes übernommen; die Zeile sagt, wer",
  settledMeanwhile:
    "das hat inzwischen jemand anderes erledigt oder geändert; wer und wann, steht auf der Seite dazu",
  overtaken:
    "die Mail ist nicht hinaus, denn was darin steht, gilt nicht mehr: Der Termin oder die Fallkonferenz hat sich inzwischen geändert. Bitte schreiben Sie sie von dort neu",
  notListed:
    "die Teilnahme, um die es ging, steht hier nicht mehr: Sie ist zu Ende, war ein Irrtum, oder die Einwilligung gilt nicht mehr",
  removedMeanwhile: "das hat inzwischen jemand anderes entfernt",
  closedMeanwhile:
    "die Fallakte ist inzwischen geschlossen; wann, von wem und warum, steht in ihr unter „Verlauf“",
  heldMeanwhile:
    "die Konferenz ist inzwischen als „hat stattgefunden“ notiert; wann und von wem, steht unten",
  cancelledMeanwhile: "die Konferenz ist inzwischen abgesagt; wann und von wem, steht unten",
  anotherRuns: "die Person hat schon eine Fallakte, die läuft",
  goesOnElsewhere:
    "noch nicht gespeichert: Die Fallakte, in der Sie geschrieben haben, ist geschlossen. Dies ist die laufende Fallakte der Person, mit dem, was Sie eingegeben haben; bitte prüfen Sie es und speichern Sie es hier",
  alreadyTakenBack:
    "diese Liste ist schon zurückgenommen, soweit es ging; unten steht, was jetzt noch möglich ist",
  goneWithList:
    "nicht gespeichert: Die Liste, durch die diese Person im Portal war, ist inzwischen zurückgenommen",
  answersForClosing:
    "dabei waren Antworten zum Schließen. Soll die Fallakte geschlossen werden? Dann bitte über „Fallakte schließen“; sonst hier noch einmal speichern",
  formTooLarge: "das Formular ist zu groß",
  unavailable: "das hat gerade nicht geklappt",
};

/** What is answered with a page that shows how things stand by now. */
const showsPresent: ReadonlySet<IssueCode> = new Set([
  "changedMeanwhile",
  "shownChanged",
  "changedBeforeApproval",
  "notNow",
  "heldMeanwhile",
  "cancelledMeanwhile",
  "goesOnElsewhere",
]);

/** A form as it is shown: what was typed before, what stands there otherwise, and what is wrong. */
export function formState(
  draft: Draft,
  labels: Readonly<Record<string, string>>,
  now: Fields = {},
) {
  const fields =
    draft.issues.length > 0 || Object.keys(draft.fields).length > 0 ? draft.fields : now;
  // In the order of the form, whatever the order in which they were found.
  const order = Object.keys(labels);
  const issues = draft.issues.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const summary = issues.map((issue) => {
    const { field } = issue;
    const label = labels[field];
    const sentence = sentenceOf(issue, fields);
    return {
      field: label ? field : "",
      sentence: label
        ? `${label}: ${sentence}`
        : sentence.charAt(0).toUpperCase() + sentence.slice(1),
    };
  });
  const value = (name: string) => fieldValue(fields, name);
  const error = (name: string) => summary.find(({ field }) => field === name)?.sentence;
  const overtaken = draft.issues.some(({ code }) => code === "changedMeanwhile");
  return {
    summary,
    draft: draft.token,
    /** What somebody else has saved meanwhile where something else was typed; "" for nothing. */
    saved: (name: string) => {
      const saved = fieldValue(now, name);
      return overtaken && saved !== fieldValue(fields, name) ? saved : undefined;
    },
    /** The same of a list of ticks. */
    savedValues: (name: string) => {
      const saved = fieldValues(now, name);
      const differs = saved.join() !== fieldValues(fields, name).join();
      return overtaken && differs ? saved : undefined;
    },
    /**
     * The version of what is changed: that with which the form was opened, so that an error or a
     * question in between overwrites nobody; that of now once the page has shown what is so by now.
     */
    version: (present: number): string =>
      draft.issues.some(({ code }) => showsPresent.has(code)) || !value("version")
        ? String(present)
        : value("version"),
    value,
    values: (name: string) => fieldValues(fields, name),
    error,
    /** True where this was asked about. */
    asks: (code: IssueCode) => draft.issues.some((issue) => issue.code === code),
    /** What a field shows, and what is wrong with it. */
    field: (name: string) => ({ name, value: value(name), error: error(name) }),
  };
}

function sentenceOf({ field, code, most }: Issue, fields: Fields): string {
  if (code === "characters") return refusedWords(fields, field);
  if (code !== "tooLong" || most === undefined) return sentences[code];
  const count = (characters: number) => characters.toLocaleString("de");
  const length = lengthOf(fieldValue(fields, field));
  return `${sentences.tooLong} (${count(length)} Zeichen, höchstens ${count(most)})`;
}

function refusedWords(fields: Fields, field: string): string {
  const sign = refusedSign(fieldValue(fields, field));
  return sign ? problemSentence(sign) : sentences.characters;
}

export type FormState = ReturnType<typeof formState>;

/** Says beside a field what was saved meanwhile, so that it can be compared. */
export function savedMeanwhile(saved: string | undefined): string | undefined {
  return saved === undefined ? undefined : `Inzwischen gespeichert: ${saved || "nichts"}`;
}
