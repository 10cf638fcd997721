import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offersOnShow } from "@/domain/offer/published";
import { type OfferDetail, readOffer } from "@/domain/offer-list/queries";
import { type Locale, locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { sheetPdf } from "@/lib/sheet/sheet";
import { headingsOf, paragraphsOf } from "@/lib/sheet/testing";
import { composeSheet, offerSheet } from "./offer-sheet";

const day = plainDate.parse("2026-11-24");
const made = new Date("2026-11-24T09:00:00Z");
const slugs = offersOnShow().map(({ slug }) => slug);
const pairs = locales.flatMap((locale) =>
  locales.filter((other) => other !== locale).map((other) => [locale, other] as const),
);

async function pdfOf(slug: string, locale: Locale, beside?: Locale): Promise<Buffer> {
  const sheet = await offerSheet(slug, locale, beside, day);
  if (!sheet) throw new Error(`there is no offer ${slug}`);
  return sheetPdf(sheet, made);
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe.each(locales)("in %s", (locale) => {
  test.each(slugs)("%s is a tagged sheet of one or two pages", async (slug) => {
    const pdf = await pdfOf(slug, locale);
    const bytes = pdf.toString("latin1");
    expect(bytes.slice(0, 5)).toBe("%PDF-");
    expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(bytes).toContain("/MarkInfo");
    expect(bytes).toContain("/StructTreeRoot");
    expect(bytes).toContain(`/Lang (${locale})`);
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(1);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    expect(pdf.length).toBeLessThan(150_000);
  });
});

test.each(pairs)(
  "%s beside %s: every offer is a sheet of at most three pages",
  async (locale, other) => {
    for (const slug of slugs) {
      const pdf = await pdfOf(slug, locale, other);
      expect.soft(pagesOf(pdf), slug).toBeLessThanOrEqual(3);
      expect.soft(pdf.length, slug).toBeLessThan(250_000);
    }
  },
);

test.each(pairs)(
  "%s beside %s: every fact and notice of both stands on paper",
  async (locale, other) => {
    for (const slug of ["deutsch-am-abend-a2-b1", "gartenhilfe-am-samstag"]) {
      const sheet = await offerSheet(slug, locale, other, day);
      const paper = paragraphsOf(sheet ?? {}).map((text) => text.replace(/[\u2066\u2069]/g, ""));
      for (const side of sheet?.sides ?? []) {
        const lines = [...side.facts, ...side.join].flatMap((section) => section.lines);
        for (const runs of [...side.notices, ...lines.map((line) => line.runs)]) {
          expect(paper).toContain(runs.map(({ t }) => t).join(""));
        }
      }
    }
  },
);

test("no offer, no sheet", async () => {
  expect(await offerSheet("gibt-es-nicht", "de", undefined, day)).toBeUndefined();
});

describe("whatever a carrier writes", () => {
  const offer = (patch: Partial<OfferDetail["text"]>): OfferDetail => {
    const known = readOffer("deutsch-am-abend-a2-b1", "de");
    if (!known) throw new Error("the offer is not there");
    return { ...known, text: { ...known.text, ...patch } };
  };
  const sheetOf = (patch: Partial<OfferDetail["text"]>) =>
    composeSheet(offer(patch), "de", undefined, day);

  const hostile = [
    '#read("/etc/passwd")',
    '#eval("1 + 1")',
    "#panic()",
    "$x^2$ kostet 5 $ im Monat",
    "\\ \\u{41} \\#",
    "= Überschrift",
    "*fett* _schräg_ `code` ```typ #1```",
    "<label> @label #label",
    "// weg /* weg */",
    "[eckig] {geschweift} (rund)",
    '"Anführung" \' und ~ --- ...',
    "https://boese.example/#x",
    "\u202eumgedreht\u202c",
    "a\u0000b\ud800c",
    "漢字 und 😀",
    "😀",
    "W".repeat(90),
    "- a\n+ b\n/ c: d",
  ];

  test.each(hostile)("%j stands in the title as it is", async (title) => {
    const sheet = await sheetOf({ title });
    const [heading] = headingsOf(sheet);
    expect(heading).toBe(sheet.title);
    expect(sheetPdf(sheet, made).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("titles and texts of any letters make a sheet and keep their letters", async () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(piece, piece, async (title, heading) => {
        // In a text these would be Markdown: here the letters alone matter.
        const body = `## ${heading.replace(/[^\p{L}\p{N} #$@"']/gu, " ")}\n\nText`;
        const sheet = await sheetOf({ title: `T ${title}`, body });
        expect(headingsOf(sheet)[0]).toBe(sheet.title.trim());
        expect(sheetPdf(sheet, made).length).toBeGreaterThan(1000);
      }),
      { numRuns: 60 },
    );
  });

  test("headings that leap are put in order, and a text may have everything that is allowed", async () => {
    const body = [
      "# Eins",
      "###### Sechs",
      "## Zwei",
      "- a\n  1. b\n     - c",
      "> Zitat **fett** *wichtig*  \nneue Zeile",
      "---",
      "[Seite](/de/offers) [Ort](#hier) [Mail](mailto:a@b.example) [außen](https://a.example)",
      '<Schritt titel="#1 zuerst">\nText\n</Schritt>',
      "<Hinweis>\n- a\n</Hinweis>",
      "Die Stadt <Stadt /> hilft.",
      '<Kontakt stelle="team" />',
      "<Telefonzeiten />",
      '<Bild zeichen="uhr">\nUm acht.\n</Bild>',
    ].join("\n\n");
    const sheet = await sheetOf({ body });
    expect(sheetPdf(sheet, made).length).toBeGreaterThan(1000);
  });
});
