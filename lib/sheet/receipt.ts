import type { Locale } from "@/lib/i18n/locales";
import type { Run } from "./runs";
import { typstPdf } from "./typst";

export type ReceiptSide = {
  readonly lang: Locale;
  readonly title: readonly Run[];
  /** The wording that is consented to. */
  readonly text: readonly Run[];
  readonly fields: readonly { readonly name: readonly Run[]; readonly value: readonly Run[] }[];
  readonly notes: readonly (readonly Run[])[];
  readonly sign: readonly Run[];
  /** In the foot of each page: by which sum its words are known. */
  readonly sum: readonly Run[];
  /** "Seite ", " von ", "": what stands before, between and after the two numbers. */
  readonly pages: readonly string[];
};

export type Receipt = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  /** The person's language first; German alone where that is theirs. */
  readonly sides: readonly ReceiptSide[];
};

/**
 * What is passed on with whose consent, to be signed and kept by the person: tagged PDF/UA-1. Whoever signs
 * has the words before them: as far as a page holds both, the line is not parted from what stands above it.
 */
export function receiptPdf(receipt: Receipt, madeAt: Date): Buffer {
  return typstPdf("receipt.typ", receipt, madeAt);
}
