import { expect, test } from "vitest";
import { type SharedValue, sharedFields } from "@/domain/consent/fields";
import { spokenLanguages } from "@/domain/person/spoken-languages";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { plainDate } from "@/lib/plain-date";
import { receiptPdf } from "@/lib/sheet/receipt";
import type { Run } from "@/lib/sheet/runs";
import { typstQuery } from "@/lib/sheet/typst";
import { receiptSheet } from "./receipt-sheet";

const made = new Date("2026-12-01T09:00:00Z");
const text = { version: "2026-11", hash: "0123456789abcdef0123" };
const wordsOf = (runs: readonly Run[]) =>
  runs
    .map(({ t }) => t)
    .join("")
    .replace(/[\u2066-\u2069]/g, "");

const shared: SharedValue[] = [
  { field: "name", value: "Luwam Exempel" },
  { field: "contact", value: { channel: "phone", value: "0176 040690 21" } },
  { field: "age", value: 22 },
  { field: "gender", value: "female" },
  { field: "language", value: "ti" },
  { field: "german", value: "A2" },
  { field: "school", value: null },
  { field: "paper", value: "duldung60a" },
  { field: "workPermit", value: "onRequest" },
  { field: "childcare", value: true },
];

const referral = (written: Locale) => ({
  languages: { spoken: written, written, isChosen: false },
  ...{ recipient: "Lernwerkstatt Beispielberg", consentUntil: "2027-03-01" },
  ...{ consent: null, message: "Bitte am Nachmittag anrufen." },
  ...{ target: "Deutsch am Abend", office: null, ofToday: false },
  shared,
});

test.each(locales)("in %s it is a tagged sheet with every field and its value", (language) => {
  const sheet = receiptSheet(referral(language), text);
  expect(sheet.sides.map(({ lang }) => lang)).toEqual(
    language === "de" ? ["de"] : [language, "de"],
  );
  for (const side of sheet.sides) {
    expect(side.fields).toHaveLength(sharedFields.length + 1);
    for (const { name, value } of side.fields) {
      expect(wordsOf(name)).not.toBe("");
      expect(wordsOf(value)).not.toMatch(/^$|undefined|[{}]/);
    }
    const words = wordsOf(side.text);
    expect(words).toContain("Lernwerkstatt Beispielberg");
    // All that goes, the message as well, and for which offer.
    const { field } = messagesFor(side.lang as Locale).consent;
    for (const name of [...shared.map((each) => field[each.field]), field.message]) {
      expect(words).toContain(name.replace(/[\u2066-\u2069]/g, ""));
    }
    expect(words).toContain("Deutsch am Abend");
  }
  const bytes = receiptPdf(sheet, made).toString("latin1");
  expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(bytes).toContain(`/Lang (${language})`);
});

test.each(locales)("in %s nobody signs a page that does not say what", (language) => {
  for (const count of [2, 6, shared.length]) {
    const message = count === shared.length ? "Bitte am Nachmittag anrufen. ".repeat(12) : null;
    const given = { ...referral(language), shared: shared.slice(0, count), message };
    const sheet = receiptSheet(given, text);
    const pageOf = (name: string) => typstQuery("receipt.typ", sheet, `<${name}>`);
    const [words, line] = [pageOf("words"), pageOf("line")] as { value: number }[][];
    expect(line?.map(({ value }) => value)).toEqual(words?.map(({ value }) => value));
    expect(line).toHaveLength(1);
  }
});

test("it says from when, until when, in which wording, and what was taken back", () => {
  const given = {
    ...{
      fields: [],
      givenAt: made,
      givenHow: "signed" as const,
      expiresOn: plainDate.parse("2027-03-01"),
    },
    ...{ withdrawnAt: null, textVersion: text.version, textHash: text.hash },
  };
  const notes = (
    consent: typeof given | (Omit<typeof given, "withdrawnAt"> & { withdrawnAt: Date }),
  ) => receiptSheet({ ...referral("de"), consent }, text).sides[0]?.notes.map(wordsOf);
  expect(notes(given)).toEqual([
    "Eingewilligt am 1. Dezember 2026",
    "Gilt bis 1. März 2027",
    expect.stringMatching(/jederzeit zurücknehmen/),
    expect.stringMatching(/^Wortlaut: Fassung 2026-11, Prüfsumme 0123456789abcdef-[0-9a-f]{16}$/),
  ]);
  // Another day, recipient or field is another sum; the same is the same.
  const sum = (other: object) =>
    receiptSheet({ ...referral("de"), ...other }, text)
      .sides[0]?.notes.map(wordsOf)
      .at(-1);
  const all = [
    ...[{}, { consentUntil: "2027-03-02" }, { recipient: "Lesebrücke" }],
    { shared: shared.slice(1) },
  ];
  expect(new Set(all.map(sum)).size).toBe(all.length);
  expect(sum({})).toBe(sum({}));
  expect(notes({ ...given, withdrawnAt: made })?.[0]).toBe("Zurückgenommen am 1. Dezember 2026");
});

test("an office is named as one, without an offer", () => {
  const office = { id: "1", name: "Jobcenter Beispielberg", phone: null, mail: null };
  const [side] = receiptSheet({ ...referral("de"), office, target: office.name }, text).sides;
  expect(wordsOf(side?.text ?? [])).toContain("Der Zweck ist die Vermittlung an diese Stelle.");
});

test("what was consented to before another wording is printed in the words of then", () => {
  const consent = {
    ...{ fields: ["name" as const], givenAt: made, givenHow: "spoken" as const },
    ...{ expiresOn: "2027-03-01", withdrawnAt: null, textVersion: "2026-11", textHash: "1" },
  };
  const [side] = receiptSheet({ ...referral("de"), consent }, text).sides;
  expect(wordsOf(side?.text ?? [])).toContain(
    "weitergibt: Name. Der Zweck ist die Vermittlung in ein Angebot.",
  );
});

test.each(locales)(
  "in %s it says where the values are not those that were agreed to",
  (language) => {
    for (const { notes, lang } of receiptSheet({ ...referral(language), ofToday: true }, text)
      .sides) {
      const [begins = ""] = messagesFor(lang as Locale).consent.receipt.ofToday.split("{date}");
      expect(notes.map(wordsOf).filter((note) => note.startsWith(begins))).toHaveLength(1);
    }
  },
);

test.each(locales)("in %s there is a word for each language that people speak", (locale) => {
  const words = spokenLanguages.map((language) => {
    const sheet = receiptSheet(
      { ...referral(locale), shared: [{ field: "language", value: language }] },
      text,
    );
    return wordsOf(sheet.sides[0]?.fields[0]?.value ?? []);
  });
  expect(words).not.toContain("");
  expect(new Set(words).size).toBe(spokenLanguages.length);
});
