import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { logContact } from "@/domain/contact/commands";
import { applyImport } from "@/domain/roster/apply";
import { previewImport } from "@/domain/roster/import-queries";
import { listRoster } from "@/domain/roster/queries";
import { uploadList } from "@/domain/roster/upload";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { demoPersons } from "./people";

const firstNames = [
  ..."Aster Biniam Feven Hermon Mehret Senait Tesfay Winta Yohana Zerai Abeba Dawit".split(" "),
  ..."Basma Dalia Ehab Hadi Jamal Karam Lina Nabil Rania Tarek Wael Zeina".split(" "),
  ..."Arash Behnaz Darya Ehsan Fereshta Hamid Jawad Laila Mahdi Parwana Reza Shirin".split(" "),
  ..."Adama Bilal Celal Diyar Elif Fatou Gulan Hiwa Ismail Jindar Kadir Leyla".split(" "),
] as const;
/** Nobody is called like that. */
const surnames = [
  "Fiktiv",
  "Erfunden",
  "Platzhalter",
  "Ausgedacht",
  "Denkbar",
  "Testlauf",
] as const;
const languages = ["Tigrinya", "Arabisch", "Dari", "Kurdisch"] as const;
const districts = ["Alt-Remscheid", "Süd", "Lennep", "Lüttringhausen", "Süd", ""] as const;
const papers = ["Duldung", "Aufenthaltsgestattung", "§ 60b", "Duldung", "§ 60c"] as const;
const streets = ["Erfundene Straße", "Musterweg", "Unterkunft Beispielhof, Zimmer"] as const;

const head =
  "Nachname;Vorname;Geburtsdatum;Geschlecht;Telefon;Sprache;Stadtteil;Anschrift;Status;Gültig bis";
const youngest = 18.3 * 365;

/** The Fachdienst's list: sixty people who do not exist, among them those with a case file. */
function list(): string {
  const made = Array.from({ length: 57 }, (_, index) => {
    const group = Math.floor(index / 12) % languages.length;
    const born = addDays(today(), -Math.round(youngest + index * 53));
    const ends = addDays(today(), 12 + ((index * 37) % 400));
    const at = <Item>(items: readonly Item[]): Item | undefined => items[index % items.length];
    return [
      // The same first name comes with another surname: two alike would be one person to ask about.
      surnames[(index + Math.floor(index / firstNames.length)) % surnames.length],
      firstNames[index % firstNames.length],
      born,
      index % 2 === 0 ? "w" : "m",
      index % 7 === 3 ? "" : `0176 0406${String(9100 + index)}`,
      languages[group],
      at(districts),
      index % 5 === 4 ? "" : `${at(streets)} ${1 + (index % 40)}`,
      at(papers),
      index % 6 === 5 ? "" : ends,
    ].join(";");
  });
  const known = demoPersons.map(({ request: { name }, profile: { birthDate } }) => {
    const [first, last] = name.split(" ");
    return [last, first, birthDate, "", "", "", "Lennep", "", "", ""].join(";");
  });
  return [head, ...made, ...known].join("\n");
}

/** What has come of trying so far, by a person's place in the list: how many days ago, and what. */
const tries: readonly (readonly [number, number, string, string])[] = [
  [0, 30, "call", "nobody"],
  [0, 20, "message", "leftMessage"],
  [0, 10, "visit-shelter", "nobody"],
  [1, 9, "call", "spoke"],
  [2, 25, "visit-home", "refused"],
  [3, 40, "visit-home", "moved"],
  [4, 3, "call", "nobody"],
  [5, 21, "call", "wrongDetails"],
  [6, 45, "call", "nobody"],
  [6, 35, "message", "leftMessage"],
  [6, 25, "visit-home", "nobody"],
  [6, 15, "call", "nobody"],
  [8, 28, "visit-shelter", "spoke"],
  [9, 12, "call", "nobody"],
  [11, 18, "office", "spoke"],
  [12, 16, "visit-shelter", "spoke"],
  [13, 8, "message", "leftMessage"],
  [15, 33, "call", "refused"],
  [17, 6, "visit-outside", "spoke"],
  [20, 11, "call", "nobody"],
];

/** Reads the list in as a caseworker does, and notes what was tried since. */
export async function loadRoster(actor: StaffActor): Promise<void> {
  const file = Buffer.from(list()).toString("base64");
  const source = "Fachdienst Zuwanderung (Beispiel)";
  const { id } = await uploadList(actor, {
    ...{ file, source, extent: "whole", asOf: addDays(today(), -3) },
  });
  const { version, print } = await previewImport(actor, { id });
  await applyImport(actor, { id, version, print });
  const { shown } = await listRoster(actor, {});
  const entries = shown.filter(({ reach }) => reach === "unknown");
  for (const [place, daysAgo, way, result] of tries) {
    const entry = entries[place];
    if (!entry) continue;
    await logContact(actor, {
      ...{ entryId: entry.id, key: randomUUID(), way, result },
      day: addDays(today(), -daysAgo),
      language: entry.language ?? "",
      interpreter: result === "spoke" ? "phone" : "none",
      minutes: result === "spoke" ? "25" : "5",
      note: "",
    });
  }
}
