import type { Following } from "@/domain/roster/followed";
import type { TakeBackPart } from "@/domain/roster/take-back-plan";

/** The back office's German words for a list that is taken back. */

export const takeBackPartWords: Record<TakeBackPart, string> = {
  stays: "Bleibt, wie es ist",
  goes: "Wird gelöscht",
  restored: "Angaben wie vorher",
  unlisted: "Wieder auf keiner Liste",
  missingAgain: "Wieder nicht mehr auf der Liste",
  missingNoMore: "Wieder auf der Liste",
  asBefore: "Nur der Stand der Liste",
};

/** What it means to be in this part. */
export const takeBackPartHints: Record<TakeBackPart, string> = {
  stays:
    "Hier ist nach dieser Liste etwas geschehen, oder gerade kümmert sich jemand darum. Das geht nicht verloren: Die Person bleibt, wie sie jetzt ist, mit allem, was die Liste geschrieben hat.",
  goes: "Diese Personen gibt es nur durch diese Liste. Sie werden mit allen Angaben gelöscht.",
  restored: "Bei diesen Personen hat die Liste Angaben geändert. Es gilt wieder, was vorher galt.",
  unlisted: "Diese Personen kannte das Portal schon, aber keine Liste. So ist es wieder.",
  missingAgain: "Nur diese Liste hat sie wieder genannt. Sie fehlen wieder wie vorher.",
  missingNoMore:
    "Durch diese Liste galten sie als „nicht mehr auf der Liste“. Der Vermerk geht weg; was seither notiert oder entschieden wurde, bleibt.",
  asBefore: "Hier hat die Liste nichts geändert als ihren Stand.",
};

export const followingWords: Record<Following, string> = {
  merge: "mit einer anderen Person zusammengeführt",
  caseFile: "eine Fallakte angelegt",
  contact: "ein Kontakt notiert",
  laterList: "eine spätere Liste hat den Eintrag geändert; die müssten Sie zuerst zurücknehmen",
  profile: "Angaben zur Person geändert",
  decision: "auf der Zielgruppenliste etwas entschieden",
  taken: "jemand hat sie für heute übernommen",
  request: "eine Anfrage ist da",
  message: "eine Nachricht geschrieben",
  appointment: "ein Termin vereinbart",
  file: "eine Datei abgelegt",
  access: "ein Zugang zur eigenen Seite ausgegeben",
  writing: "jemand schreibt gerade eine Notiz",
  other: "eine Einwilligung oder eine Nachfrage steht da",
};
