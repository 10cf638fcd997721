import type { Locale } from "@/lib/i18n/locales";
import type { Block } from "./blocks";
import type { Run } from "./runs";
import { typstPdf } from "./typst";

/** A text with the language it is in, which need not be the reader's. */
export type SheetText = { readonly lang: Locale; readonly runs: readonly Run[] };

export type SheetLine = { readonly icon: string; readonly runs: readonly Run[] };

export type SheetSection = {
  readonly title: readonly Run[];
  readonly lines: readonly SheetLine[];
  readonly note?: readonly Run[];
};

/** An offer in one language, as it goes on paper. */
export type SheetSide = {
  readonly lang: Locale;
  readonly site: readonly Run[];
  readonly category: readonly Run[];
  readonly title: SheetText;
  readonly summary: SheetText;
  readonly carrier: readonly Run[];
  readonly notices: readonly (readonly Run[])[];
  readonly facts: readonly SheetSection[];
  readonly join: readonly SheetSection[];
  readonly about: {
    readonly title: readonly Run[];
    readonly lang: Locale;
    readonly blocks: readonly Block[];
  };
  readonly contact: SheetSection & { readonly summary: SheetText };
  readonly help: readonly SheetLine[];
  readonly stated: readonly Run[];
  readonly made: readonly Run[];
  readonly newest: readonly Run[];
  /** Says of the QR code what it is, for those who cannot see it. */
  readonly code: string;
  /** "Seite ", " von ", "": what stands before, between and after the two numbers. */
  readonly pages: readonly string[];
};

export type Sheet = {
  /** Of the document, for the reader's list of open files. */
  readonly title: string;
  readonly address: string;
  /** The QR code as SVG. */
  readonly code: string;
  /** Pictograms as SVG, by name. */
  readonly icons: Readonly<Record<string, string>>;
  readonly colour: string;
  /** One language, or two side by side: the reader's own comes first. */
  readonly sides: readonly [SheetSide] | readonly [SheetSide, SheetSide];
};

/** An offer's sheet: tagged PDF/UA-1, one language or two. */
export function sheetPdf(sheet: Sheet, madeAt: Date): Buffer {
  return typstPdf("offer.typ", sheet, madeAt);
}
