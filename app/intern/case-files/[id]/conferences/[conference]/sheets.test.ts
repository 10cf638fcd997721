import { expect, test } from "vitest";
import type { ShownConference } from "@/domain/case-conference/present";
import { commonSteps } from "@/domain/support-plan/rules";
import { locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { minutesPdf } from "@/lib/sheet/minutes";
import { planPdf } from "@/lib/sheet/plan";
import { receiptPdf } from "@/lib/sheet/receipt";
import type { Run } from "@/lib/sheet/runs";
import { consentSheet } from "./consent/pdf/consent-sheet";
import { decisionsSheet } from "./decisions/pdf/decisions-sheet";
import { minutesSheet } from "./pdf/minutes-sheet";

const day = plainDate.parse("2026-12-01");
const made = new Date("2026-12-01T09:00:00Z");
const byHand = new Date("2026-11-27T11:00:00Z");
const attack = '#read("/etc/passwd") *fett*';

const participant = {
  ...{ id: "p", kind: "office" as const, name: `Jobcenter ${attack}`, member: null },
  ...{
    mail: null,
    phone: null,
    invitedAt: null,
    listedOn: plainDate.parse("2026-11-20"),
    invitedByHandAt: null,
    deletionOwed: false,
    deletionAskedAt: null,
    invitation: "none" as const,
    uninvited: true,
    came: true,
    gap: null,
  },
};
const decision = {
  ...{
    id: "d",
    version: 0,
    sequence: 0,
    common: null,
    text: null,
    ownText: null,
    who: "person" as const,
  },
  ...{ whoName: null, dueOn: day, step: null },
};
const conference: ShownConference = {
  ...{
    id: "c",
    caseFileId: "f",
    plannedOn: day,
    about: "person",
    day,
    time: "14:00",
    until: "15:00",
    minutes: 60,
  },
  ...{ medium: "inPerson", place: "Rathaus, Raum 3", state: "held", version: 1, sequence: 0 },
  ...{ topics: ["work", "training"], agenda: "Praktikum", note: "geheim bleibt geheim" },
  ...{ record: `Erstens ${attack}\n\nZweitens`, personCame: true, cancelReason: null },
  ...{ createdBy: "Petra", settledAt: made, settledBy: "Petra", deeds: [], covered: true },
  ...{
    begins: made,
    consent: null,
    personToldAt: null,
    personOwedAt: null,
    toTell: null,
    known: null,
  },
  participants: [
    participant,
    { ...participant, id: "q", name: "Träger Probe", came: false, invitedByHandAt: byHand },
  ],
  decisions: [
    ...commonSteps.map((common) => ({ ...decision, id: common, common })),
    { ...decision, text: "Praktikumsplatz suchen", who: "carrier", whoName: "Musterwerk" },
    { ...decision, id: "own", text: "Lesen", ownText: "القراءة 18:00-20:15" },
  ],
};
const read = { conference, name: "Luwam Exempel", owner: "Petra Beispiel" };

const wordsOf = (runs: readonly Run[] = []) => runs.map(({ t }) => t).join("");

function expectTagged(pdf: Buffer, language: string) {
  const bytes = pdf.toString("latin1");
  expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(bytes).toContain("/StructTreeRoot");
  expect(bytes).toContain(`/Lang (${language})`);
  expect(pdf.length).toBeLessThan(200_000);
}

test("the minutes are a tagged German sheet, with who came and without the note", () => {
  const sheet = minutesSheet(read, day);
  expectTagged(minutesPdf(sheet, made), "de");
  expect(sheet.participants.rows.map((row) => wordsOf(row[3]))).toEqual(["ja", "nein", "ja"]);
  expect(sheet.participants.rows.map((row) => wordsOf(row[2]))).toEqual([
    ...["nicht vermerkt", "selbst, 27.11.2026", "nicht vermerkt"],
  ]);
  expect(sheet.texts.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2]);
  expect(JSON.stringify(sheet)).not.toContain("geheim");
});

test("the minutes of general matters name no person", () => {
  const general = { ...conference, about: "general" as const, topics: [], decisions: [] };
  const sheet = minutesSheet({ ...read, conference: general }, day);
  expect(JSON.stringify(sheet)).not.toContain("Luwam");
  expectTagged(minutesPdf(sheet, made), "de");
});

test.each(locales)("what was decided is a tagged sheet for somebody who speaks %s", (language) => {
  const sheet = decisionsSheet({ ...read, language }, day);
  expectTagged(planPdf(sheet, made), language);
  expect(sheet.sides.map(({ lang }) => lang)).toEqual(
    language === "de" ? ["de"] : [language, "de"],
  );
});

test("frequent decisions stand in both languages, free words where somebody wrote them", () => {
  const { sides } = decisionsSheet({ ...read, language: "ar" }, day);
  const [own, german] = sides.map(({ goals }) => goals[0]?.steps ?? []);
  expect(wordsOf(own?.[0]?.what?.runs)).toMatch(/موعد/);
  expect(wordsOf(german?.[0]?.what?.runs)).toBe("Einen Termin ausmachen");
  expect(own?.[commonSteps.length]?.what).toBeNull();
  expect(wordsOf(own?.[commonSteps.length + 1]?.what?.runs)).toContain("القراءة");
  expect(wordsOf(sides[0].review)).toContain("Jobcenter");
  expect(wordsOf(sides[0].review)).not.toContain("Träger Probe");
});

test.each(locales)(
  "the consent of somebody who speaks %s is a tagged sheet that names all",
  (language) => {
    const receipt = consentSheet({ ...read, language });
    expectTagged(receiptPdf(receipt, made), language);
    for (const { text } of receipt.sides) {
      for (const name of ["Jobcenter", "Träger Probe"]) expect(wordsOf(text)).toContain(name);
    }
  },
);
