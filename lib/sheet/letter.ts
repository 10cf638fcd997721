import type { Locale } from "@/lib/i18n/locales";
import type { Run } from "./runs";
import { typstPdf } from "./typst";

export type Letter = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  /** Who writes, a line each. */
  readonly from: readonly (readonly Run[])[];
  readonly day: readonly Run[];
  /** The reader's own language first. */
  readonly sides: readonly {
    readonly lang: Locale;
    readonly paragraphs: readonly (readonly Run[])[];
  }[];
};

/** A letter in one language, or in two, one after the other: tagged PDF/UA-1. */
export function letterPdf(letter: Letter, madeAt: Date): Buffer {
  return typstPdf("letter.typ", letter, madeAt);
}
