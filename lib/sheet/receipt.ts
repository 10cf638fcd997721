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
};

export type Receipt = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  /** The person's language first; German alone where that is theirs. */
  readonly sides: readonly ReceiptSide[];
};

/** What is passed on with whose consent, to be signed and kept by the person: tagged PDF/UA-1. */
export function receiptPdf(receipt: Receipt, madeAt: Date): Buffer {
  return typstPdf("receipt.typ", receipt, madeAt);
}
