import { columns as appointmentColumns } from "@/domain/appointment/columns";
import { columns as contactColumns } from "@/domain/contact/columns";
import { interpreters, mediumAndPlace, results, ways } from "@/domain/contact/vocabulary";
import { columns as noteColumns } from "@/domain/note/columns";
import { germanLevels } from "@/domain/offer/vocabulary";
import { sealChanges } from "@/domain/person/changes";
import { seal, sealOptional } from "@/lib/crypto/sealed";
import { sourceLocale } from "@/lib/i18n/locales";
import type { MadeCase } from "./case-files";
import { dayBetween, daysAgo, type Scene } from "./scene";

const sentences = [
  "Möchte nach dem Sprachkurs eine Ausbildung anfangen.",
  "Bringt beim nächsten Mal die Zeugnisse mit.",
  "Hat eine neue Wohnung in Aussicht und zieht vielleicht um.",
  "Das Praktikum gefällt, der Weg dorthin ist lang.",
  "Braucht für den Antrag eine Bescheinigung der Schule.",
];

/** Something of what happens in the life of a case file: a talk, a note, a change, an appointment. */
export function makeIncident(scene: Scene, caseFile: MadeCase): void {
  const kind = scene.random.weighted({ contact: 45, note: 25, change: 15, appointment: 15 });
  incidents[kind](scene, caseFile);
}

const incidents = { contact, note, change, appointment };

function contact(scene: Scene, caseFile: MadeCase): void {
  const { random, made } = scene;
  const id = random.uuid();
  const at = daysAgo(scene, random.int(0, caseFile.openedDaysAgo));
  const words = random.percent(50) ? random.pick(sentences) : null;
  made.contact.push({
    ...{ id, at, loggedAt: at, personId: caseFile.person.id, userId: caseFile.ownerId },
    ...mediumAndPlace(random.pick(ways)),
    language: caseFile.person.profile.details.speaksIn ?? null,
    interpreter: random.pick(interpreters),
    result: random.pick(results),
    minutes: random.int(1, 60),
    noteSealed: sealOptional(contactColumns.note, id, words),
  });
}

function note(scene: Scene, caseFile: MadeCase): void {
  const { random, made } = scene;
  const id = random.uuid();
  const at = daysAgo(scene, random.int(0, caseFile.openedDaysAgo));
  const text = Array.from({ length: random.int(1, 6) }, () => random.pick(sentences)).join(" ");
  made.caseNote.push({
    ...{ id, caseFileId: caseFile.id, authorId: caseFile.ownerId },
    visibility: random.percent(90) ? "team" : "own",
    textSealed: seal(noteColumns.text, id, text),
    ...{ createdAt: at, changedAt: at, notedAt: at },
  });
}

function change(scene: Scene, caseFile: MadeCase): void {
  const { random, made } = scene;
  const id = random.uuid();
  const [from, to] = [random.pick(germanLevels), random.pick(germanLevels)];
  made.personChange.push({
    ...{ id, personId: caseFile.person.id, userId: caseFile.ownerId, occasion: "profile" },
    at: daysAgo(scene, random.int(0, caseFile.openedDaysAgo)),
    changesSealed: sealChanges(id, [{ field: "germanLevel", from, to }]),
  });
}

function appointment(scene: Scene, caseFile: MadeCase): void {
  const { random, made } = scene;
  const id = random.uuid();
  const day = dayBetween(scene, -caseFile.openedDaysAgo, 30);
  const isPast = day < scene.today;
  made.appointment.push({
    ...{ id, seriesId: id, personId: caseFile.person.id, day },
    state: isPast ? random.weighted({ kept: 75, missed: 15, cancelled: 10 }) : "planned",
    time: `${String(random.int(8, 17)).padStart(2, "0")}:30`,
    minutes: 45,
    placeSealed: seal(appointmentColumns.place, id, "Rathaus, Zimmer 12"),
    language: caseFile.person.profile.language ?? sourceLocale,
    interpreter: random.percent(40),
    createdAt: daysAgo(scene, caseFile.openedDaysAgo),
    createdById: caseFile.ownerId,
    settledAt: isPast ? daysAgo(scene, 0) : null,
    settledById: isPast ? caseFile.ownerId : null,
  });
}
